import { ok } from "../../../result";
import { refuse } from "../fault";
import type { RecordingLines } from "./kinds";
import { putSample } from "./sample";
import { beginStretch, type RecordedStretch } from "./stretch";

/** What the head of a recording says of the rows below it. */
interface Said {
  /** How many lines stand above the samples. */
  readonly above: number;
  readonly start: number | null;
  /** ms from the trigger to the first sample, where the file does not say when it begins. */
  readonly from?: number;
  /** ms */
  readonly step: number;
  readonly channels: RecordedStretch["channels"];
  /** The cells of a line in which the channels stand. */
  readonly cut: (line: string) => readonly string[];
}

/** Takes rows with a sample of each channel, which stand below what a head says of them. */
export function sampleRows(file: string, { above, start, from = 0, step, channels, cut }: Said): RecordingLines {
  const stretch = beginStretch({ channels, start, from, step });
  return {
    take(line, row) {
      if (!(step > 0) || !Number.isFinite(from) || channels.length === 0) return refuse("bad-cell", file, { row: 1, example: "" });
      if (row <= above || line.trim() === "") return ok(undefined);
      const cells = cut(line);
      for (const [i, samples] of stretch.samples.entries()) {
        const put = putSample(file, row, (cells[i] ?? "").trim(), samples);
        if (!put.ok) return put;
      }
      return ok(undefined);
    },
    finish: () => [stretch],
  };
}
