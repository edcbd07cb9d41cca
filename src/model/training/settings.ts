import { canonicalJson } from "../canonicalJson";
import type { Cycle } from "../place/cycles";

/** What the layer is to learn. `lag` and `event` are for teaching: only a layer that is told the order of its steps can learn them. */
export type Goal =
  | { readonly kind: "forecast" }
  /** At every step the value `lag` steps earlier. */
  | { readonly kind: "lag"; readonly lag: number }
  /** At every step the height of the last spike; there is one in any `within` steps. */
  | { readonly kind: "event"; readonly within: number };

/** What the output is added to, and what inputs are seen relative to. */
export const BASES = ["nothing", "last", "mean", "season"] as const;
export type BaseKind = (typeof BASES)[number];

export type LossKind = "square" | "absolute" | "pinball";

/** Quantiles that are learnt with the pinball loss. */
export const LEVELS = [0.1, 0.5, 0.9] as const;

/** All that decides what is learnt and how. All counts are whole numbers. */
export interface TrainingSettings {
  readonly goal: Goal;
  /** Columns by their names; targets are inputs only where they are named there as well. */
  readonly targets: readonly string[];
  readonly inputs: readonly string[];
  /** Columns whose values are known for the steps that are forecast (a calendar of holidays, a plan). */
  readonly ahead: readonly string[];
  /** T of both windows. */
  readonly steps: number;
  /** Rows that a step of the long window averages. */
  readonly stride: number;
  /** Steps that are forecast. */
  readonly horizon: number;
  /** Rows; null where there is none. */
  readonly season: number | null;
  readonly base: BaseKind;
  /** Sine and cosine pairs that say where in the window a step is; 0 for none. */
  readonly positions: number;
  readonly calendar: readonly Cycle[];
  /** LearnedNormalization before the layer. */
  readonly normalised: boolean;
  /** Columns that a MultiModalEmbedding turns each kind of input into; null for none. */
  readonly embedded: number | null;
  /** The layer's row that is read out. With `every`, each step forecasts what follows it, and the maps are causal. */
  readonly readOut: "last" | "mean" | "every";
  /** U, H */
  readonly units: number;
  readonly heads: number;
  readonly loss: LossKind;
  readonly optimiser: { readonly kind: "adam" } | { readonly kind: "sgd"; readonly momentum: number };
  readonly rate: number;
  readonly schedule: "constant" | "cosine";
  /** The share of all steps over which the rate rises from 0. */
  readonly warmUp: number;
  /** The gradient's greatest length; 0 for any. */
  readonly clip: number;
  readonly decay: number;
  readonly batch: number;
  /** Steps of training at the most. */
  readonly length: number;
  /** Steps without a better validation after which training stops; 0 for never. */
  readonly patience: number;
  /** A whole number from 0 below 2³². */
  readonly seed: number;
}

/** What learns on most series (all but what depends on the series). */
export const USUAL = {
  steps: 48,
  stride: 4,
  base: "last",
  positions: 8,
  normalised: false,
  embedded: null,
  readOut: "last",
  units: 32,
  heads: 4,
  loss: "square",
  optimiser: { kind: "adam" },
  rate: 0.01,
  schedule: "cosine",
  warmUp: 0.05,
  clip: 1,
  decay: 0,
  batch: 32,
  length: 1500,
  patience: 500,
  seed: 1,
} as const satisfies Partial<TrainingSettings>;

/** Whether two settings say the same, in whatever order their fields were written down. */
export const areSame = (a: TrainingSettings, b: TrainingSettings): boolean => canonicalJson(a) === canonicalJson(b);

/** Whether a step may not see those after it: what it is to say would stand there. */
export const isCausal = ({ goal, readOut }: Pick<TrainingSettings, "goal" | "readOut">): boolean =>
  goal.kind === "forecast" && readOut === "every";
