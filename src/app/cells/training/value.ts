import type { AttentionRequest } from "../../../model/attention/attention";
import type { Series } from "../../../model/series/series";
import type { Windows } from "../../../model/series/windows";
import type { Moment } from "../../../model/training/run/film";
import type { TrainingSettings } from "../../../model/training/settings";
import type { Prepared } from "../../../model/training/task/prepare";
import type { SettingReason } from "../../../model/training/task/suited";
import type { LayerWeights } from "../../../model/weights/names";

/** Weights of a run that a layer can have: those with the best validation, the newest, or those that the film stands at. */
export const MOMENTS = ["best", "last", "film"] as const;
export type WhichMoment = (typeof MOMENTS)[number];

/** Windows that are cut otherwise, or from another series, than those of a run; or that begin too early for what it looks back at. */
export type Misfit = "cut" | "early";

/** Columns as a layer is given them: by name, and standardised by the whole series or not at all. */
export interface GivenColumns {
  readonly short: readonly string[];
  readonly long: readonly string[];
  readonly standardised: boolean;
}

/** What a run has come to: the weights of its moments, and what they are weights of. */
export interface Trained {
  /** With what the pilots chose. */
  readonly prepared: Prepared;
  readonly series: Series;
  /** All arrays of a moment end to end; step 0 is before anything was learnt. */
  readonly moments: Readonly<Record<WhichMoment, Moment>>;
  /** The layer's own arrays of a moment's weights. */
  readonly layerOf: (weights: Float32Array) => LayerWeights;
  /** What the layer is given, with a moment's weights, for the windows on show; or why they are none that it could be given. */
  readonly requestFor: (weights: Float32Array, windows: Windows) => AttentionRequest | Misfit;
  /**
   * The layer's own arrays as they are for the very columns of windows, which it then is given as any layer is; null where it was
   * trained on more than these columns, or on others.
   */
  readonly plainFor: (weights: Float32Array, columns: GivenColumns) => LayerWeights | null;
}

/** What a training cell hands on. */
export interface TrainingValue {
  readonly cellId: string;
  readonly seriesId: string;
  readonly series: Series;
  /** What the next run is of; those that pilots choose are as the spec has them. */
  readonly settings: TrainingSettings;
  /** Why settings that the spec leaves open are as they are. */
  readonly reasons: readonly SettingReason[];
  /** What the next run would be trained on. */
  readonly prepared: Prepared;
  /** Of the last run; before there is one, what it would begin with. */
  readonly trained: Trained;
  /** The last run was of other settings, or another series. */
  readonly otherwise: boolean;
  /** It came with Headlight, and nothing was begun since. */
  readonly bundled: boolean;
}

/** Whether nothing but the weights of moments are others: what a view shows of these it has from the run itself. */
export function isSameRun(a: TrainingValue | Elsewhere | undefined, b: TrainingValue | Elsewhere | undefined): boolean {
  if (!a?.trained || !b?.trained) return false;
  return (
    a.seriesId === b.seriesId && a.series === b.series && a.prepared === b.prepared && a.otherwise === b.otherwise && a.bundled === b.bundled &&
    a.trained.prepared === b.trained.prepared && a.trained.series === b.trained.series &&
    a.reasons.length === b.reasons.length && a.reasons.every((reason, i) => reason === b.reasons[i])
  );
}

declare module "../../../model/result" {
  interface Problems {
    "training/elsewhere": Pick<Elsewhere, "why">;
  }
}

/** A training that comes with Headlight, where there is nothing of it: another series stands on show, or its file did not come. */
export interface Elsewhere {
  readonly cellId: string;
  readonly trained: null;
  readonly why: "series" | "absent";
}
