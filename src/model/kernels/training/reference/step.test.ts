import { expect, test } from "vitest";
import { allOf, batchView, drawnValues, drawnWeights, layerTask } from "../samples.testing";
import type { TrainingTask } from "../task";
import { referenceStep } from "./step";

const sizes = { batch: 3, steps: 5, short: 3, long: 4, units: 3, heads: 2 };

const TASKS: Record<string, TrainingTask> = {
  "the layer alone": layerTask(sizes),
  causal: layerTask(sizes, { causal: true }),
  "a front and quantiles": layerTask(sizes, {
    short: [{ view: batchView(drawnValues(45, 5), 5, 3), normalised: true, embedded: 4 }, { view: batchView(drawnValues(30, 6), 5, 2) }],
    long: [{ view: batchView(drawnValues(60, 7), 5, 4), normalised: true }],
    readOut: { kind: "every", horizon: 2, targets: 1 },
    loss: { kind: "pinball", levels: [0.1, 0.5, 0.9] },
  }),
  "the mean read out": layerTask(sizes, { readOut: { kind: "mean", horizon: 1, targets: 2 }, loss: { kind: "absolute" } }),
  "the last step read out": layerTask(sizes, { readOut: { kind: "last", horizon: 3, targets: 1 } }),
};

test.each(Object.entries(TASKS))("gradients are what the loss changes by: %s", (_, task) => {
  const batch = { windows: allOf(3), spans: { short: [[0, 5], [2, 5], [0, 3]], long: [[0, 5], [1, 4], [3, 3]] } as const };
  const weights = Float64Array.from(drawnWeights(task));
  const { gradients } = referenceStep(task, weights, batch);
  const step = 1e-6;
  const measured = weights.map((weight, i) => {
    const [above, below] = [weight + step, weight - step].map((value) => referenceStep(task, weights.with(i, value), batch).loss) as [number, number];
    return (above - below) / (2 * step);
  });
  const most = gradients.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  for (let i = 0; i < weights.length; i++) expect(Math.abs(measured[i]! - gradients[i]!) / most, `weight ${i}`).toBeLessThan(1e-7);
});
