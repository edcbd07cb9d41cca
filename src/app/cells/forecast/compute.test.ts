import { expect, it, vi } from "vitest";
import type { Attention } from "../../../model/attention/attention";
import type { Engine } from "../../../model/engine/engine";
import { fail, ok } from "../../../model/result";
import { initialWeights } from "../../../model/training/run/weights";
import { arraysOf } from "../../../model/kernels/training/arrays";
import { trainedOf } from "../training/run/trained";
import type { TrainingValue } from "../training/value";
import { computeForecast } from "./compute";
import { forecastOf } from "./forecast.testing";

it("runs the layer once for the same weights and window, whatever goes by in the film; another window is another value", async () => {
  const { series, prepared, evaluation } = await forecastOf();
  const weights = (seed: number) => initialWeights(arraysOf(prepared.task), seed);
  const best = { step: 3, weights: weights(1) };
  const trainingAt = (looked: number) => {
    const film = { stride: 16, moments: [{ step: 0, weights: weights(2) }, best] };
    return { series, trained: trainedOf(prepared, series, { best, last: best, film, looked }), otherwise: false } as TrainingValue;
  };
  const { heads, steps } = prepared.settings;
  const branch = { maps: new Float32Array(heads * steps ** 2) };
  const attend = vi.fn<Engine["attend"]>(async () => fail({ kind: "engine/aborted", params: {} }));
  const answered = vi.fn<Engine["attend"]>(async () => ok({ heads, steps, short: branch, long: branch } as Attention));
  const context = { cellId: "f", made: new Map(), whenGone: () => {}, signal: new AbortController().signal };
  const evaluator = () => ({ evaluate: async () => ok(evaluation), end: () => {} });
  const at = (looked: number, window: number, engine: Engine["attend"]) =>
    computeForecast({ moment: "best", window }, trainingAt(looked), { ...context, engine: { attend: engine } as unknown as Engine }, evaluator);
  // What failed is asked again.
  expect((await at(0, 4, attend)).ok).toBe(false);
  const first = await at(0, 4, answered);
  const again = await at(1, 4, answered);
  expect(first.ok && again.ok && again.value === first.value).toBe(true);
  expect(answered).toHaveBeenCalledTimes(1);
  const other = await at(1, 5, answered);
  expect(other.ok && first.ok && other.value !== first.value && other.value.window === 5).toBe(true);
  expect(answered).toHaveBeenCalledTimes(2);
});
