import { expect, it } from "vitest";
import { prepared, seriesOf, settingsFor, SMALL } from "../../../model/training/training.testing";
import { AT_FIRST } from "./run/runState";
import { trainedOf } from "./run/trained";
import { isSameRun, type TrainingValue } from "./value";

const series = seriesOf({ value: Float32Array.from({ length: 400 }, (_, i) => Math.sin(i)) });
const ready = prepared(series, settingsFor(series, SMALL));
const reason = { kind: "few", windows: 3 } as unknown as TrainingValue["reasons"][number];
/** Made anew for each moment, as the cell's computation does. */
const value = (step: number, more: Partial<TrainingValue> = {}): TrainingValue => {
  const moment = { step, weights: new Float32Array(1) };
  const trained = trainedOf(ready, series, { ...AT_FIRST, best: moment, last: moment });
  return { cellId: "t", seriesId: "s", series, settings: ready.settings, prepared: ready, reasons: [reason], otherwise: false, bundled: false, trained, ...more };
};

it("is the same run from moment to moment", () => {
  expect(isSameRun(value(1), value(2))).toBe(true);
});

it("is another where anything else is", () => {
  const other = prepared(series, settingsFor(series, SMALL));
  const others: Partial<TrainingValue>[] = [{ prepared: other }, { seriesId: "r" }, { series: { ...series } }, { otherwise: true }, { bundled: true }, { reasons: [] }, { reasons: [{ ...reason }] }, { trained: trainedOf(other, series, AT_FIRST) }];
  for (const more of others) expect(isSameRun(value(1), value(1, more)), Object.keys(more).join()).toBe(false);
  expect(isSameRun(value(1), undefined)).toBe(false);
  expect(isSameRun(value(1), { cellId: "t", trained: null, why: "series" })).toBe(false);
});

it("asks for what the layer is given once for a moment", () => {
  const { trained } = value(1);
  const at = (end: number) => Float64Array.from({ length: SMALL.steps! }, (_, t) => end - SMALL.steps! + 1 + t);
  const long = Float64Array.from({ length: SMALL.steps! }, (_, t) => 200 - (SMALL.steps! - 1 - t) * SMALL.stride! - SMALL.stride! + 1);
  const windows = { steps: SMALL.steps!, short: { to: at(200) }, long: { from: long } } as unknown as Parameters<typeof trained.requestFor>[1];
  const { weights } = trainedOf(ready, series, AT_FIRST).moments.film;
  const first = trained.requestFor(weights, windows);
  expect(typeof first).toBe("object");
  expect(trained.requestFor(weights, windows)).toBe(first);
  expect(trained.requestFor(weights.slice(), windows)).not.toBe(first);
});
