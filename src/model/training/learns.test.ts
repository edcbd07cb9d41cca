import { expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { evaluation } from "./forecast/evaluation";
import { headsThatFound } from "./foundLag";
import { requestOf } from "./request";
import type { TrainingSettings } from "./settings";
import { EVENT_GOAL, LAG_GOAL, teachingSeries, teachingSettings } from "./task/teaching";
import { generated, prepared, settingsFor, startRun } from "./training.testing";

const LAG = LAG_GOAL.lag;

/** The loss at the end, of the variance, and the heads of the short branch that have found it. */
async function findTheLag(seed: number, more: Partial<TrainingSettings> = {}) {
  const settings = { ...teachingSettings(LAG_GOAL), seed, length: 200, ...more };
  const ready = prepared(teachingSeries("lag", seed), settings);
  const { run } = await startRun(ready);
  const { validations } = await run.take(settings.length);
  const request = requestOf(ready.task, run.weights(), ready.parts.test.windows[0]!);
  const { maps } = referenceAttention(request).short;
  return { loss: validations.at(-1)!.loss, found: headsThatFound(LAG, maps, settings.heads, settings.steps) };
}

test.each([1, 2, 3])("find the lag: with positions a head looks exactly that far back, seed %i", async (seed) => {
  const { loss, found } = await findTheLag(seed);
  expect(loss).toBeLessThan(0.3);
  expect(found).not.toEqual([]);
});

test("find the lag: without positions no head can", async () => {
  const { loss, found } = await findTheLag(1, { positions: 0 });
  expect(loss).toBeGreaterThan(0.8);
  expect(found).toEqual([]);
});

test("copy the event: learnt with positions, and not without", async () => {
  const loss = async (positions: number) => {
    const settings = { ...teachingSettings(EVENT_GOAL), positions, length: 250 };
    const { run } = await startRun(prepared(teachingSeries("event", 1), settings));
    return (await run.take(settings.length)).validations.at(-1)!.loss;
  };
  const [withThem, without] = [await loss(8), await loss(0)];
  expect(withThem).toBeLessThan(0.15);
  expect(without).toBeGreaterThan(2 * withThem);
});

test("a generated season: the usual settings are at least 15 % better than every simple forecast", async () => {
  const series = generated("season");
  const ready = prepared(series, settingsFor(series, { base: "mean", length: 600 }));
  const { run, learner } = await startRun(ready);
  await run.take(600);
  learner.setWeights(run.best().weights);
  const { standings } = await evaluation(learner, ready);
  const [layer, ...others] = standings.map(({ contender, scores, coverage }) => ({ contender, mae: scores.all.mae, coverage: coverage.all }));
  const simple = Math.min(...others.filter(({ contender }) => contender !== "ridge").map(({ mae }) => mae));
  expect(layer!.mae).toBeLessThan(0.85 * simple);
  expect(layer!.coverage).toBeGreaterThan(0.7);
  expect(layer!.coverage).toBeLessThan(0.92);
});
