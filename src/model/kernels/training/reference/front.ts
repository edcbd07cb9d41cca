import type { Columns, View } from "../task";
import { apply, applyBack, type Dense } from "./dense";

/** Added to a spread before it divides. */
export const EPSILON = 1e-6;

/** Numbers of one row of a view, read on for `count`. */
export function rowOf({ values, width, first, window, step }: View, index: number, t: number, count: number): Float64Array {
  const from = (first + index * window + t * step) * width;
  return Float64Array.from({ length: count }, (_, d) => values[from + d]!);
}

/** Weights of what stands before the layer for some columns. */
export interface FrontWeights {
  readonly mean?: Float64Array;
  readonly spread?: Float64Array;
  readonly embedding?: Dense;
}

/**
 * What the layer is given of some columns in one window, `(T, columns)`, and the way back from its slopes: added to the weights',
 * and those by the columns' own numbers, `(T, width)`, as its result.
 */
export function front({ view, shift }: Columns, weights: FrontWeights, index: number, steps: number) {
  const width = view.width;
  const raw = new Float64Array(steps * width);
  const off = shift === undefined ? new Float64Array(width) : rowOf(shift, index, 0, width);
  for (let t = 0; t < steps; t++) {
    const row = rowOf(view, index, t, width);
    for (let d = 0; d < width; d++) raw[t * width + d] = row[d]! - off[d]!;
  }
  const { mean, spread, embedding } = weights;
  const seen = mean === undefined ? raw : raw.map((x, i) => (x - mean[i % width]!) / (spread![i % width]! + EPSILON));
  const hidden = embedding === undefined ? seen : apply(seen, embedding);
  const back = (slopes: Float64Array, to: FrontWeights): Float64Array => {
    const open = embedding === undefined ? slopes : slopes.map((slope, i) => (hidden[i]! > 0 ? slope : 0));
    const before = embedding === undefined ? open : applyBack(seen, embedding, open, to.embedding!);
    if (mean === undefined) return before;
    return before.map((slope, i) => {
      const d = i % width;
      const own = slope / (spread![d]! + EPSILON);
      to.mean![d]! -= own;
      to.spread![d]! -= own * seen[i]!;
      return own;
    });
  };
  return { width: hidden.length / steps, values: embedding === undefined ? hidden : hidden.map((x) => Math.max(x, 0)), back };
}
