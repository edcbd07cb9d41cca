import type { LayerWeights } from "../../../model/weights/names";

/** What a layer cell hands on: the layer's settings and weights, made for the widths of the series it reads. */
export interface LayerValue {
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly shortWidth: number;
  readonly longWidth: number;
  readonly weights: LayerWeights;
}
