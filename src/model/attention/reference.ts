import type { AttentionRequest, BranchInput } from "./attention";
import type { Branch } from "./branch";
import type { LayerWeights } from "../weights/names";

export interface ReferenceBranch {
  /** `(B, H, T, T)` */
  readonly maps: Float64Array;
  /** `(B, T, U)` */
  readonly output: Float64Array;
}

/** What the layer computes, in double precision. */
export interface ReferenceAttention extends Readonly<Record<Branch, ReferenceBranch>> {
  /** Z, `(B, T, U)` */
  readonly output: Float64Array;
}

/**
 * The layer's forward pass written out as loops over float64, straight from its definition:
 * slow, and the measure that every faster way is held against.
 * A query for which every key is masked attends evenly to all of them.
 */
export function referenceAttention(request: AttentionRequest): ReferenceAttention {
  const short = branch(request, request.short, 0, 4);
  const long = branch(request, request.long, 2, 12);
  return { short, long, output: short.output.map((value, i) => value + long.output[i]!) };
}

function branch(request: AttentionRequest, input: BranchInput, dense: number, attention: number): ReferenceBranch {
  const { batch, steps, units, heads, weights } = request;
  const rows = batch * steps;
  const apart = heads * units;
  const at = (index: number) => valuesOf(weights, index);

  const hidden = affine(input.values, rows, input.width, at(dense), at(dense + 1));
  const [query, key, value] = [0, 2, 4].map((part) =>
    affine(hidden, rows, units, at(attention + part), at(attention + part + 1)),
  ) as [Float64Array, Float64Array, Float64Array];

  const maps = new Float64Array(batch * heads * steps * steps);
  const mixed = new Float64Array(rows * apart);
  for (let b = 0; b < batch; b++) {
    for (let h = 0; h < heads; h++) {
      for (let q = 0; q < steps; q++) {
        const map = maps.subarray(((b * heads + h) * steps + q) * steps).subarray(0, steps);
        const from = (b * steps + q) * apart + h * units;
        for (let k = 0; k < steps; k++) {
          const to = (b * steps + k) * apart + h * units;
          map[k] = mayAttend(request, input, b, q, k)
            ? dot(query, from, key, to, units) / Math.sqrt(units)
            : -Number.MAX_VALUE;
        }
        softmaxInPlace(map);
        for (let k = 0; k < steps; k++) {
          const to = (b * steps + k) * apart + h * units;
          for (let u = 0; u < units; u++) {
            mixed[from + u] = mixed[from + u]! + map[k]! * value[to + u]!;
          }
        }
      }
    }
  }
  return { maps, output: affine(mixed, rows, apart, at(attention + 6), at(attention + 7)) };
}

function mayAttend(request: AttentionRequest, input: BranchInput, b: number, query: number, key: number): boolean {
  if (request.causal && key > query) return false;
  const mask = input.mask;
  return mask === null || (mask[b * request.steps + query] === 1 && mask[b * request.steps + key] === 1);
}

/** `x · kernel + bias` for `rows` rows of `width` numbers. */
function affine(
  x: ArrayLike<number>,
  rows: number,
  width: number,
  kernel: Float32Array,
  bias: Float32Array,
): Float64Array {
  const columns = bias.length;
  const result = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let sum = bias[c]!;
      for (let w = 0; w < width; w++) sum += x[r * width + w]! * kernel[w * columns + c]!;
      result[r * columns + c] = sum;
    }
  }
  return result;
}

function dot(a: Float64Array, from: number, b: Float64Array, to: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[from + i]! * b[to + i]!;
  return sum;
}

function softmaxInPlace(row: Float64Array): void {
  const peak = row.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  for (let i = 0; i < row.length; i++) {
    row[i] = Math.exp(row[i]! - peak);
    total += row[i]!;
  }
  for (let i = 0; i < row.length; i++) row[i] = row[i]! / total;
}

function valuesOf(weights: LayerWeights, index: number): Float32Array {
  const weight = weights[index];
  if (weight === undefined) throw new Error(`The layer has 20 weights; got ${weights.length}.`);
  return weight.values;
}
