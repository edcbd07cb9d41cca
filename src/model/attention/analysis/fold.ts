import type { BranchArrays, Linear } from "./branchArrays";
import { addScaled, dot, product, type Numbers } from "./numbers";

/**
 * All that is linear before and after the softmax, multiplied out once. With x̂ = [x, 1] of W = D + 1 numbers
 * (where D > U: x̂ = [h, 1], h the branch's Dense output, W = U + 1) and per head
 *
 *     score[q, k] = x̂_q · scores[h] · x̂_kᵀ        V·Wo[k] = x̂_k · values[h]
 *
 * It follows from Q = x̂ [Wd; bd] Wq + bq and its like for K and V. Scores carry the 1/√U and every bias.
 */
export interface FoldedBranch {
  readonly heads: number;
  readonly units: number;
  /** W */
  readonly width: number;
  /** `(H, W, W)` */
  readonly scores: Float64Array;
  /** `(H, W, U)` */
  readonly values: Float64Array;
  /** `(U,)`: bo, what the branch puts out when no head does. */
  readonly bias: Float64Array;
  /** The Dense that has to be done first; null where it is folded in. */
  readonly before: Linear | null;
}

/** Folds a branch's weights. Cost H·W·U·(4·U + W): once per change of weights. */
export function foldBranch(arrays: BranchArrays, inputWidth: number, heads: number, units: number): FoldedBranch {
  const apart = inputWidth > units;
  const width = (apart ? units : inputWidth) + 1;
  const dense = apart ? identityOverZeros(units) : Float64Array.from([...arrays.dense.kernel, ...arrays.dense.bias]);
  const scores = new Float64Array(heads * width * width);
  const values = new Float64Array(heads * width * units);
  for (let h = 0; h < heads; h++) {
    const [query, key, value] = [arrays.query, arrays.key, arrays.value].map((part) =>
      throughHead(dense, part, h, heads, units),
    ) as [Float64Array, Float64Array, Float64Array];
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        scores[(h * width + a) * width + b] = dot(query, a * units, key, b * units, units) / Math.sqrt(units);
      }
    }
    const output = arrays.output.kernel.subarray(h * units * units, (h + 1) * units * units);
    values.set(product(value, output, units), h * width * units);
  }
  return {
    heads,
    units,
    width,
    scores,
    values,
    bias: arrays.output.bias,
    before: apart ? arrays.dense : null,
  };
}

/** x̂ `(T, W)` for inputs `(T, D)`. Cost T·W, or T·D·U where the Dense is done first. */
export function foldedInput({ before, width, units }: FoldedBranch, values: Numbers, inputWidth: number): Float64Array {
  const x = before === null ? values : affine(new Float64Array(values), before, inputWidth, units);
  const steps = values.length / inputWidth;
  const result = new Float64Array(steps * width).fill(1);
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < width - 1; i++) result[t * width + i] = x[t * (width - 1) + i] as number;
  }
  return result;
}

/** `x · kernel + bias` for rows of `inner` numbers, giving rows of `columns`. Cost rows·inner·columns. */
export function affine(x: Float64Array, { kernel, bias }: Linear, inner: number, columns: number): Float64Array {
  const result = product(x, kernel, inner);
  for (let from = 0; from < result.length; from += columns) {
    addScaled(result.subarray(from, from + columns), bias, 0, 1);
  }
  return result;
}

/** `kernel[:, head, :]` and `bias[head]` of a projection into heads. */
export function ofHead({ kernel, bias }: Linear, head: number, heads: number, units: number): Linear {
  const part = new Float64Array(units * units);
  for (let u = 0; u < units; u++) {
    const from = (u * heads + head) * units;
    part.set(kernel.subarray(from, from + units), u * units);
  }
  return { kernel: part, bias: bias.subarray(head * units, (head + 1) * units) };
}

/** `(W, U)`: what x̂ is multiplied with to give a head's Q, K or V; the bias goes to the row of the 1. */
function throughHead(dense: Float64Array, part: Linear, head: number, heads: number, units: number): Float64Array {
  const { kernel, bias } = ofHead(part, head, heads, units);
  const result = product(dense, kernel, units);
  addScaled(result.subarray(result.length - units), bias, 0, 1);
  return result;
}

function identityOverZeros(units: number): Float64Array {
  const result = new Float64Array((units + 1) * units);
  for (let u = 0; u < units; u++) result[u * units + u] = 1;
  return result;
}
