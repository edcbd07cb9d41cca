import { beforeAll, describe, expect, test } from "vitest";
import { BUILDS } from "./builds.testing";
import { follower, OPTIMISERS } from "./follower.testing";
import type { TrainingInstance } from "./instance";
import { referenceStep } from "./reference/step";
import { allOf, drawnWeights, layerTask } from "./samples.testing";
import { ADAM } from "./optimiser";
import { createTrainer } from "./trainer";

const sizes = { batch: 5, steps: 12, short: 3, long: 4, units: 6, heads: 2 };
const task = layerTask(sizes);
const batch = { windows: allOf(5) };

describe.each(BUILDS)("in $name", ({ start }) => {
  let instance: TrainingInstance;
  beforeAll(async () => {
    instance = await start();
  });

  test.each(Object.entries(OPTIMISERS))("%s: the losses of 100 steps are those of float64", (_, optimiser) => {
    const trainer = createTrainer(instance, task);
    const start = drawnWeights(task);
    trainer.setWeights(start);
    const weights = Float64Array.from(start);
    const follow = follower(optimiser, weights);
    let first = 0;
    let last = 0;
    for (let i = 0; i < 100; i++) {
      const { loss, gradients } = referenceStep(task, weights, batch);
      const own = trainer.step(batch, optimiser);
      expect(Math.abs(own.loss - loss) / loss, `step ${i}`).toBeLessThan(1e-4);
      follow(gradients);
      if (i === 0) first = loss;
      last = loss;
    }
    expect(last).toBeLessThan(first * 0.98);
  });

  test("a step of Adam is that of float64 but for the rounding of the weights", () => {
    const trainer = createTrainer(instance, task);
    trainer.setWeights(drawnWeights(task));
    for (let i = 0; i < 3; i++) {
      const before = trainer.state();
      trainer.step(batch, { ...ADAM, rate: 0.01 });
      const gradients = trainer.gradients();
      const after = trainer.state();
      const rate = (0.01 * Math.sqrt(1 - 0.999 ** (i + 1))) / (1 - 0.9 ** (i + 1));
      gradients.forEach((g, at) => {
        const m = before.moments[at]! * 0.9 + g * (1 - 0.9);
        const v = before.squares[at]! * 0.999 + g * g * (1 - 0.999);
        expect(Math.abs(after.squares[at]! - v)).toBeLessThanOrEqual(1e-6 * v);
        expect(Math.abs(after.weights[at]! - (before.weights[at]! - (rate * m) / (Math.sqrt(v) + 1e-7)))).toBeLessThan(1e-7);
      });
    }
  });

  test("where heads look at single steps, no number is left that a processor takes ten times as long for", async () => {
    const wide = layerTask({ batch: 4, steps: 40, short: 3, long: 4, units: 6, heads: 2 });
    const own = await start();
    const trainer = createTrainer(own, wide);
    const least = 2 ** -126;
    // Small whole numbers of the plan and of the batch look like such as well.
    const nearlyNothing = () => own.floats().filter((value) => value !== 0 && Math.abs(value) < least).length;
    const afterStep = (scale: number) => {
      trainer.setWeights(drawnWeights(wide).map((weight) => scale * weight));
      trainer.step({ windows: allOf(4) }, { ...ADAM, rate: 0 });
      return nearlyNothing();
    };
    const soft = afterStep(1);
    for (const scale of [4, 5, 6]) expect(afterStep(scale)).toBeLessThanOrEqual(soft + 2);
  });

  test("the same weights and batches give the same curve bit for bit, after other work and from a kept state", () => {
    const curve = (trainer: ReturnType<typeof createTrainer>, steps: number) =>
      Array.from({ length: steps }, () => trainer.step(batch, OPTIMISERS.Adam).loss);
    const first = createTrainer(instance, task);
    first.setWeights(drawnWeights(task));
    const losses = curve(first, 20);
    const end = first.state();

    const other = createTrainer(instance, layerTask({ ...sizes, steps: 70, short: 9, units: 5 }, { causal: true }));
    other.setWeights(drawnWeights(layerTask({ ...sizes, steps: 70, short: 9, units: 5 }), 9));
    other.step(batch, OPTIMISERS.Adam);

    const again = createTrainer(instance, task);
    again.setWeights(drawnWeights(task));
    expect(curve(again, 8)).toEqual(losses.slice(0, 8));
    const kept = again.state();
    curve(again, 3);
    again.restore(kept);
    again.evaluate({ windows: [1] });
    expect(curve(again, 12)).toEqual(losses.slice(8));
    expect(again.state()).toEqual(end);
  });

  test("a step that is no number changes nothing and leaves nothing behind", () => {
    const trainer = createTrainer(instance, task);
    trainer.setWeights(drawnWeights(task));
    const sound = trainer.step(batch, OPTIMISERS.Adam);
    trainer.setWeights(drawnWeights(task).fill(NaN));
    expect(trainer.step(batch, OPTIMISERS.Adam)).toMatchObject({ taken: false });
    trainer.setWeights(drawnWeights(task).fill(1e30));
    const before = trainer.state();
    expect(trainer.step(batch, OPTIMISERS.Adam)).toMatchObject({ taken: false });
    expect(trainer.state()).toEqual(before);
    trainer.setWeights(drawnWeights(task));
    expect(trainer.step(batch, OPTIMISERS.Adam)).toEqual(sound);
  });

  test("absolute and pinball losses of no number are no number", () => {
    for (const loss of [{ kind: "absolute" }, { kind: "pinball", levels: [0.5] }] as const) {
      const model = layerTask(sizes, { readOut: { kind: "last", horizon: 2, targets: 1 }, loss });
      const trainer = createTrainer(instance, model);
      trainer.setWeights(drawnWeights(model).fill(NaN));
      expect(trainer.step(batch, OPTIMISERS.Adam)).toMatchObject({ taken: false });
    }
  });

  test("asks for as many weights as there are, for at most the batch it was made for, and for spans within the window", () => {
    const trainer = createTrainer(instance, task);
    expect(() => trainer.setWeights(new Float32Array(3))).toThrow("got 3");
    expect(() => trainer.step({ windows: [] }, OPTIMISERS.Adam)).toThrow("1 to 5 windows");
    expect(() => trainer.step({ windows: allOf(6) }, OPTIMISERS.Adam)).toThrow("got 6");
    expect(() => trainer.step({ windows: [0, 5] }, OPTIMISERS.Adam)).toThrow("from 0 to 4; got 5");
    expect(() => trainer.evaluate({ windows: [0], spans: { short: [[3, 13]] } })).toThrow("within 12 steps");
    expect(() => trainer.evaluate({ windows: [0], spans: { long: [] } })).toThrow("got 0 spans");
  });
});
