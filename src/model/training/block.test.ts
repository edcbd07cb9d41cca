import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createTrainer } from "../kernels/training/trainer";
import type { Running } from "./begin";
import { takeBlock } from "./block";
import { ridgeLazily } from "./forecast/evaluation";
import { learnerOnProcessor } from "./learner/onProcessor";
import { EMPTY_FILM, MOST_MOMENTS, withMoment, type Film } from "./run/film";
import { createRun } from "./run/run";
import { generated, prepared, settingsFor, SMALL, startKernel } from "./training.testing";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("after 20,000 steps as much memory is held as after 100: the kernel's to the byte, the heap's but for what its film is of", async () => {
  const series = generated("season", 900);
  const ready = prepared(series, settingsFor(series, { ...SMALL, season: 24, base: "last", length: 20_000, patience: 0 }));
  const instance = await startKernel();
  const learner = learnerOnProcessor(createTrainer(instance, ready.task));
  const running: Running = { learner, prepared: ready, run: await createRun(learner, ready), ridge: ridgeLazily(ready), film: EMPTY_FILM };
  let film: Film = EMPTY_FILM;
  const takeTo = async (step: number) => {
    while (running.run.step < step) film = (await takeBlock(running, 50, () => 0)).moments.reduce(withMoment, film);
  };
  /** The least of several collections: buffers are given back some time after what they belonged to. */
  const held = async () => {
    let heap = Infinity;
    for (let turn = 0; turn < 20; turn++) {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      heap = Math.min(heap, heapUsed + arrayBuffers);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { kernel: instance.floats().byteLength, heap };
  };
  await takeTo(100);
  const before = await held();
  await takeTo(20_000);
  const after = await held();
  expect(running.run.ended).toEqual({ kind: "finished" });
  expect(film.moments.length).toBeGreaterThan(MOST_MOMENTS / 2);
  expect(after.kernel).toBe(before.kernel);
  const filmed = MOST_MOMENTS * running.run.weights().byteLength;
  // What the engine keeps of its own; 10 bytes a step would be more.
  expect(after.heap - before.heap - filmed).toBeLessThan(200_000);
}, 120_000);
