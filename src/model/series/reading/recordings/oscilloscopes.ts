import type { RecordingKind } from "./kinds";
import { sampleRows } from "./sampleRows";

const cellsOf = (line: string): string[] => line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim());

/** What stands behind each name, in the lines that begin with one: "Sample Interval" is `sample-interval`. */
function saidIn(lines: readonly string[], at = 0): ReadonlyMap<string, readonly string[]> {
  const rows = lines.map(cellsOf);
  return new Map(rows.map((cells) => [(cells[at] ?? "").toLowerCase().replace(/:$/, "").replace(/\s+/g, "-"), cells.slice(at + 1)]));
}

const number = (said: ReadonlyMap<string, readonly string[]>, name: string): number => Number(said.get(name)?.[0] ?? "");

/** How far behind a name the first sample stands, after its time: "Record Length", 2500, "", -0.0005, 0.004. */
const BESIDE = 4;

/** Tektronix (TDS, TPS, TBS) and LeCroy write what they say in three columns beside the first rows, a block of columns for each channel. */
export const besideSamples: RecordingKind = {
  begins: /^\ufeff?"?Record Length"?,[^,\n]*,[^,\n]*,\s*[-+]?\d[^,\n]*,\s*[-+]?\d[^\n]*\n"?Sample Interval"?,/i,
  lines(file, head) {
    const lines = head.replace("\ufeff", "").split("\n");
    const blocks = cellsOf(lines[0]!).flatMap((cell, at) => (/^record length$/i.test(cell) ? [at] : []));
    const said = blocks.map((at) => saidIn(lines.slice(0, 40), at));
    const channels = said.map((each, i) => ({ name: each.get("source")?.[0] || `channel ${i + 1}`, unit: each.get("vertical-units")?.[0] ?? "" }));
    const from = Number(cellsOf(lines[0]!)[blocks[0]! + BESIDE - 1]);
    return sampleRows(file, { above: 0, start: null, from: from * 1000, step: number(said[0]!, "sample-interval") * 1000, channels, cut: (line) => blocks.map((at) => cellsOf(line)[at + BESIDE] ?? "") });
  },
};

/** Rigol (MSO5000, DHO) says behind the names of the channels when the first sample was taken and how far apart they are. */
export const rigolHeader: RecordingKind = {
  begins: /^\ufeff?(?!time)[^\n]*,\s*t0 *= *[-+.\de]+s?, *tInc *= *[-+.\de]+s?,?\s*\n/i,
  lines(file, head) {
    const names = cellsOf(head.slice(0, head.indexOf("\n")));
    const value = (name: RegExp) => Number.parseFloat(names.find((cell) => name.test(cell))?.split("=")[1] ?? "");
    const channels = names.slice(0, names.findIndex((cell) => /^t0\b/i.test(cell))).map((cell) => ({ name: cell.replace(/\(.*\)$/, ""), unit: /\((.*)\)$/.exec(cell)?.[1] ?? "" }));
    return sampleRows(file, { above: 1, start: null, from: value(/^t0\b/i) * 1000, step: value(/^tInc\b/i) * 1000, channels, cut: cellsOf });
  },
};

/** Infiniium (Keysight): "XInc:" and others, a name on each line, and below "Data:" the samples, with or without their times. */
export const infiniium: RecordingKind = {
  begins: /^\ufeff?Revision:,[^\n]*\nType:,[^]*\nXInc:,[^]*\nData:,?[ \t]*\n/i,
  lines(file, head) {
    const lines = head.split("\n");
    const above = lines.findIndex((line) => /^data:/i.test(line)) + 1;
    const said = saidIn(lines.slice(0, above));
    const units = (said.get("y-units") ?? []).filter((unit) => unit !== "");
    const wide = cellsOf(lines[above] ?? "").filter((cell) => cell !== "").length;
    const isTimed = wide > units.length;
    const channels = units.map((unit, i) => ({ name: units.length === 1 ? "value" : `channel ${i + 1}`, unit }));
    return sampleRows(file, { above, start: null, from: number(said, "xorg") * 1000, step: number(said, "xinc") * 1000, channels, cut: (line) => cellsOf(line).slice(isTimed ? 1 : 0) });
  },
};

/** GW Instek: what it says above "Waveform Data", samples alone (Fast) or behind their times (Detail) below. */
export const gwInstek: RecordingKind = {
  begins: /^\ufeff?Format,[^\n]*\nMemory Length,[^]*\nSampling Period,[^]*\nWaveform Data,?[ \t]*\n/i,
  lines(file, head) {
    const lines = head.split("\n");
    const above = lines.findIndex((line) => /^waveform data/i.test(line)) + 1;
    const said = saidIn(lines.slice(0, above));
    const first = cellsOf(lines[above] ?? "");
    const isTimed = (first[1] ?? "") !== "";
    // Alone, they are steps of the converter.
    const channels = [{ name: said.get("source")?.[0] || "value", unit: isTimed ? (said.get("vertical-units")?.[0] ?? "") : "" }];
    return sampleRows(file, { above, start: null, from: isTimed ? Number(first[0]) * 1000 : 0, step: number(said, "sampling-period") * 1000, channels, cut: (line) => cellsOf(line).slice(isTimed ? 1 : 0) });
  },
};

/** Yokogawa: a name on each line with a value for each channel, and below them the samples behind an empty cell. */
export const yokogawa: RecordingKind = {
  begins: /^\ufeff?"?\/\/YOKOGAWA ASCII FILE FORMAT"?[^]*\n"?HResolution"?,/i,
  lines(file, head) {
    const lines = head.split("\n");
    const above = lines.findIndex((line, i) => i > 0 && line.startsWith(","));
    const said = saidIn(lines.slice(0, above));
    const channels = (said.get("tracename") ?? []).map((name, i) => ({ name: name || `channel ${i + 1}`, unit: said.get("vunit")?.[i] ?? "" }));
    return sampleRows(file, { above, start: null, from: number(said, "hoffset") * 1000, step: number(said, "hresolution") * 1000, channels, cut: (line) => cellsOf(line).slice(1) });
  },
};
