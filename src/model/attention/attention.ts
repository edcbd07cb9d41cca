import type { LayerWeights } from "../weights/names";
import type { Branch } from "./branch";

/** Input of one branch: `values` row-major `(B, T, D)`. */
export interface BranchInput {
  readonly width: number;
  readonly values: Float32Array;
  /** `(B, T)`: 1 where the step may be attended to; null for no mask. */
  readonly mask: Uint8Array | null;
  /** What the columns are called in messages, `(D)`; by their numbers where it is left out. */
  readonly names?: readonly string[];
  /** How many of the columns, the last ones, say where a step is and not what it holds; none where it is left out. */
  readonly place?: number;
}

/** All that the layer needs for one forward pass. */
export interface AttentionRequest {
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly weights: LayerWeights;
  readonly batch: number;
  readonly steps: number;
  readonly short: BranchInput;
  readonly long: BranchInput;
  /** The only branch whose maps are looked at: those of the other may be empty. Both unless given. */
  readonly onlyMaps?: Branch;
}

export interface BranchAttention {
  /** `(B, H, T, T)`: batch, head, query, key. Every row sums to 1. */
  readonly maps: Float32Array;
  /** `(B, T, U)` */
  readonly output: Float32Array;
}

/** What the layer computed, in plain arrays. */
export interface Attention {
  readonly batch: number;
  readonly heads: number;
  readonly steps: number;
  readonly units: number;
  readonly short: BranchAttention;
  readonly long: BranchAttention;
  /** Z, `(B, T, U)` */
  readonly output: Float32Array;
}
