import { expect, it } from "vitest";
import { cutWindows } from "../../../model/series/cut";
import type { Windows } from "../../../model/series/windows";
import { requestOf } from "../../../model/training/request";
import { prepare } from "../../../model/training/task/prepare";
import { LAG_GOAL, teachingSeries, teachingSettings } from "../../../model/training/task/teaching";
import { AT_FIRST } from "../training/run/runState";
import { trainedOf } from "../training/run/trained";
import type { TrainingValue } from "../training/value";
import { layerRequest } from "./request";
import { initialSpec } from "./spec";
import { trainedLayer } from "./trainedLayer";

const series = teachingSeries("lag", 1, 400);
const settings = { ...teachingSettings(LAG_GOAL), steps: 16, stride: 2, units: 8, heads: 2 };
const prepared = prepare(series, settings);
if (!prepared.ok) throw new Error(prepared.error.kind);
const trained = trainedOf(prepared.value, series, AT_FIRST);
const value = { trained } as TrainingValue;

function windowsOf(steps: number, stride: number, position: number): Windows {
  const cut = cutWindows(series, series, { steps, stride, position, standardise: true }, "resample");
  if (!cut.ok) throw new Error(cut.error.kind);
  return cut.value;
}

it("is given what the training made of the windows on show, with the weights of its moment", () => {
  const windows = windowsOf(16, 2, 200);
  const layer = trainedLayer(initialSpec(), value, windows);
  if (!layer.ok) throw new Error(layer.error.kind);
  expect(layer.value).toMatchObject({ units: 8, heads: 2, causal: false, trained: { moment: "film", step: 0 } });
  const { weights } = trained.moments.film;
  expect(layerRequest(windows, layer.value)).toEqual(requestOf(prepared.value.task, weights, 199));
  // One window later is one row later.
  expect(layerRequest(windowsOf(16, 2, 201), layer.value).short.values).toEqual(requestOf(prepared.value.task, weights, 200).short.values);
});

it("leaves out steps that are declared to be padding", () => {
  const windows = windowsOf(16, 2, 200);
  const layer = trainedLayer({ ...initialSpec(), padding: { short: [0, 3], long: [] } }, value, windows);
  if (!layer.ok) throw new Error(layer.error.kind);
  expect([...layerRequest(windows, layer.value).short.mask!].map((each, t) => (each === 0 ? t : -1)).filter((t) => t >= 0)).toEqual([0, 3]);
});

it.each([
  ["more steps", windowsOf(20, 2, 200), "layer/trained-otherwise"],
  ["another stride", windowsOf(16, 3, 200), "layer/trained-otherwise"],
])("says what to do about %s", (_, windows, kind) => {
  expect(trainedLayer(initialSpec(), value, windows)).toMatchObject({ ok: false, error: { kind, params: { steps: 16, stride: 2 } } });
});

it("says that windows begin before the season that they are seen relative to", () => {
  const seasonal = prepare(series, { ...settings, goal: { kind: "forecast" }, base: "season", season: 50, horizon: 4 });
  if (!seasonal.ok) throw new Error(seasonal.error.kind);
  const early = { trained: trainedOf(seasonal.value, series, AT_FIRST) } as TrainingValue;
  expect(trainedLayer(initialSpec(), early, windowsOf(16, 2, 40))).toMatchObject({ ok: false, error: { kind: "layer/trained-later" } });
  expect(trainedLayer(initialSpec(), early, windowsOf(16, 2, 90)).ok).toBe(true);
});
