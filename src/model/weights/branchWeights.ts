import type { Branch } from "../attention/branch";
import type { LayerWeights } from "./names";

/** A linear step of the layer: rows times `kernel`, and the `bias` added to what comes of it. */
export interface Linear<A> {
  readonly kernel: A;
  readonly bias: A;
}

/** The ten arrays of one branch. */
export interface BranchWeights<A> {
  /** `(D, U)`, `(U)` */
  readonly dense: Linear<A>;
  /** `(U, H, U)`, `(H, U)`; key and value alike. */
  readonly query: Linear<A>;
  readonly key: Linear<A>;
  readonly value: Linear<A>;
  /** `(H, U, U)`, `(U)` */
  readonly output: Linear<A>;
}

const DENSE: Record<Branch, number> = { short: 0, long: 2 };
const ATTENTION: Record<Branch, number> = { short: 4, long: 12 };

/** Picks a branch's ten arrays out of the 20 (in the order of `weightShapes`), each as `read` gives it. */
export function branchWeights<A, B>(weights: readonly A[], branch: Branch, read: (array: A) => B): BranchWeights<B> {
  if (weights.length !== 20) throw new Error(`The layer has 20 weights; got ${weights.length}.`);
  const linear = (at: number): Linear<B> => ({ kernel: read(weights[at]!), bias: read(weights[at + 1]!) });
  const attention = ATTENTION[branch];
  return {
    dense: linear(DENSE[branch]),
    query: linear(attention),
    key: linear(attention + 2),
    value: linear(attention + 4),
    output: linear(attention + 6),
  };
}

/** A branch's arrays in double precision, as copies. */
export const exactWeights = (weights: LayerWeights, branch: Branch): BranchWeights<Float64Array> =>
  branchWeights(weights, branch, ({ values }) => new Float64Array(values));
