import type { Branch } from "../../attention/branch";
import type { TrainingSettings } from "../settings";
import { isCausal } from "../settings";

/** Slopes by the numbers of each kind of column before the layer, `(T, width)`; null for a kind that does not depend on the past. */
export type ColumnSlopes = readonly (Float64Array | null)[];

/** How many of a branch's kinds of columns are made of the past's values; they come first. */
export const kindsOfPast = ({ base }: TrainingSettings): number => (base === "season" ? 2 : 1);

/**
 * Adds the slopes by a branch's columns to those by the past's values, `(rows, width)`: all between them is linear (moving means,
 * differences, what is taken off a window), so this is its transpose.
 */
export function addPastSlopes(into: Float64Array, columns: ColumnSlopes, branch: Branch, width: number, settings: TrainingSettings): void {
  const { steps, base, season } = settings;
  const stride = branch === "short" ? 1 : settings.stride;
  const last = into.length / width - 1;
  const rowOf = (t: number) => last - (steps - 1 - t) * stride;
  const addMean = (row: number, size: number, d: number, slope: number) => {
    for (let r = row - size + 1; r <= row; r++) into[r * width + d]! += slope / size;
  };
  const [own, differences] = base === "season" ? [columns[1]!, columns[0]!] : [columns[0]!, null];
  const off = new Float64Array(width);
  for (let t = 0; t < steps; t++) {
    for (let d = 0; d < width; d++) {
      const slope = own![t * width + d]!;
      off[d]! -= slope;
      addMean(rowOf(t), stride, d, slope);
      const changed = differences?.[t * width + d] ?? 0;
      if (changed === 0) continue;
      addMean(rowOf(t), stride, d, changed);
      addMean(rowOf(t) - season!, stride, d, -changed);
    }
  }
  if (base === "nothing") return;
  const row = last + (isCausal(settings) ? 1 - steps : 0);
  for (let d = 0; d < width; d++) addMean(row, base === "mean" ? steps : 1, d, off[d]!);
}
