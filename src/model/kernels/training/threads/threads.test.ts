import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startTrainingInstance } from "../instance";
import { allOf, drawnWeights, layerTask } from "../samples.testing";
import { ADAM, createTrainer, type Trainer } from "../trainer";
import type { FromHelper, ToHelper } from "./protocol";
import { serveHelper } from "./serve";
import { pairTrainer, type HelperWorker } from "./trainer";

const module = await WebAssembly.compile(readFileSync(new URL("../training.wasm", import.meta.url)));
const task = layerTask({ batch: 7, steps: 9, short: 3, long: 4, units: 6, heads: 2 });
const optimiser = { ...ADAM, rate: 0.01, clip: 0.5 };
const batches = Array.from({ length: 60 }, (_, i) => ({ windows: allOf(7).slice(0, 1 + (i % 7)) }));
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const fresh = async () => createTrainer(await startTrainingInstance(module), task);

/** A helper in this very thread, that is told as one in a worker is; `fail` is what its first half throws. */
function testHelper(fail?: Error) {
  const states: boolean[] = [];
  let alive = true;
  let started = () => {};
  const ready = new Promise<void>((resolve) => (started = resolve));
  const receive = serveHelper(
    async (given, theirs) => {
      const trainer: Trainer = createTrainer(await startTrainingInstance(given), theirs);
      if (fail === undefined) return trainer;
      const half = () => {
        worker.onerror?.({ message: fail.message, preventDefault() {} } as ErrorEvent);
        return new Float32Array(1);
      };
      return { ...trainer, half };
    },
    (message) =>
      setTimeout(() => {
        if (!alive) return;
        worker.onmessage?.({ data: message } as MessageEvent<FromHelper>);
        started();
      }, 0),
  );
  const worker: HelperWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      if (message.type === "run") states.push(message.state !== null);
      // Views of a series are copied as a message between threads copies them; a module and a port cannot be, in Node.
      const data: ToHelper = message.type === "start" ? { ...message, task: structuredClone(message.task) } : structuredClone(message);
      setTimeout(() => alive && receive(data), 0);
    },
    terminate() {
      alive = false;
    },
  };
  return { worker, states, ready };
}

/** A clock by which a block takes 40 ms by one thread, which makes it a block of one step, and so many by two. */
const clock = (trainer: () => { threads(): 1 | 2 }, two: number) => {
  let ms = 0;
  return () => (ms += trainer().threads() === 2 ? two : 40);
};

async function paired(helper: ReturnType<typeof testHelper>, two = 1) {
  const trainer = await fresh();
  trainer.setWeights(drawnWeights(task));
  const pair: ReturnType<typeof pairTrainer> = pairTrainer(trainer, module, task, () => helper.worker, clock(() => pair, two));
  await helper.ready;
  return { trainer, pair };
}

async function alone() {
  const trainer = await fresh();
  trainer.setWeights(drawnWeights(task));
  const steps = batches.map((batch) => trainer.step(batch, optimiser));
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
