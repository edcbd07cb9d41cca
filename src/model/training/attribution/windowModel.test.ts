import { expect, test } from "vitest";
import { relativeError } from "../../attention/relativeError.testing";
import { generated, prepared, seriesOf, settingsFor, SMALL, startKernel, startRun } from "../training.testing";
import type { TrainingSettings } from "../settings";
import { windowModel } from "./windowModel";

const [a] = generated("season", 900).columns;
const series = seriesOf({ a: a!.values, b: a!.values.map((value, i) => 100 + 10 * value + (i % 7)), c: a!.values.map((_, i) => i % 5) });

async function trained(more: Partial<TrainingSettings>) {
  const ready = prepared(series, { ...settingsFor(series, { ...SMALL, season: 24, horizon: 3 }), targets: ["a", "b"], inputs: ["a", "b"], ...more });
  const { trainer, run } = await startRun(ready);
  await run.take(30);
  const weights = run.weights();
  trainer.setWeights(weights);
  const origin = ready.parts.test.origins[7]!;
  return { ready, trainer, weights, origin };
}

test.each<Partial<TrainingSettings>>([
  { base: "nothing" },
  { base: "last" },
  { base: "mean", readOut: "mean" },
  { base: "season", ahead: ["c"], calendar: [] },
  { base: "season", readOut: "every" },
  { base: "last", readOut: "every", loss: "pinball" },
  { base: "mean", normalised: true, embedded: 6 },
])("gives what the trained model gives, and its slopes are those of small changes: %j", async (more) => {
  const { ready, trainer, weights, origin } = await trained(more);
  const { predicted } = trainer.evaluate({ windows: [origin] });
  const { horizon, targets } = ready.task.readOut!;
  const quantiles = more.loss === "pinball" ? 3 : 1;
  const last = predicted.subarray(predicted.length - quantiles * horizon * targets);
  const model = windowModel(await startKernel(), ready, weights, origin, { target: 1, ahead: 2 });
  expect(model.output([model.values])[0]).toBeCloseTo(last[((quantiles >> 1) * horizon + 2) * targets + 1]!, 5);
  const mean = windowModel(await startKernel(), ready, weights, origin, { target: 0, ahead: null });
  const [first] = mean.output([model.values]);
  expect(first).toBeCloseTo([0, 1, 2].reduce((sum, h) => sum + last[((quantiles >> 1) * horizon + h) * targets]! / 3, 0), 5);

  // 70 pasts, so that they take two turns.
  const [slopes, ...others] = mean.slopes(Array.from({ length: 70 }, () => model.values));
  others.at(-1)!.forEach((slope, i) => expect(slope).toBeCloseTo(slopes![i]!, 5));
  const most = slopes!.reduce((peak, slope) => Math.max(peak, Math.abs(slope)), 0);
  expect(most).toBeGreaterThan(1e-3);
  const by = 0.02;
  const moved = (at: number, change: number) => model.values.map((value, i) => (i === at ? value + change : value));
  const places = Array.from(slopes!, (_, i) => i).filter((i) => i % 5 === 0 || i > slopes!.length - 9);
  const outputs = mean.output(places.flatMap((at) => [moved(at, by), moved(at, -by)]));
  places.forEach((at, i) => {
    const steep = (outputs[2 * i]! - outputs[2 * i + 1]!) / (2 * by);
    expect(Math.abs(steep - slopes![at]!), `value ${at}`).toBeLessThan(0.01 * most + 2e-4);
  });
});

test("an output far below zero has the slopes that its weights say", async () => {
  const { ready, weights, origin } = await trained({ base: "nothing" });
  const factor = -1e33;
  const readOut = (ready.task.units + 1) * ready.task.readOut!.horizon * ready.task.readOut!.targets;
  const far = weights.map((weight, i) => (i < weights.length - readOut ? weight : weight * factor));
  const slopesOf = async (own: Float32Array) => {
    const model = windowModel(await startKernel(), ready, own, origin, { target: 0, ahead: 0 });
    return { output: model.output([model.values])[0]!, slopes: model.slopes([model.values])[0]! };
  };
  const [near, lower] = [await slopesOf(weights), await slopesOf(far)];
  // At that origin what is forecast is above zero.
  expect(lower.output).toBeLessThan(-1e30);
  expect(relativeError(lower.slopes.map((slope) => slope / factor), near.slopes)).toBeLessThan(1e-5);
});

test("a past that nothing reaches has no slope, and another past is another forecast", async () => {
  const { ready, weights, origin } = await trained({ base: "last" });
  const model = windowModel(await startKernel(), ready, weights, origin, { target: 0, ahead: null });
  expect(model.rows).toBe(SMALL.steps! * SMALL.stride!);
  const [same, other] = model.output([model.values, model.values.map((value) => value + 1)]);
  // Seen relative to the last value, a past that is higher as a whole is the same.
  expect(other).toBeCloseTo(same!, 4);
  const [changed] = model.output([model.values.map((value, i) => (i < 20 ? -value : value))]);
  expect(Math.abs(changed! - same!)).toBeGreaterThan(1e-3);
});
