import type { Attention } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import { placeTable } from "../../../../model/place/place";
import type { BackendName } from "../../../../model/engine/engine";
import type { CheckedInput, CheckQuestion } from "../../../../model/engine/tfjs/check/question";
import type { Windows } from "../../../../model/series/windows";
import { layerRequest } from "../request";
import { featuresOf, type LayerValue } from "../value";

/** Whether TensorFlow.js makes the same of the windows on show, companions and all: on WebGPU where that computes here, else on WASM. */
export function checkQuestion(windows: Windows, layer: LayerValue, attention: Attention, backend: BackendName): CheckQuestion {
  const { units, heads, causal, weights, preparation, place } = layer;
  const request = layerRequest(windows, layer);
  const input = (branch: Branch): CheckedInput => {
    // What a training made of the windows is no preparation that TensorFlow.js could be told.
    const { width, values } = featuresOf(layer) === null ? windows[branch] : request[branch];
    return { width, values, mask: request[branch].mask, preparation: preparation?.[branch] ?? null, place: place === undefined ? null : placeTable(windows[branch].to, place) };
  };
  const run = { units, heads, causal, weights, steps: windows.steps, short: input("short"), long: input("long") };
  return { type: "check", backend: backend === "webgpu" ? "webgpu" : "wasm", run, attention };
}
