import { ok } from "../../../result";
import { refuse } from "../fault";
import { parseDate } from "../time/dates";
import type { RecordingKind } from "./kinds";
import { putSample } from "./sample";
import { beginStretch, type RecordedStretch } from "./stretch";

/** What the head of a strong-motion record says of the numbers below it. */
interface Said {
  readonly name: string;
  readonly unit: string;
  readonly start: number | null;
  readonly step: number;
  /** What each number is multiplied by. */
  readonly scale: number;
  /** How many lines stand above the numbers. */
  readonly above: number;
}

/** K-NET and KiK-net: the clock is that of Japan, and the record time "includes the effect of 15-second trigger delay": it was begun so long before. */
const [JAPAN, DELAY] = [9 * 3_600_000, 15_000];

/** Source: https://www.kyoshin.bosai.go.jp/kyoshin/man/knetform_en.html */
function knet(head: string): Said | null {
  const said = (line: RegExp) => line.exec(head)?.[1]?.trim() ?? "";
  const scale = /^([\d.]+)\((\w+)\)\/([\d.]+)/.exec(said(/^Scale Factor\s+(.*)$/m));
  const rate = Number.parseFloat(said(/^Sampling Freq\(Hz\)\s+(.*)$/m));
  const memo = head.search(/^Memo\./m);
  if (!(rate > 0) || memo < 0) return null;
  const at = parseDate(said(/^Record Time\s+(.*)$/m), "ymd");
  return { name: said(/^Dir\.\s+(.*)$/m) || "value", unit: scale?.[2] ?? "", start: Number.isNaN(at) ? null : at - JAPAN - DELAY, step: 1000 / rate, scale: scale === null ? 1 : Number(scale[1]) / Number(scale[3]), above: head.slice(0, memo).split("\n").length };
}

/** Source: the records (.AT2, .VT2, .DT2) of https://ngawest2.berkeley.edu */
function peer(head: string): Said | null {
  const lines = head.split("\n", 6);
  const at = lines.findIndex((line) => /\bDT\s*=|NPTS,\s*DT/i.test(line));
  const step = Number(/\bDT\s*=\s*([\d.]+(?:e[-+]?\d+)?)/i.exec(lines[at] ?? "")?.[1] ?? /^\s*\d+\s+([\d.]+)\s+NPTS/i.exec(lines[at] ?? "")?.[1]);
  const named = /^\s*(\w+) TIME (?:SERIES|HISTORY) IN UNITS OF (\S+)/im.exec(head);
  return step > 0 ? { name: named?.[1]?.toLowerCase() ?? "value", unit: named?.[2] ?? "", start: null, step: step * 1000, scale: 1, above: at + 1 } : null;
}

/** Records of earthquakes: how often the ground was measured stands above, and the numbers run on from line to line. */
export const evenNumbers: RecordingKind = {
  begins: /^\ufeff?(Origin Time\s+\d{4}\/[^]*\nSampling Freq\(Hz\)[^]*\nMemo\.|PEER [^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\b(DT\s*=|NPTS,\s*DT))/i,
  lines(file, head) {
    const said = knet(head) ?? peer(head);
    const stretches: RecordedStretch[] = said === null ? [] : [beginStretch({ channels: [{ name: said.name, unit: said.unit }], start: said.start, step: said.step })];
    const scale = said?.scale ?? 1;
    return {
      take(line, row) {
        if (said === null) return refuse("bad-cell", file, { row, example: line.slice(0, 60) });
        if (row <= said.above) return ok(undefined);
        for (const cell of line.trim().split(/\s+/)) {
          const put = cell === "" ? ok(undefined) : putSample(file, row, cell, stretches[0]!.samples[0]!, scale);
          if (!put.ok) return put;
        }
        return ok(undefined);
      },
      finish: () => stretches,
    };
  },
};
