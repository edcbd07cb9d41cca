import { branchWeights, type Linear } from "../weights/branchWeights";
import type { AttentionRequest } from "./attention";
import type { Branch } from "./branch";

/**
 * How far from zero a number may get in float32. Its end is at 3.4e38, masked scores stand at −3e38, and sums over steps and
 * what the mixer multiplies need room as well.
 */
export const FARTHEST = 1e37;

/** The most that each of D columns is away from `centre`, `(D)`, over all rows. NaN where one holds NaN. */
export function columnReach(values: Float32Array, centre: Float64Array): Float64Array {
  const width = centre.length;
  const reach = new Float64Array(width);
  for (let row = 0; row < values.length; row += width) {
    for (let d = 0; d < width; d++) reach[d] = Math.max(reach[d]!, Math.abs(values[row + d]! - centre[d]!));
  }
  return reach;
}

/**
 * The most that each number of `row · kernel + bias` can be away from zero, where those of the row are at most `row` away: every
 * term by its size, so that no partial sum in any order gets further.
 */
export function reachThrough(row: Float64Array, kernel: ArrayLike<number>, bias: ArrayLike<number>): Float64Array {
  const columns = bias.length;
  const reach = Float64Array.from(bias, Math.abs);
  for (let r = 0; r < row.length; r++) {
    for (let c = 0; c < columns; c++) reach[c]! += row[r]! * Math.abs(kernel[r * columns + c]!);
  }
  return reach;
}

/** The largest, or NaN where one is not a number. */
export const largest = (reach: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < reach.length; i++) most = Math.max(most, reach[i]!);
  return most;
};

/**
 * The furthest from zero that any number gets on a branch's way through the layer as it is written (`layers/forward.ts`), at most.
 * NaN where one is not a number. Cost T·D + U·(D + H·U).
 */
export function layerReach(request: AttentionRequest, branch: Branch): number {
  const { units, heads, weights } = request;
  const { values, width } = request[branch];
  const arrays = branchWeights(weights, branch, (each) => each.values);
  const through = (row: Float64Array, { kernel, bias }: Linear<Float32Array>) => reachThrough(row, kernel, bias);
  const input = columnReach(values, new Float64Array(width));
  const hidden = through(input, arrays.dense);
  const [query, key, value] = [through(hidden, arrays.query), through(hidden, arrays.key), through(hidden, arrays.value)];
  const products = query.map((each, u) => each * key[u]!);
  const scores = Array.from({ length: heads }, (_, h) => products.subarray(h * units, (h + 1) * units).reduce((sum, each) => sum + each, 0));
  // `(H · U)` times `(H · U, U)`: all heads at once.
  const output = through(value, arrays.output);
  return largest([input, hidden, query, key, value, scores, output].map(largest));
}
