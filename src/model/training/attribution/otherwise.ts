import type { Prepared } from "../task/prepare";
import { pastOf } from "./pasts";

/** What a step might have held instead. Zero is not among them: in spreads from the mean it is as good a value as any other. */
export const OTHERWISE = ["mean", "last", "season", "window"] as const;
export type Otherwise = (typeof OTHERWISE)[number];

/**
 * Another past for the window at `origin`, `(rows, width)`: the mean of each column over it, its last value, the same hours one season
 * before, or the window of the train part that stands in place `drawn` (0 up to 1) of all. Null where there is none.
 */
export function otherPast(prepared: Prepared, origin: number, kind: Otherwise, drawn: number): Float32Array | null {
  const { rows, width, values } = pastOf(prepared, origin);
  switch (kind) {
    case "mean": {
      const means = Array.from({ length: width }, (_, d) => values.reduce((sum, value, i) => (i % width === d ? sum + value : sum), 0) / rows);
      return values.map((_, i) => means[i % width]!);
    }
    case "last":
      return values.map((_, i) => values[(rows - 1) * width + (i % width)]!);
    case "season": {
      const { season } = prepared.settings;
      if (season === null || origin - season - rows + 1 < 0) return null;
      const before = pastOf(prepared, origin - season).values;
      return before.some(Number.isNaN) ? null : before;
    }
    case "window": {
      const { windows } = prepared.parts.train;
      return pastOf(prepared, windows[Math.floor(drawn * windows.length)]!).values;
    }
  }
}
