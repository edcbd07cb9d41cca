import { expect, test } from "vitest";
import { generated, prepared, seriesOf, settingsFor, SMALL, startRun } from "../training.testing";
import type { TrainingSettings } from "../settings";
import { prepare } from "./prepare";

const series = generated("season", 900);
const settings = settingsFor(series, { ...SMALL, season: 24, base: "last" });
const refusalOf = (given: typeof series, more: Partial<TrainingSettings> = {}) => {
  const ready = prepare(given, { ...settings, ...more });
  return ready.ok ? null : ready.error;
};
/** The same series with other values from a row on. */
const changedFrom = (row: number, value: number) => seriesOf({ value: series.columns[0]!.values.map((each, i) => (i < row ? each : value)) });

test.each(["nothing", "last", "mean", "season"] as const)("nothing of what follows the train part reaches the weights, with base %s", async (base) => {
  const curve = async (given: typeof series) => {
    const { run, trainer } = await startRun(prepared(given, { ...settings, base, length: 20, patience: 0 }));
    await run.take(20);
    return { weights: trainer.state().weights, best: run.best().loss };
  };
  const [own, leak] = [await curve(series), await curve(changedFrom(630, 1e4))];
  expect(leak.weights).toEqual(own.weights);
  // What is validated does change: the leak was planted where somebody looks.
  expect(leak.best).not.toBe(own.best);
  // And a change of the train part's last row reaches them.
  expect((await curve(changedFrom(629, 1e4))).weights).not.toEqual(own.weights);
});

test("with every step read out, a step sees nothing of what it is to say", async () => {
  for (const base of ["nothing", "last", "mean", "season"] as const) {
    const ready = prepared(series, { ...settings, base, readOut: "every" });
    const { trainer } = await startRun(ready);
    const kernel = trainer.arrays.find(({ name }) => name === "read_out/kernel")!;
    const weights = trainer.state().weights.map((value, i) => (i >= kernel.at ? Math.sin(i) : value));
    const end = ready.parts.train.windows[40]!;
    const predicted = async (given: typeof series) => {
      const own = await startRun(prepared(given, ready.settings));
      own.trainer.setWeights(weights);
      return own.trainer.evaluate({ windows: [end] }).predicted;
    };
    const horizon = settings.horizon;
    const step = 9;
    const row = end - (settings.steps - 1) + step;
    // Swapped, so that the scaling stays; the last value too is one that this step must not know.
    const values = series.columns[0]!.values;
    const swapped = values.slice();
    [swapped[row + 1], swapped[end]] = [values[end]!, values[row + 1]!];
    const [before, after] = [await predicted(series), await predicted(seriesOf({ value: swapped }))];
    for (let i = 0; i < (step + 1) * horizon; i++) expect(Math.abs(after[i]! - before[i]!), `${base}, step ${Math.floor(i / horizon)}`).toBeLessThan(1e-5);
    expect(after.slice((step + 1) * horizon)).not.toEqual(before.slice((step + 1) * horizon));
  }
});

test("scaling is that of the train part alone", () => {
  const { scalings } = prepared(seriesOf({ value: Array.from({ length: 900 }, (_, i) => (i < 630 ? i % 2 : 1000)) }), { ...settings, base: "nothing" });
  expect(scalings).toEqual([{ mean: 0.5, spread: 0.5, constant: false }]);
});

test("too short a series is refused with the rows it needs, and has enough with these", () => {
  const refusal = refusalOf(generated("season", 100));
  if (refusal?.kind !== "training/short") throw new Error(JSON.stringify(refusal));
  expect(refusal.params.rows).toBe(100);
  expect(refusalOf(generated("season", refusal.params.needed))).toBeNull();
  expect(refusalOf(generated("season", refusal.params.needed - 1))).toMatchObject({ kind: "training/short", params: { needed: refusal.params.needed } });
});

test("windows that touch a missing value are left out; where too few are left it is said", () => {
  const holes = (every: number) => seriesOf({ value: series.columns[0]!.values.map((value, i) => (i % every === 0 ? NaN : value)) });
  const touched = (end: number) => Array.from({ length: 24 + 32 }, (_, i) => end - 31 + i).some((row) => row % 200 === 0);
  const { windows } = prepared(holes(200), settings).parts.train;
  expect(windows.length).toBeGreaterThan(200);
  expect(Array.from(windows).filter(touched)).toEqual([]);
  expect(refusalOf(holes(10))).toMatchObject({ kind: "training/missing", params: { part: "train", left: 0, needed: 32 } });
});

test("infinite values count as missing", async () => {
  const infinite = seriesOf({ value: series.columns[0]!.values.map((value, i) => (i === 300 ? Infinity : value)) });
  const { run } = await startRun(prepared(infinite, settings));
  expect((await run.take(5)).steps.every(({ loss }) => Number.isFinite(loss))).toBe(true);
});

test("a constant input is left out and told; a constant target, or nothing else, is refused", () => {
  const [{ values }] = series.columns as [(typeof series.columns)[number]];
  const two = seriesOf({ value: values, still: new Float32Array(900).fill(7) });
  const ready = prepared(two, { ...settings, inputs: ["value", "still"] });
  expect(ready.constant).toEqual(["still"]);
  expect(ready.settings.inputs).toEqual(["value"]);
  expect(refusalOf(two, { targets: ["still"] })).toEqual({ kind: "training/constant", params: { column: "still" } });
  expect(refusalOf(two, { inputs: ["still"] })).toEqual({ kind: "training/no-input", params: {} });
});

test("what is named wrongly or out of bounds is refused by its name", () => {
  expect(refusalOf(series, { targets: [] })).toEqual({ kind: "training/no-target", params: {} });
  expect(refusalOf(series, { inputs: [] })).toEqual({ kind: "training/no-input", params: {} });
  expect(refusalOf(series, { ahead: ["plan"] })).toEqual({ kind: "training/no-column", params: { column: "plan" } });
  expect(refusalOf(series, { base: "season", season: null })).toEqual({ kind: "training/no-season", params: {} });
  expect(refusalOf(series, { steps: 1e9 })).toMatchObject({ kind: "training/number", params: { setting: "steps", least: 2, most: 4096, whole: true } });
  expect(refusalOf(series, { batch: 2.5 })).toMatchObject({ kind: "training/number", params: { setting: "batch" } });
  expect(refusalOf(series, { rate: NaN })).toMatchObject({ kind: "training/number", params: { setting: "rate" } });
  expect(refusalOf(series, { goal: { kind: "lag", lag: 16 } })).toMatchObject({ kind: "training/number", params: { setting: "goal" } });
});

test("a column that is known ahead is seen as far ahead as is forecast", () => {
  const rows = 900;
  const known = Array.from({ length: rows }, (_, i) => Math.sin(i));
  const { task, parts } = prepared(seriesOf({ value: series.columns[0]!.values, known }), { ...settings, inputs: ["value"], ahead: ["known"] });
  const view = task.short[1]!.view;
  const end = parts.test.windows.at(-1)!;
  const last = view.first + end * view.window + (task.steps - 1) * view.step;
  expect(last).toBe(end + settings.horizon);
  expect(last).toBeLessThan(rows);
});
