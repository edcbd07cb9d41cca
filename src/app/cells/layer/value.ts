import type { Branch } from "../../../model/attention/branch";
import type { PlaceColumns } from "../../../model/place/place";
import type { Preparation } from "../../../model/attention/prepare";
import type { AttentionRequest } from "../../../model/attention/attention";
import type { TrainingTask } from "../../../model/kernels/training/task";
import type { Windows } from "../../../model/series/windows";
import type { Misfit, WhichMoment } from "../training/value";
import type { LayerWeights } from "../../../model/weights/names";
import type { Notice } from "../../../model/result";

/** Steps of each branch that the person declared to be padding, counted from 0. */
export type Padding = Readonly<Record<Branch, readonly number[]>>;

/** Weights that a training made. */
export interface TrainedLayer {
  readonly moment: WhichMoment;
  /** Steps of training before which the weights stood so. */
  readonly step: number;
  /** By a run that comes with Headlight. */
  readonly bundled: boolean;
  /** What the training made of windows; null where the layer is given their columns as they are. */
  readonly features: Features | null;
}

/** More than the columns of windows: relative to a base, with positions and dates. */
export interface Features {
  /** What the layer is given for the windows, or why they are none that it could be given. */
  readonly request: (windows: Windows) => AttentionRequest | Misfit;
  readonly cutAs: { readonly steps: number; readonly stride: number };
  /** What it is made of, for who makes it of many windows; `back` is the row of a window's earliest input, counted from its last. */
  readonly madeOf: { readonly task: TrainingTask; readonly weights: Float32Array; readonly back: number };
}

/** What a layer is given beside the columns of windows; null for a layer that is given these alone. */
export const featuresOf = ({ trained }: Pick<LayerValue, "trained">): Features | null => trained?.features ?? null;

/** What a layer cell hands on: the layer's settings and weights, made for the widths of the series it reads. */
export interface LayerValue {
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  /** Widths of the layer's own inputs: after the preparation. */
  readonly shortWidth: number;
  readonly longWidth: number;
  readonly weights: LayerWeights;
  /** What the windows go through before the layer; absent where they go in as they are. */
  readonly preparation?: Readonly<Record<Branch, Preparation>> | undefined;
  /** Columns that are added to the windows after their preparation; absent where there are none. */
  readonly place?: PlaceColumns | undefined;
  /** How many heads, of both windows, are set by hand. */
  readonly byHand?: number | undefined;
  readonly padding?: Padding | undefined;
  /** Where a training made the weights. */
  readonly trained?: TrainedLayer | undefined;
  /** What was changed when the weights were read, one sentence each. */
  readonly notices?: readonly Notice[] | undefined;
}
