import type { RecordingKind } from "./kinds";
import { sampleRows } from "./sampleRows";

const MS = { sec: 1000, msec: 1, usec: 1e-3, min: 60_000 } as const;

/** The text of AcqKnowledge (Biopac): how often, how many channels, the name and unit of each, and short names with a count of samples below. */
export const acqKnowledge: RecordingKind = {
  begins: /^\ufeff?[^\n]*\n[\d.]+ (u|m)?sec\/sample\n\d{1,3} channels?\n/i,
  lines(file, head) {
    const lines = head.split("\n");
    const [, each = "", unit = "sec"] = /^([\d.]+) (\w+)\/sample/.exec(lines[1]!)!;
    const count = Number.parseInt(lines[2]!, 10);
    const channels = Array.from({ length: count }, (_, i) => ({ name: lines[3 + 2 * i]?.trim() || `channel ${i + 1}`, unit: lines[4 + 2 * i]?.trim() ?? "" }));
    const names = 3 + 2 * count;
    const mark = lines[names]?.includes("\t") === true ? "\t" : ",";
    // A column of times, where there is one, stands before the channels.
    const timed = (lines[names] ?? "").split(mark).findIndex((name) => /^\s*CH\d/i.test(name)) > 0;
    const counts = /^[\s,]*\d+ samples|^[\t,]\s*\d+/.test(lines[names + 1] ?? "") ? 1 : 0;
    return sampleRows(file, { above: names + 1 + counts, start: null, step: Number(each) * (MS[unit.toLowerCase() as keyof typeof MS] ?? 1000), channels, cut: (line) => line.split(mark).slice(timed ? 1 : 0) });
  },
};

/** The CSV of a Rigol oscilloscope: the begin and the step of its times stand behind the names and units of the channels. */
export const rigol: RecordingKind = {
  begins: /^\ufeff?X,CH\d[^\n]*,Start,Increment,?\s*\nSequence,[^\n]*,-?[\d.e+-]+,[\d.e+-]+,?\s*\n/i,
  lines(file, head) {
    const [names = [], units = []] = head.split("\n", 2).map((line) => line.trim().split(","));
    const at = names.indexOf("Increment");
    const channels = names.slice(1, at - 1).map((name, i) => ({ name, unit: units[i + 1] ?? "" }));
    return sampleRows(file, { above: 2, start: null, step: Number(units[at]) * 1000, channels, from: Number(units[at - 1]) * 1000, cut: (line) => line.split(",").slice(1) });
  },
};
