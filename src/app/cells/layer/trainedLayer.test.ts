import { describe, expect, it } from "vitest";
import { referenceAttention } from "../../../model/attention/reference";
import { cutWindows } from "../../../model/series/cut";
import type { Windows } from "../../../model/series/windows";
import { requestOf } from "../../../model/training/request";
import { prepare } from "../../../model/training/task/prepare";
import { LAG_GOAL, teachingSeries, teachingSettings } from "../../../model/training/task/teaching";
import { AT_FIRST } from "../training/run/runState";
import { trainedOf } from "../training/run/trained";
import type { TrainingValue } from "../training/value";
import { layerRequest } from "./request";
import { initialSpec, type LayerSpec } from "./spec";
import { trainedLayer } from "./trainedLayer";

const series = teachingSeries("lag", 1, 400);
const settings = { ...teachingSettings(LAG_GOAL), steps: 16, stride: 2, units: 8, heads: 2 };
const prepared = prepare(series, settings);
if (!prepared.ok) throw new Error(prepared.error.kind);
const trained = trainedOf(prepared.value, series, AT_FIRST);
const value = { trained, bundled: false } as TrainingValue;

const layerOf = (spec: LayerSpec, training: TrainingValue, windows: Windows, of = series) => trainedLayer(spec, training, { windows, standardised: true, series: { short: of } })!;

function windowsOf(steps: number, stride: number, position: number): Windows {
  const cut = cutWindows(series, series, { steps, stride, position, standardise: true }, "resample");
  if (!cut.ok) throw new Error(cut.error.kind);
  return cut.value;
}

it("is given what the training made of the windows on show, with the weights of its moment", () => {
  const windows = windowsOf(16, 2, 200);
  const layer = layerOf(initialSpec(), value, windows);
  if (!layer.ok) throw new Error(layer.error.kind);
  expect(layer.value).toMatchObject({ units: 8, heads: 2, causal: false, trained: { moment: "film", step: 0 } });
  const { weights } = trained.moments.film;
  expect(layerRequest(windows, layer.value)).toEqual(requestOf(prepared.value.task, weights, 199));
  // One window later is one row later.
  expect(layerRequest(windowsOf(16, 2, 201), layer.value).short.values).toEqual(requestOf(prepared.value.task, weights, 200).short.values);
});

it("leaves out steps that are declared to be padding", () => {
  const windows = windowsOf(16, 2, 200);
  const layer = layerOf({ ...initialSpec(), padding: { short: [0, 3], long: [] } }, value, windows);
  if (!layer.ok) throw new Error(layer.error.kind);
  expect([...layerRequest(windows, layer.value).short.mask!].map((each, t) => (each === 0 ? t : -1)).filter((t) => t >= 0)).toEqual([0, 3]);
});

it.each([
  ["more steps", windowsOf(20, 2, 200), "layer/trained-otherwise"],
  ["another stride", windowsOf(16, 3, 200), "layer/trained-otherwise"],
])("says what to do about %s", (_, windows, kind) => {
  expect(layerOf(initialSpec(), value, windows)).toMatchObject({ ok: false, error: { kind, params: { steps: 16, stride: 2 } } });
});

it("takes no weights of a training of another series", () => {
  expect(layerOf(initialSpec(), value, windowsOf(16, 2, 200), teachingSeries("lag", 2, 400))).toMatchObject({ ok: false, error: { kind: "layer/trained-otherwise" } });
});

describe("that was trained on the columns of windows alone", () => {
  const plain = prepare(series, { ...settings, goal: { kind: "forecast" }, readOut: "last", positions: 0, horizon: 4 });
  if (!plain.ok) throw new Error(plain.error.kind);
  const learnt = trainedOf(plain.value, series, AT_FIRST);
  const own: LayerSpec = { units: 8, heads: 2, seed: settings.seed, causal: false };
  const came = { trained: learnt, bundled: true } as TrainingValue;

  it("is given windows as they are, and computes what the training would", () => {
    const windows = windowsOf(16, 2, 200);
    const layer = layerOf(own, came, windows);
    if (!layer.ok) throw new Error(layer.error.kind);
    expect(layer.value.trained).toMatchObject({ bundled: true, features: null });
    const request = layerRequest(windows, layer.value);
    expect(request.short.values).toBe(windows.short.values);
    const [given, meant] = [request, requestOf(plain.value.task, learnt.moments.film.weights, 199)].map((each) => referenceAttention(each));
    for (const branch of ["short", "long"] as const) {
      given![branch].maps.forEach((weight, i) => expect(weight).toBeCloseTo(meant![branch].maps[i]!, 5));
      given![branch].output.forEach((number, i) => expect(number).toBeCloseTo(meant![branch].output[i]!, 4));
    }
    // Also where windows are not standardised, and cut otherwise.
    const raw = cutWindows(series, series, { steps: 20, stride: 3, position: 250, standardise: false }, "resample");
    if (!raw.ok) throw new Error(raw.error.kind);
    const other = trainedLayer(own, came, { windows: raw.value, standardised: false, series: { short: series } })!;
    const scaled = layerOf(own, came, windowsOf20());
    if (!other.ok || !scaled.ok) throw new Error("no layer");
    const [a, b] = [referenceAttention(layerRequest(raw.value, other.value)), referenceAttention(layerRequest(windowsOf20(), scaled.value))];
    a.short.maps.forEach((weight, i) => expect(weight).toBeCloseTo(b.short.maps[i]!, 5));
  });
  const windowsOf20 = () => windowsOf(20, 3, 250);

  it.each<[string, Partial<LayerSpec>]>([
    ["more heads", { heads: 4 }],
    ["other units", { units: 4 }],
    ["another seed", { seed: 77 }],
    ["a causal mask", { causal: true }],
    ["a normalisation", { normalise: true }],
    ["an embedding", { embed: 3 }],
  ])("gives way to %s where it came with Headlight, and only there", (_, change) => {
    const source = { windows: windowsOf(16, 2, 200), standardised: true, series: { short: series } };
    expect(trainedLayer({ ...own, ...change }, came, source)).toBeNull();
    expect(trainedLayer({ ...own, ...change }, { ...came, bundled: false }, source)).toMatchObject({ ok: true, value: { units: 8, heads: 2 } });
  });

  it("gives way to other columns, and to another series", () => {
    const windows = windowsOf(16, 2, 200);
    const narrow = { ...windows, short: { ...windows.short, columns: ["other"] } };
    expect(trainedLayer(own, came, { windows: narrow, standardised: true, series: { short: series } })).toBeNull();
    expect(trainedLayer(own, { cellId: "t", trained: null, why: "series" }, { windows, standardised: true, series: { short: series } })).toBeNull();
  });
});

it("says that windows begin before the season that they are seen relative to", () => {
  const seasonal = prepare(series, { ...settings, goal: { kind: "forecast" }, base: "season", season: 50, horizon: 4 });
  if (!seasonal.ok) throw new Error(seasonal.error.kind);
  const early = { trained: trainedOf(seasonal.value, series, AT_FIRST), bundled: false } as TrainingValue;
  expect(layerOf(initialSpec(), early, windowsOf(16, 2, 40))).toMatchObject({ ok: false, error: { kind: "layer/trained-later" } });
  expect(layerOf(initialSpec(), early, windowsOf(16, 2, 90)).ok).toBe(true);
});
