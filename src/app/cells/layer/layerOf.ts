import type { Result } from "../../../model/result";
import type { ComputeContext } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import type { Elsewhere, TrainingValue } from "../training/value";
import { computeLayer } from "./compute";
import type { LayerSpec } from "./spec";
import { trainedLayer } from "./trainedLayer";
import type { LayerValue } from "./value";

/** The layer with the weights of a training, where one fills the role and they fit; else with weights of its own. */
export function layerOf(spec: LayerSpec, inputs: Readonly<Record<string, unknown>>, context: ComputeContext): Result<LayerValue> | Promise<Result<LayerValue>> {
  const source = inputs["series"] as SeriesValue;
  const training = inputs["weights"] as TrainingValue | Elsewhere | undefined;
  return (training && trainedLayer(spec, training, source)) ?? computeLayer(spec, source.windows, context);
}
