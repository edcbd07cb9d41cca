import type { Attention, AttentionRequest } from "../../attention/attention";
import type { Branch } from "../../attention/branch";

/** What a fact is taken from: one pass of the layer (batch 1), what it was computed from, and when its steps are. */
export interface FactSource {
  readonly attention: Attention;
  readonly request: AttentionRequest;
  /** The middle of each step, ms or samples, `(T,)`. */
  readonly centres: Readonly<Record<Branch, Float64Array>>;
  /** How many samples of its series each window covers. */
  readonly samples: Readonly<Record<Branch, number>>;
  /** Steps of training that made the weights; 0 where none did. */
  readonly trained: number;
}

/** `branch`, then numbers as the page counts them: heads, units and lags from 0, steps from 1 (`last` is T). */
export type ArgumentKind = "branch" | "head" | "step" | "unit" | "lag";

/** One fact of the list: what it is asked of, and its value, NaN where the layer has none. */
export interface Entry {
  readonly takes: readonly ArgumentKind[];
  readonly value: (source: FactSource, of: readonly number[], branch: Branch) => number;
}
