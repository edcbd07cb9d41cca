import { apply, applyBack, type Dense } from "./dense";

/** One branch's MultiHeadAttention of a window with itself; kernels as matrices, `(U, H·U)` and for the output `(H·U, U)`. */
export interface AttentionMatrices {
  readonly query: Dense;
  readonly key: Dense;
  readonly value: Dense;
  readonly output: Dense;
}

/** Which query may look at which key; a query that may look at none looks evenly at all. */
export type Sees = (query: number, key: number) => boolean;

interface Sizes {
  readonly steps: number;
  readonly units: number;
  readonly heads: number;
}

/**
 * The attention of one window, `x` `(T, U)`, written out as loops from its definition, and a function from the slopes of its
 * output to those of x, which adds the weights' to `slopes`.
 */
export function attend(x: Float64Array, weights: AttentionMatrices, { steps, units, heads }: Sizes, sees: Sees) {
  const across = heads * units;
  const query = apply(x, weights.query);
  const key = apply(x, weights.key);
  const value = apply(x, weights.value);
  const maps = new Float64Array(heads * steps * steps);
  const mixed = new Float64Array(steps * across);
  const eachPair = (act: (head: number, q: number, k: number, at: number) => void) => {
    for (let h = 0; h < heads; h++) {
      for (let q = 0; q < steps; q++) for (let k = 0; k < steps; k++) act(h, q, k, (h * steps + q) * steps + k);
    }
  };
  const blind = Array.from({ length: steps }, (_, q) => !Array.from({ length: steps }, (_, k) => sees(q, k)).includes(true));

  eachPair((h, q, k, at) => {
    let score = 0;
    for (let u = 0; u < units; u++) score += query[q * across + h * units + u]! * key[k * across + h * units + u]!;
    maps[at] = blind[q]! ? 0 : sees(q, k) ? score / Math.sqrt(units) : -Infinity;
  });
  for (let row = 0; row < maps.length; row += steps) softmax(maps.subarray(row, row + steps));
  eachPair((h, q, k, at) => {
    for (let u = 0; u < units; u++) mixed[q * across + h * units + u]! += maps[at]! * value[k * across + h * units + u]!;
  });

  const back = (output: Float64Array, slopes: AttentionMatrices): Float64Array => {
    const mixedSlopes = applyBack(mixed, weights.output, output, slopes.output);
    const [querySlopes, keySlopes, valueSlopes] = [query, key, value].map(({ length }) => new Float64Array(length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const mapSlopes = new Float64Array(maps.length);
    eachPair((h, q, k, at) => {
      for (let u = 0; u < units; u++) {
        const slope = mixedSlopes[q * across + h * units + u]!;
        mapSlopes[at]! += slope * value[k * across + h * units + u]!;
        valueSlopes[k * across + h * units + u]! += slope * maps[at]!;
      }
    });
    for (let row = 0; row < maps.length; row += steps) {
      softmaxBack(maps.subarray(row, row + steps), mapSlopes.subarray(row, row + steps));
    }
    eachPair((h, q, k, at) => {
      if (blind[q]! || !sees(q, k)) return;
      const slope = mapSlopes[at]! / Math.sqrt(units);
      for (let u = 0; u < units; u++) {
        querySlopes[q * across + h * units + u]! += slope * key[k * across + h * units + u]!;
        keySlopes[k * across + h * units + u]! += slope * query[q * across + h * units + u]!;
      }
    });
    const ways = [
      applyBack(x, weights.query, querySlopes, slopes.query),
      applyBack(x, weights.key, keySlopes, slopes.key),
      applyBack(x, weights.value, valueSlopes, slopes.value),
    ];
    return x.map((_, i) => ways.reduce((sum, way) => sum + way[i]!, 0));
  };
  return { output: apply(mixed, weights.output), back };
}

function softmax(row: Float64Array): void {
  const peak = row.reduce((a, b) => Math.max(a, b));
  let total = 0;
  for (let i = 0; i < row.length; i++) total += row[i] = Math.exp(row[i]! - peak);
  for (let i = 0; i < row.length; i++) row[i]! /= total;
}

/** From the slopes of a row's weights to those of its scores, in place. */
function softmaxBack(row: Float64Array, slopes: Float64Array): void {
  const mean = row.reduce((sum, weight, i) => sum + weight * slopes[i]!, 0);
  for (let i = 0; i < row.length; i++) slopes[i] = row[i]! * (slopes[i]! - mean);
}
