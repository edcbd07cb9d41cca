import type { Branch } from "../attention/branch";
import type { LayerWeights } from "../weights/names";

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
  readonly dense: { readonly kernel: Float64Array; readonly bias: Float64Array } | null;
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

const DENSE: Record<Branch, number> = { short: 0, long: 2 };
const ATTENTION: Record<Branch, number> = { short: 4, long: 12 };

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
  const at = (index: number) => weightAt(weights, index);
  const [width, units] = at(DENSE[branch]).shape as [number, number];
  const dense = { kernel: Float64Array.from(at(DENSE[branch]).values), bias: Float64Array.from(at(DENSE[branch] + 1).values) };
  const attention = ATTENTION[branch];
  const heads = at(attention).shape[1] as number;
  const inner = Math.min(width, units);
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
    bias: Float64Array.from(at(attention + 7).values),
  };
  for (let h = 0; h < heads; h++) {
    const [query, key, value] = [0, 2, 4].map((part) => {
      const kernel = headOf(at(attention + part).values, h, units, heads);
      const bias = at(attention + part + 1).values.subarray(h * units, (h + 1) * units);
      return through
        ? { kernel: product(dense.kernel, kernel, units), bias: affine(dense.bias, kernel, Float64Array.from(bias)) }
        : { kernel, bias: Float64Array.from(bias) };
    }) as [Projection, Projection, Projection];
    const keysAcross = transposed(key.kernel, units).map((each) => each / Math.sqrt(units));
    const output = Float64Array.from(at(attention + 6).values.subarray(h * units * units, (h + 1) * units * units));
    folded.scores.set(product(query.kernel, keysAcross, units), h * inner * inner);
    folded.scoreBias.set(product(query.bias, keysAcross, units), h * inner);
    folded.values.set(product(value.kernel, output, units), h * inner * units);
    folded.valueBias.set(product(value.bias, output, units), h * units);
  }
  return folded;
}

interface Projection {
  /** `(W, U)` */
  readonly kernel: Float64Array;
  /** `(U)` */
  readonly bias: Float64Array;
}

/** `a · b`, row-major, with `inner` columns of `a` and rows of `b`. */
export function product(a: Float64Array, b: Float64Array, inner: number): Float64Array {
  const rows = a.length / inner;
  const columns = b.length / inner;
  const result = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k] as number;
      for (let j = 0; j < columns; j++) {
        result[i * columns + j] = (result[i * columns + j] as number) + factor * (b[k * columns + j] as number);
      }
    }
  }
  return result;
}

/** `row · kernel + bias` */
export function affine(row: Float64Array, kernel: Float64Array, bias: Float64Array): Float64Array {
  const columns = bias.length;
  const result = bias.slice();
  for (let r = 0; r < row.length; r++) {
    const factor = row[r] as number;
    for (let c = 0; c < columns; c++) result[c] = (result[c] as number) + factor * (kernel[r * columns + c] as number);
  }
  return result;
}

function transposed(matrix: Float64Array, columns: number): Float64Array {
  const rows = matrix.length / columns;
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)] as number);
}

/** The `(U, U)` kernel of one head out of Keras' `(U, H, U)`. */
function headOf(kernel: Float32Array, head: number, units: number, heads: number): Float64Array {
  const result = new Float64Array(units * units);
  for (let row = 0; row < units; row++) {
    result.set(kernel.subarray((row * heads + head) * units, (row * heads + head + 1) * units), row * units);
  }
  return result;
}

function weightAt(weights: LayerWeights, index: number) {
  const weight = weights[index];
  if (weight === undefined) throw new Error(`The layer has 20 weights; got ${weights.length}.`);
  return weight;
}
