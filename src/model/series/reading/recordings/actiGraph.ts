import { parseDate } from "../time/dates";
import type { RecordingKind } from "./kinds";
import { sampleRows } from "./sampleRows";

const found = (head: string, pattern: RegExp): string => pattern.exec(head)?.[1]?.trim() ?? "";

/**
 * A table of ActiGraph: when it begins, and how often it was measured or for how long each row was counted, stand in ten lines above
 * it, dates as the first of them says. Older loggers, which only count, name no rate; those that write ten counts a line are none.
 */
export const actiGraph: RecordingKind = {
  begins:
    /^\ufeff?-+ ?Data (?:Table )?File Created By ActiGraph (?=[^\n]* at \d+ Hz|[^]*?\nEpoch Period \(hh:mm:ss\) (?!00:00:00))[^]*?\nStart Time [^]*?\nStart Date [^]*?\n-{5,}[^\n]*\n(?![ \d.-]*\d +-?\d)/i,
  lines(file, head) {
    const lines = head.split("\n");
    const order = /date format d/i.test(lines[0]!) ? "dmy" : "mdy";
    const start = parseDate(`${found(head, /^Start Date (\S+)/m)} ${found(head, /^Start Time (\S+)/m)}`, order);
    const rule = lines.findIndex((line, i) => i > 0 && /^-{5,}/.test(line));
    const mark = [";", "\t"].find((each) => lines[rule + 1]?.includes(each)) ?? ",";
    const cut = (line: string) => line.split(mark).map((cell) => (mark === ";" ? cell.replace(",", ".") : cell));
    const names = cut(lines[rule + 1] ?? "");
    const isNamed = names.some((name) => /[a-z]/i.test(name));
    // Where rows have times of their own, these say nothing that is not said above.
    const timed = isNamed ? names.findIndex((name) => !/^\s*"?(date|time)/i.test(name)) : 0;
    const channels = names.slice(timed).map((name, i) => ({ name: isNamed ? name.trim() : `axis ${i + 1}`, unit: "" }));
    // Counts of an epoch follow by it, however often was measured.
    const [hours, minutes, seconds] = found(head, /^Epoch Period \(hh:mm:ss\) (\S+)/m).split(":").map(Number);
    const epoch = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
    const step = epoch > 0 ? epoch : 1000 / Number(found(lines[0]!, / at (\d+) Hz/i));
    return sampleRows(file, { above: rule + (isNamed ? 2 : 1), start: Number.isNaN(start) ? null : start, step, channels, cut: (line) => cut(line).slice(timed) });
  },
};
