import type { Branch } from "../../../model/attention/branch";
import type { Preparation } from "../../../model/attention/prepare";
import type { LayerWeights } from "../../../model/weights/names";
import type { Notice } from "../../../model/result";

/** Steps of each branch that the person declared to be padding, counted from 0. */
export type Padding = Readonly<Record<Branch, readonly number[]>>;

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
  readonly padding?: Padding | undefined;
  /** What was changed when the weights were read, one sentence each. */
  readonly notices?: readonly Notice[] | undefined;
}
