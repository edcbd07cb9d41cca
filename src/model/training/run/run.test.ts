import { expect, test } from "vitest";
import { generated, prepared, settingsFor, SMALL, startRun } from "../training.testing";
import { initialWeights } from "./weights";

const series = generated("season", 900);
const settings = settingsFor(series, { ...SMALL, season: 24, base: "last" });
const ready = prepared(series, settings);

test("begins at the base's own error, and learns", async () => {
  const { run } = await startRun(ready);
  const first = run.first();
  expect(first.step).toBe(0);
  const { steps, validations } = await run.take(Infinity);
  expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(validations.map(({ step }) => step)).toEqual([25, 50, 60]);
  expect(run.ended).toEqual({ kind: "finished" });
  expect(run.best().loss).toBeLessThan(0.8 * first.loss);
  expect((await run.take(5)).steps).toEqual([]);
});

test("the same seed gives the same bits in blocks of any size; another seed gives others", async () => {
  const curve = async (seed: number, size: number) => {
    const { run } = await startRun(prepared(series, { ...settings, seed }));
    const losses: number[] = [];
    while (run.ended === null) losses.push(...(await run.take(size)).steps.map(({ loss }) => loss));
    return { losses, weights: run.weights(), best: run.best() };
  };
  const whole = await curve(1, 60);
  expect(await curve(1, 7)).toEqual(whole);
  expect((await curve(2, 60)).losses).not.toEqual(whole.losses);
});

test("a kept state, as JSON or a clone keeps it, goes on to the same end bit for bit", async () => {
  const through = await startRun(ready);
  const all = await through.run.take(60);
  const first = await startRun(ready);
  await first.run.take(33);
  const kept = structuredClone(first.run.state());
  await first.run.take(10);
  const second = await startRun(ready, kept);
  const rest = await second.run.take(60);
  expect(rest.steps).toEqual(all.steps.slice(33));
  expect(second.run.state()).toEqual(through.run.state());
});

test("a run that had finished goes on where it may be longer", async () => {
  const { run } = await startRun(ready);
  await run.take(60);
  const longer = await startRun(prepared(series, { ...settings, length: 70 }), run.state());
  expect(longer.run.ended).toBeNull();
  expect((await longer.run.take(100)).steps).toHaveLength(10);
});

test("stops when nothing has become better for as long as it waits, and keeps the best", async () => {
  // So high a rate wanders about.
  const { run, trainer } = await startRun(prepared(series, { ...settings, rate: 0.05, schedule: "constant", length: 5000, patience: 100 }));
  await run.take(Infinity);
  expect(run.ended).toEqual({ kind: "early" });
  const best = run.best();
  expect(run.step - best.step).toBe(100);
  trainer.setWeights(best.weights);
  const again = await startRun(prepared(series, settings), { ...run.state(), trainer: trainer.state() });
  expect(again.run.first().loss).toBe(best.loss);
});

test("a rate of 1e9 ends the run, which says so and keeps the last good weights", async () => {
  for (const optimiser of [{ kind: "adam" }, { kind: "sgd", momentum: 0.9 }] as const) {
    const { run } = await startRun(prepared(series, { ...settings, optimiser, rate: 1e9, warmUp: 0, length: 500 }));
    await run.take(Infinity);
    expect(run.ended).toMatchObject({ kind: "diverged", cause: "rate", setting: "rate" });
    expect(run.weights()).toEqual(run.best().weights);
    expect(run.weights().every(Number.isFinite)).toBe(true);
    expect(run.best().step).toBe(0);
  }
});

test("training starts at the base: the read-out is zero, spreads are one", async () => {
  const normal = prepared(series, { ...settings, normalised: true, embedded: 3 });
  const { trainer } = await startRun(normal);
  const weights = initialWeights(trainer.arrays, 3);
  const values = (ending: string) => trainer.arrays.filter(({ name }) => name.endsWith(ending)).flatMap(({ at, shape }) => Array.from(weights.subarray(at, at + shape.reduce((a, b) => a * b, 1))));
  expect(new Set(values("/stddev"))).toEqual(new Set([1]));
  expect(new Set([...values("read_out/kernel"), ...values("/bias")])).toEqual(new Set([0]));
  expect(values("query/kernel").some((value) => value !== 0)).toBe(true);
});
