import type { AttentionRequest } from "../../../model/attention/attention";
import { ok, problem, type Result } from "../../../model/result";
import type { Windows } from "../../../model/series/windows";
import type { TrainingValue } from "../training/value";
import type { LayerSpec } from "./spec";
import type { LayerValue, TrainedLayer } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** The windows on show are not cut as those of the training were, or from another series. */
    "layer/trained-otherwise": TrainedLayer["cutAs"];
    /** The windows on show begin before what the training looks back at. */
    "layer/trained-later": Nothing;
  }
}

/** The layer with weights of a training. Its sizes are those of the training, whatever the spec says. */
export function trainedLayer({ moment = "film", padding }: LayerSpec, { trained }: TrainingValue, windows: Windows): Result<LayerValue> {
  const { moments, prepared, layerOf, requestFor } = trained;
  const { step, weights } = moments[moment];
  const { units, heads, causal } = prepared.task;
  const { steps, stride } = prepared.settings;
  const made: TrainedLayer = { moment, step, cutAs: { steps, stride }, request: (other) => requestFor(weights, other) };
  const request = requestTrained(made, windows);
  if (!request.ok) return request;
  const { short, long } = request.value;
  return ok({ units, heads, causal, shortWidth: short.width, longWidth: long.width, weights: layerOf(weights), padding, trained: made });
}

/** What a trained layer is given for the windows. */
export function requestTrained({ request, cutAs }: TrainedLayer, windows: Windows): Result<AttentionRequest> {
  const made = request(windows);
  if (made === "cut") return problem("layer/trained-otherwise", cutAs);
  return made === "early" ? problem("layer/trained-later", {}) : ok(made);
}
