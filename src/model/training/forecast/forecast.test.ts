import fc from "fast-check";
import { expect, test } from "vitest";
import { random, normal } from "../../random";
import { generated, prepared, seriesOf, settingsFor, SMALL, startRun } from "../training.testing";
import { bandsOf, coverageOf } from "./bands";
import { factored, solved } from "./cholesky";
import { evaluation } from "./evaluation";
import { forecast, middleOf, quantileOf, truthOf, type Forecasts } from "./forecasts";
import { naiveForecast, naivesOf, NAIVES } from "./naive";
import { ridgeOf } from "./ridge";
import { meansOf } from "./means";
import { pinballOf, scoresOf } from "./scores";

/** 0, 1, 2 … with a season of 4 on it. */
const ramp = seriesOf({ value: Array.from({ length: 900 }, (_, i) => i + [0, 5, 2, 1][i % 4]!) });
const settings = settingsFor(ramp, { ...SMALL, season: 4, horizon: 6, base: "last", positions: 2 });
const ready = prepared(ramp, settings);
const origins = Int32Array.of(800, 801);
const { mean, spread } = ready.scalings[0]!;
const inUnits = ({ values }: Forecasts) => Array.from(values, (value) => mean + spread * value);
const at = (row: number) => row + [0, 5, 2, 1][row % 4]!;
const rows = (origin: number) => [1, 2, 3, 4, 5, 6].map((h) => origin + h);

test("the truth is what follows a window", () => {
  inUnits(truthOf(ready, origins)).forEach((value, i) => expect(value).toBeCloseTo(at(rows(origins[Math.floor(i / 6)]!)[i % 6]!), 2));
});

test("the simple forecasts, written out", () => {
  const expected = {
    last: () => at(800),
    drift: (h: number) => at(800) + (h * (at(800) - at(0))) / 800,
    season: (h: number) => at(800 + h - 4 * Math.ceil(h / 4)),
    mean: () => Array.from({ length: 16 }, (_, t) => at(800 - t)).reduce((a, b) => a + b, 0) / 16,
  };
  for (const kind of NAIVES) {
    inUnits(naiveForecast(kind, ready, origins)).slice(0, 6).forEach((value, i) => expect(value, kind).toBeCloseTo(expected[kind](i + 1), 1));
  }
  expect(naivesOf({ ...ready, settings: { ...settings, season: null } })).toEqual(["last", "drift", "mean"]);
});

test("an untrained layer forecasts its base", async () => {
  for (const base of ["last", "season", "mean"] as const) {
    const own = prepared(ramp, { ...settings, base });
    const { learner } = await startRun(own);
    const simple = naiveForecast(base, own, origins).values;
    (await forecast(learner, own, origins)).values.forEach((value, i) => expect(value, base).toBeCloseTo(simple[i]!, 5));
  }
});

test("with a pinball loss there are three quantiles, each the base before training, and in order after it", async () => {
  const noisy = generated("season", 900);
  const own = prepared(noisy, settingsFor(noisy, { ...SMALL, season: 24, base: "last", loss: "pinball", rate: 0.02, length: 150 }));
  const { learner, run } = await startRun(own);
  await run.take(150);
  const forecasts = await forecast(learner, own, own.parts.test.origins);
  expect(forecasts.quantiles).toBe(3);
  const [low, middle, high] = [0, 1, 2].map((q) => quantileOf(forecasts, q).values.reduce((a, b) => a + b, 0));
  expect(low).toBeLessThan(middle!);
  expect(middle).toBeLessThan(high!);
  expect(middleOf(forecasts).values).toEqual(quantileOf(forecasts, 1).values);
});

test("scores, written out", () => {
  const two = seriesOf({ a: Array.from({ length: 900 }, (_, i) => i % 2), b: Array.from({ length: 900 }, (_, i) => 10 + 4 * (i % 2)) });
  const own = prepared(two, { ...settingsFor(two, { ...SMALL, horizon: 1, season: null }), targets: ["a", "b"], inputs: ["a"] });
  const truth: Forecasts = { origins: Int32Array.of(800, 801), quantiles: 1, horizon: 1, targets: 2, values: Float32Array.of(1, -1, 1, -1) };
  const off = { ...truth, values: Float32Array.of(1, -1, 2, 3) };
  const { all, byTarget, byHorizon, each } = scoresOf(off, truth, own);
  // Spreads are .5 and 2, means .5 and 12; a step is 2 spreads.
  expect(all).toMatchObject({ mae: 5 / 4, rmse: Math.sqrt(17 / 4) });
  expect(byTarget.map(({ mae }) => mae)).toEqual([0.5, 2]);
  expect(all.mase).toBeCloseTo(5 / 8, 2);
  expect(byTarget[0]!.smape).toBeCloseTo((2 * 0.5) / 2.5 / 2);
  expect(byTarget[1]!.smape).toBeCloseTo((2 * 8) / 28 / 2);
  expect(byHorizon).toEqual([all]);
  expect(each).toEqual(byTarget);
  expect(pinballOf([{ ...truth, values: truth.values.map((value) => value + 1) }], [0.9], truth).all).toBeCloseTo(0.1);
  expect(pinballOf([{ ...truth, values: truth.values.map((value) => value - 1) }], [0.9], truth).all).toBeCloseTo(0.9);
});

const chance = (count: number, from: number, spread: number, seed: number): Forecasts => {
  const gauss = normal(random(seed));
  return { origins: Int32Array.from({ length: count }, (_, i) => from + i), quantiles: 1, horizon: 2, targets: 1, values: Float32Array.from({ length: 2 * count }, () => spread * gauss()) };
};
const zeros = (like: Forecasts): Forecasts => ({ ...like, values: new Float32Array(like.values.length) });
const settled = (truth: Forecasts) => ({ forecasts: zeros(truth), truth });

test("bands of 80 % hold 80 % where errors stay as they were, and come near it where they grow", () => {
  const [known, next] = [chance(400, 0, 1, 1), chance(2000, 400, 1, 2)];
  const bands = bandsOf(settled(known), settled(next));
  expect(coverageOf(bands, next).all).toBeCloseTo(0.8, 1);
  expect(bands[1].values[0]!).toBeGreaterThan(1.1);
  expect(bands[1].values[0]!).toBeLessThan(1.5);
  const grown = chance(2000, 400, 3, 3);
  expect(coverageOf(bandsOf(settled(known), settled(grown)), grown).all).toBeGreaterThan(0.75);
});

test("a band knows nothing of what had not come to pass when it was drawn", () => {
  const [known, next] = [chance(50, 0, 1, 1), chance(60, 50, 1, 2)];
  const changed = { ...next, values: next.values.map((value, i) => (i >= 2 * 30 ? 100 : value)) };
  const [a, b] = [bandsOf(settled(known), settled(next)), bandsOf(settled(known), settled(changed))];
  expect(b[1].values.subarray(0, 2 * 31)).toEqual(a[1].values.subarray(0, 2 * 31));
  expect(b[1].values[2 * 31]).not.toBe(a[1].values[2 * 31]);
  expect(b[1].values[2 * 31 + 1]).toBe(a[1].values[2 * 31 + 1]);
});

test("with very few known errors a band is infinite", () => {
  const next = chance(5, 3, 1, 2);
  expect(bandsOf(settled(chance(3, 0, 1, 1)), settled(next))[1].values.every((value) => value === Infinity)).toBe(true);
});

test("Cholesky's factor solves what it was made of", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const draw = random(seed);
      const x = Float64Array.from({ length: 2 * size }, () => draw() - 0.5);
      const rows = Array.from({ length: size + 3 }, () => Float64Array.from({ length: size }, () => draw() - 0.5));
      const matrix = Float64Array.from({ length: size * size }, (_, i) => rows.reduce((sum, row) => sum + row[Math.floor(i / size)]! * row[i % size]!, 0));
      const right = Float64Array.from({ length: 2 * size }, (_, i) => {
        let sum = 0.5 * x[i]!;
        for (let k = 0; k < size; k++) sum += matrix[Math.floor(i / 2) * size + k]! * x[2 * k + (i % 2)]!;
        return sum;
      });
      solved(factored(matrix, size, 0.5), right, size, 2).forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 8));
    }),
  );
});

test("ridge finds a linear law to the last digits", () => {
  const exact = seriesOf({ value: Array.from({ length: 900 }, (_, i) => Math.sin(i / 5) + 0.5 * Math.cos(i / 3) + i / 100) });
  const own = prepared(exact, settingsFor(exact, { ...SMALL, horizon: 4, season: null, base: "nothing" }));
  const truth = truthOf(own, own.parts.test.origins);
  expect(scoresOf(ridgeOf(own).forecast(own.parts.test.origins), truth, own).all.mae).toBeLessThan(2e-3);
});

test("evaluation lays the layer beside the simple forecasts and ridge, on the same windows", async () => {
  const { learner } = await startRun(ready);
  const { standings, forecasts, truth, bands } = await evaluation(learner, ready);
  expect(standings.map(({ contender }) => contender)).toEqual(["layer", "last", "drift", "season", "mean", "ridge"]);
  const [layer, last] = standings;
  expect(layer!.scores.all.mae).toBeCloseTo(last!.scores.all.mae, 5);
  expect(layer!.scores.byHorizon).toHaveLength(6);
  for (const { pinball, coverage } of standings) {
    expect(pinball.all).toBeGreaterThan(0);
    expect(coverage.byHorizon).toHaveLength(6);
  }
  for (const { values } of [forecasts, truth, ...bands]) expect(values).toHaveLength(6 * ready.parts.test.origins.length);
});

test("means by step ahead and by target, written out", () => {
  // Two windows, two steps ahead, three targets.
  const of = { origins: Int32Array.of(0, 1), quantiles: 1, horizon: 2, targets: 3, values: new Float32Array(12) };
  const numbers = [1, 2, 3, 4, 5, 6, 3, 4, 5, 6, 7, 8];
  expect(meansOf(of, (i) => numbers[i]!)).toEqual({ all: 4.5, byHorizon: [3, 6], byTarget: [3.5, 4.5, 5.5], each: [2, 3, 4, 5, 6, 7] });
});
