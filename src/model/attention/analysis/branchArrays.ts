import type { LayerWeights } from "../../weights/names";
import type { Branch } from "../branch";

/** A linear step in float64: `kernel` row-major, and the `bias` added to what it makes. */
export interface Linear {
  readonly kernel: Float64Array;
  readonly bias: Float64Array;
}

/** The ten arrays of one branch. */
export interface BranchArrays {
  /** `(D, U)`, `(U,)` */
  readonly dense: Linear;
  /** `(U, H, U)`, `(H, U)`; key and value alike. */
  readonly query: Linear;
  readonly key: Linear;
  readonly value: Linear;
  /** `(H, U, U)`, `(U,)` */
  readonly output: Linear;
}

/** Picks a branch's arrays out of the 20 (in Keras' order), as copies. */
export function branchArrays(weights: LayerWeights, branch: Branch): BranchArrays {
  const [dense, attention] = branch === "short" ? [0, 4] : [2, 12];
  const linear = (at: number): Linear => {
    const kernel = weights[at]?.values;
    const bias = weights[at + 1]?.values;
    if (kernel === undefined || bias === undefined) throw new Error(`The layer has 20 weights; got ${weights.length}.`);
    return { kernel: new Float64Array(kernel), bias: new Float64Array(bias) };
  };
  return {
    dense: linear(dense),
    query: linear(attention),
    key: linear(attention + 2),
    value: linear(attention + 4),
    output: linear(attention + 6),
  };
}
