import { branchWeights, type Linear } from "../weights/branchWeights";
import type { LayerWeights } from "../weights/names";
import type { Branch } from "./branch";
import { affine, product, transposed, type Numbers } from "./matrices";

/**
 * One branch of the layer with everything linear before the softmax multiplied out, in float64.
 * With r a step in the folded coordinates (W numbers), head h of the branch is
 *
 *     A_h = softmax over keys of (r_q M_h + m_h) · r_k
 *     output = bias + Σ_h ((A_h r) N_h + c_h)
 */
export interface FoldedBranch {
  /** D: columns of the input. */
  readonly width: number;
  /** U */
  readonly units: number;
  /** H */
  readonly heads: number;
  /** W: the smaller of D and U. */
  readonly inner: number;
  /** What makes r of an input: `r = x · kernel + bias`, kernel `(D, U)`; null where r is the input itself (D ≤ U). */
  readonly dense: Linear<Float64Array> | null;
  /** M, `(H, W, W)`: query coordinates to key coordinates. */
  readonly scores: Float64Array;
  /** m, `(H, W)` */
  readonly scoreBias: Float64Array;
  /** N, `(H, W, U)` */
  readonly values: Float64Array;
  /** c, `(H, U)`: what a head adds to every output, whatever it looks at. */
  readonly valueBias: Float64Array;
  /** The bias of the attention's output, `(U)`. */
  readonly bias: Float64Array;
}

/**
 * Folds a branch of the layer. From Q = h Wq + bq, K = h Wk + bk, V = h Wv + bv and h = x Wd + bd (Vaswani et al. 2017,
 * section 3.2, with a dense layer before it), and with U for the width of a head:
 *
 *     Q Kᵀ / √U = (h Wq + bq)(h Wk)ᵀ / √U + (h Wq + bq) bkᵀ / √U
 *
 * The last term is the same for all keys of a query, so the softmax drops it: no key bias, and by the same
 * argument nothing of bd on the key side. The rows of A sum to 1, so A (V Wo) leaves the constant parts of V alone.
 * What is left is in the coordinates of x (`M = Wd Wq (Wd Wk)ᵀ / √U`, `m = (bd Wq + bq)(Wd Wk)ᵀ / √U`,
 * `N = Wd Wv Wo`, `c = (bd Wv + bv) Wo`) or, where D > U, in those of h (the same without Wd and bd).
 * The cost of a map grows with W, so the smaller of the two is taken. Masks act after the scores and change nothing here.
 */
export function foldBranch(weights: LayerWeights, branch: Branch): FoldedBranch {
  const { dense: before, query, key, value, output } = branchWeights(weights, branch, ({ values }) => values);
  const units = before.bias.length;
  const width = before.kernel.length / units;
  const heads = query.bias.length / units;
  const inner = Math.min(width, units);
  const dense: Linear<Float64Array> = { kernel: Float64Array.from(before.kernel), bias: Float64Array.from(before.bias) };
  const through = width <= units;

  const folded: FoldedBranch = {
    width,
    units,
    heads,
    inner,
    dense: through ? null : dense,
    scores: new Float64Array(heads * inner * inner),
    scoreBias: new Float64Array(heads * inner),
    values: new Float64Array(heads * inner * units),
    valueBias: new Float64Array(heads * units),
    bias: Float64Array.from(output.bias),
  };
  for (let h = 0; h < heads; h++) {
    const [queries, keys, values] = [query, key, value].map((part) => {
      const { kernel, bias } = ofHead(part, h, heads, units);
      return through ? { kernel: product(dense.kernel, kernel, units), bias: affine(dense.bias, kernel, bias) } : { kernel, bias };
    }) as [Linear<Float64Array>, Linear<Float64Array>, Linear<Float64Array>];
    const keysAcross = transposed(keys.kernel, units).map((each) => each / Math.sqrt(units));
    const out = Float64Array.from(output.kernel.subarray(h * units * units, (h + 1) * units * units));
    folded.scores.set(product(queries.kernel, keysAcross, units), h * inner * inner);
    folded.scoreBias.set(product(queries.bias, keysAcross, units), h * inner);
    folded.values.set(product(values.kernel, out, units), h * inner * units);
    folded.valueBias.set(product(values.bias, out, units), h * units);
  }
  return folded;
}

/** One head's `(U, U)` kernel and `(U)` bias out of Keras' `(U, H, U)` and `(H, U)`, as copies. */
export function ofHead({ kernel, bias }: Linear<Numbers>, head: number, heads: number, units: number): Linear<Float64Array> {
  const part = new Float64Array(units * units);
  for (let row = 0; row < units; row++) {
    const from = (row * heads + head) * units;
    part.set(kernel.subarray(from, from + units), row * units);
  }
  return { kernel: part, bias: Float64Array.from(bias.subarray(head * units, (head + 1) * units)) };
}
