import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startTrainingInstance } from "../instance";
import { allOf, drawnWeights, layerTask } from "../samples.testing";
import { ADAM } from "../optimiser";
import { createTrainer, type Trainer } from "../trainer";
import { clock, testHelper } from "./helper.testing";
import { pairTrainer, type MakeHelper } from "./trainer";

const module = await WebAssembly.compile(readFileSync(new URL("../training.wasm", import.meta.url)));
const task = layerTask({ batch: 7, steps: 9, short: 3, long: 4, units: 6, heads: 2 });
const optimiser = { ...ADAM, rate: 0.01, clip: 0.5 };
const batches = Array.from({ length: 60 }, (_, i) => ({ windows: allOf(7).slice(0, 1 + (i % 7)) }));
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const fresh = async () => createTrainer(await startTrainingInstance(module), task);

async function paired(helper: ReturnType<typeof testHelper>, two = 1) {
  const trainer = await fresh();
  trainer.setWeights(drawnWeights(task));
  const pair: ReturnType<typeof pairTrainer> = pairTrainer(trainer, module, task, helper.make, clock(() => pair, two));
  await helper.ready;
  return { trainer, pair };
}

async function alone(count = batches.length) {
  const trainer = await fresh();
  trainer.setWeights(drawnWeights(task));
  const steps = batches.slice(0, count).map((batch) => trainer.step(batch, optimiser));
  return { steps, state: trainer.state() };
}

describe("a second thread", () => {
  test("gives the same losses and weights to the bit, and is sent weights only after steps that it had no part in", async () => {
    const expected = await alone();
    const helper = testHelper();
    const { trainer, pair } = await paired(helper);
    const steps = await pair.steps(batches, optimiser, pause);
    expect(steps).toEqual(expected.steps);
    expect(trainer.state()).toEqual(expected.state);
    expect(pair.threads()).toBe(2);
    // Three times in the trial, whose blocks come in turns.
    expect(helper.states.filter(Boolean)).toHaveLength(3);
    expect(helper.states.length).toBeGreaterThan(40);
    pair.destroy();
  });

  test("that has all weights from the last run is sent none for the next one, unless they were changed in between", async () => {
    const helper = testHelper();
    const { trainer, pair } = await paired(helper);
    await pair.steps(batches.slice(0, 20), optimiser, pause);
    expect(pair.threads()).toBe(2);
    const sent = helper.states.length;
    await pair.steps(batches.slice(20, 25), optimiser, pause);
    // Looking at a batch changes nothing of what was learned.
    trainer.evaluate(batches[0]!);
    trainer.differentiate(batches[0]!);
    await pair.steps(batches.slice(25, 30), optimiser, pause);
    expect(helper.states.slice(sent).some(Boolean)).toBe(false);
    expect(trainer.state().weights).toEqual((await alone(30)).state.weights);
    for (const change of [() => trainer.restore(trainer.state()), () => trainer.step(batches[0]!, optimiser)]) {
      const before = helper.states.filter(Boolean).length;
      change();
      await pair.steps(batches.slice(30, 35), optimiser, pause);
      expect(helper.states.filter(Boolean)).toHaveLength(before + 1);
    }
    pair.destroy();
  });
  test("is judged without the step for which it was sent the weights, to which it comes late", async () => {
    let ms = 0;
    const taking = <Args extends unknown[], Answer>(each: number, of: (...args: Args) => Answer) => (...args: Args) => {
      ms += each;
      return of(...args);
    };
    const helper = testHelper();
    const trainer = await fresh();
    trainer.setWeights(drawnWeights(task));
    const slow: Trainer = { ...trainer, step: taking(10, trainer.step), half: taking(6, trainer.half) };
    const late: MakeHelper = (listener) => {
      const made = helper.make(listener);
      return { ...made, post: (message) => taking(message.type === "run" && message.state !== null ? 100 : 0, made.post)(message) };
    };
    const pair = pairTrainer(slow, module, task, late, () => ms);
    await helper.ready;
    await pair.steps(batches, optimiser, pause);
    expect(pair.threads()).toBe(2);
    pair.destroy();
  });

  test("is left alone where it is slower", async () => {
    const helper = testHelper();
    const { pair } = await paired(helper, 400);
    expect(await pair.steps(batches.slice(0, 50), optimiser, pause)).toEqual((await alone()).steps.slice(0, 50));
    expect(pair.threads()).toBe(1);
    expect(helper.states).toHaveLength(3);
    pair.destroy();
  });

  test("that stops in the middle of a step is done without, and nothing is lost", async () => {
    const expected = await alone();
    const { trainer, pair } = await paired(testHelper(new Error("out of memory")));
    expect(await pair.steps(batches, optimiser, pause)).toEqual(expected.steps);
    expect(trainer.state()).toEqual(expected.state);
    pair.destroy();
  });

  test("that cannot be started is done without", async () => {
    const trainer = await fresh();
    trainer.setWeights(drawnWeights(task));
    const pair = pairTrainer(trainer, module, task, () => {
      throw new Error("no workers");
    });
    expect(await pair.steps(batches, optimiser, pause)).toEqual((await alone()).steps);
  });

  test("ends with a step that is not taken, as one does", async () => {
    const { trainer, pair } = await paired(testHelper());
    await pair.steps(batches.slice(0, 20), optimiser, pause);
    expect(pair.threads()).toBe(2);
    trainer.setWeights(drawnWeights(task).fill(1e30));
    const before = trainer.state();
    expect(await pair.steps(batches, optimiser, pause)).toMatchObject([{ taken: false }]);
    expect(trainer.state()).toEqual(before);
    pair.destroy();
  });
});
