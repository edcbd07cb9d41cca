import type { Values } from "../../model/series/series";

/** A line to draw: `values[i]` at `at[i]`; NaN lifts the pen. */
export interface Trace {
  readonly at: Float64Array;
  readonly values: Values;
}

/**
 * Rows `start` to `end` (exclusive) of a column as a line of at most `2 · bins` points that looks the same: the
 * rows are cut into `bins` runs of equal length and of each run its smallest and its largest value are kept, in the
 * order in which they stand. A run in which all is missing becomes one NaN. A line that is short enough comes back whole.
 */
export function decimate(at: Float64Array, values: Values, start: number, end: number, bins: number): Trace {
  const rows = end - start;
  if (rows <= 2 * bins) return { at: at.subarray(start, end), values: values.subarray(start, end) };
  const outAt = new Float64Array(2 * bins);
  const outValues = new Float64Array(2 * bins);
  let count = 0;
  const keep = (row: number) => {
    outAt[count] = at[row]!;
    outValues[count++] = values[row]!;
  };
  for (let bin = 0; bin < bins; bin++) {
    const from = start + Math.floor((bin * rows) / bins);
    const to = start + Math.floor(((bin + 1) * rows) / bins);
    const [low, high] = extremes(values, from, to);
    keep(Math.min(low, high));
    if (low !== high) keep(Math.max(low, high));
  }
  return { at: outAt.subarray(0, count), values: outValues.subarray(0, count) };
}

/** Rows of the smallest and the largest value; both `from` where all are missing. */
function extremes(values: Values, from: number, to: number): readonly [number, number] {
  let low = from;
  let high = from;
  let min = Infinity;
  let max = -Infinity;
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (value < min) {
      min = value;
      low = row;
    }
    if (value > max) {
      max = value;
      high = row;
    }
  }
  return [low, high];
}
