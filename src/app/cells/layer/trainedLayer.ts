import type { AttentionRequest } from "../../../model/attention/attention";
import { ok, problem, type Result } from "../../../model/result";
import { backOf } from "../../../model/training/task/base";
import type { Windows } from "../../../model/series/windows";
import type { SeriesValue } from "../series/value";
import type { Elsewhere, Trained, TrainingValue } from "../training/value";
import type { LayerSpec } from "./spec";
import type { Features, LayerValue } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** The windows on show are not cut as those of the training were, or from another series. */
    "layer/trained-otherwise": Features["cutAs"];
    /** The windows on show begin before what the training looks back at. */
    "layer/trained-later": Nothing;
  }
}

type Source = Pick<SeriesValue, "windows" | "standardised"> & { readonly series: Pick<SeriesValue["series"], "short"> };

/**
 * The layer with weights of a training; its sizes are those of the training, whatever the spec says. Null where its weights are
 * its own: a training that comes with Headlight gives way to another series, other columns, and to all that is set otherwise.
 */
export function trainedLayer(spec: LayerSpec, training: TrainingValue | Elsewhere, source: Source): Result<LayerValue> | null {
  if (training.trained === null || (training.bundled && !isSetAs(training.trained, spec))) return null;
  const { moment = "film", padding } = spec;
  const { windows, standardised, series } = source;
  const { bundled } = training;
  const { moments, prepared, layerOf, requestFor, plainFor } = training.trained;
  const { steps, stride } = prepared.settings;
  if (series.short !== training.trained.series) return problem("layer/trained-otherwise", { steps, stride });
  const { step, weights } = moments[moment];
  const { units, heads, causal } = prepared.task;
  const plain = plainFor(weights, { short: windows.short.columns, long: windows.long.columns, standardised });
  const made = { units, heads, causal, padding };
  if (plain !== null) {
    return ok({ ...made, shortWidth: windows.short.width, longWidth: windows.long.width, weights: plain, trained: { moment, step, bundled, features: null } });
  }
  if (bundled) return null;
  const madeOf = { task: prepared.task, weights, back: backOf(prepared.settings) };
  const features: Features = { cutAs: { steps, stride }, request: (other) => requestFor(weights, other), madeOf };
  const request = requestTrained(features, windows);
  if (!request.ok) return request;
  const { short, long } = request.value;
  return ok({ ...made, shortWidth: short.width, longWidth: long.width, weights: layerOf(weights), trained: { moment, step, bundled, features } });
}

/** Whether a layer's sizes are not for its own settings to say, but for a training's. */
export const isBound = (training: TrainingValue | Elsewhere | undefined): boolean => training !== undefined && training.trained !== null && !training.bundled;

function isSetAs({ prepared: { settings, task } }: Trained, { units, heads, seed, causal, moment: _, padding: __, ...more }: LayerSpec): boolean {
  const isBare = Object.values(more).every((each) => each === undefined || each === false);
  return isBare && units === settings.units && heads === settings.heads && seed === settings.seed && causal === task.causal;
}

/** What a layer that is given features is given for the windows. */
export function requestTrained({ request, cutAs }: Features, windows: Windows): Result<AttentionRequest> {
  const made = request(windows);
  if (made === "cut") return problem("layer/trained-otherwise", cutAs);
  return made === "early" ? problem("layer/trained-later", {}) : ok(made);
}
