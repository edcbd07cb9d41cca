import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clock, testHelper } from "../kernels/training/threads/helper.testing";
import { pairTrainer, type PairedTrainer } from "../kernels/training/threads/trainer";
import { createTrainer } from "../kernels/training/trainer";
import { GpuFailure } from "../kernels/webgpu/failure";
import { ok } from "../result";
import type { Machine, Started } from "./begin";
import type { TrainerClient } from "./client";
import { failingGpu } from "./failingGpu.testing";
import type { Learner } from "./learner/learner";
import { gpuWith } from "./learner/gpuWith";
import { learnerOnProcessor } from "./learner/onProcessor";
import { untilGone } from "./learner/untilGone";
import { begun, called } from "./serve.testing";
import { startKernel } from "./training.testing";

/** A second thread by whose clock two are 40 times as fast as one. */
async function secondThread(fail?: Error) {
  // The build that the test's worker runs: the other one has other bits.
  const module = await WebAssembly.compile(readFileSync(new URL("../kernels/training/training.relaxed.wasm", import.meta.url)));
  const helper = testHelper(fail);
  const pair: Started["pair"] = (trainer, task) => {
    const paired: PairedTrainer = pairTrainer(trainer, module, task, helper.make, clock(() => paired, 1));
    return paired;
  };
  return { pair, ready: helper.ready };
}

test("by two threads the curve, the film and what is kept are those of one, whatever is asked meanwhile", async () => {
  const one = begun();
  one.client.go("full");
  await called(one.events.onEnded);
  expect(one.blocks.every(({ threads }) => threads === 1)).toBe(true);

  const { pair, ready } = await secondThread();
  const asked: ReturnType<TrainerClient["evaluate"]>[] = [];
  const two = begun({ pair });
  two.events.onBlock.mockImplementation((block) => {
    two.blocks.push(block);
    if (block.threads === 1 || asked.length > 0) return;
    // All in one turn: the step is taken before the pause is told, and neither in the middle of a block.
    asked.push(two.client.evaluate("best"));
    two.client.step();
  });
  await called(two.events.onReady);
  await ready;
  two.client.go("full");
  await called(two.events.onPaused);
  await Promise.all(asked);
  expect(two.events.onPaused).toHaveBeenCalledTimes(1);
  expect(two.events.onPaused.mock.calls[0]![0]).toBe(two.losses().length);
  two.client.go("full");
  await called(two.events.onEnded);
  expect(two.losses()).toEqual(one.losses());
  expect(two.client.film).toEqual(one.client.film);
  expect(await two.client.keep()).toEqual(await one.client.keep());
  expect(two.blocks.at(-1)!.threads).toBe(2);
});

test("a second thread that stops in the middle of a step is done without", async () => {
  const one = begun();
  one.client.go("full");
  await called(one.events.onEnded);
  const { pair, ready } = await secondThread(new Error("out of memory"));
  const two = begun({ pair });
  await called(two.events.onReady);
  await ready;
  two.client.go("full");
  await called(two.events.onEnded);
  expect(two.events.onFailure).not.toHaveBeenCalled();
  expect(await two.client.keep()).toEqual(await one.client.keep());
});

test("a run on a GPU that is lost goes on where it was, on the GPU started anew; after three losses on the processor", async () => {
  const whole = begun();
  whole.client.go("full");
  await called(whole.events.onEnded);
  for (const [times, moves] of [[1, ["webgpu"]], [3, ["webgpu", "webgpu", "wasm"]]] as const) {
    const started = failingGpu(30, times);
    const { client, events, blocks, losses } = begun({ gpu: "wanted", onGpu: started });
    const movedBefore: number[] = [];
    events.onMoved.mockImplementation(() => movedBefore.push(blocks.length));
    await called(events.onReady);
    expect(events.onReady.mock.calls[0]![0].backend).toBe("webgpu");
    client.go("full");
    await called(events.onEnded);
    expect(events.onMoved.mock.calls.map(([backend]) => backend)).toEqual(moves);
    // A pause is heard soon after, however slow it is there.
    expect(movedBefore.map((at) => blocks[at]!.losses.length)).toEqual(moves.map(() => 1));
    // Each time in smaller blocks: how often it failed before is told.
    expect(started.mock.calls.map(([, failures]) => failures)).toEqual([0, 1, 2].slice(0, times + 1));
    expect(losses()).toEqual(whole.losses());
    expect(client.film).toEqual(whole.client.film);
    expect(await client.keep()).toEqual(await whole.client.keep());
    expect(events.onFailure).not.toHaveBeenCalled();
  }
});

test("without a GPU the processor learns; one that is demanded is a failure in words, at once or after three losses", async () => {
  const wanted = begun({ gpu: "wanted" });
  await called(wanted.events.onReady);
  expect(wanted.events.onReady.mock.calls[0]![0].backend).toBe("wasm");
  const demanded = begun({ gpu: "demanded" });
  await called(demanded.events.onFailure);
  expect(demanded.events.onFailure.mock.calls[0]![0]).toMatchObject({ problem: { kind: "engine/cannot-start", params: { backend: "webgpu" } } });
  const lost = begun({ gpu: "demanded", onGpu: failingGpu(30, Infinity) });
  lost.client.go("full");
  await called(lost.events.onFailure);
  expect(lost.events.onFailure.mock.calls[0]![0]).toMatchObject({ problem: { kind: "engine/given-up", params: { cause: { kind: "backend/lost" } } } });
});

test("where the code of the GPU does not come the processor learns; a GPU that is demanded says that it did not", async () => {
  const onGpu = gpuWith(() => Promise.reject(new Error("offline")));
  const alone = begun();
  alone.client.go("full");
  await called(alone.events.onEnded);
  const wanted = begun({ gpu: "wanted", onGpu });
  wanted.client.go("full");
  await called(wanted.events.onEnded);
  expect(wanted.events.onReady.mock.calls[0]![0].backend).toBe("wasm");
  expect(wanted.events.onFailure).not.toHaveBeenCalled();
  expect(wanted.losses()).toEqual(alone.losses());
  const demanded = begun({ gpu: "demanded", onGpu });
  await called(demanded.events.onFailure);
  expect(demanded.events.onFailure.mock.calls[0]![0]).toMatchObject({ problem: { params: { cause: { kind: "backend/not-run", params: { error: "offline" } } } } });
});

test("a GPU that is lost while nobody sees it costs no step and no answer: both are taken where the run goes on", async () => {
  const { client, events, losses } = begun({ gpu: "wanted", onGpu: failingGpu(1, 1) });
  client.step();
  await called(events.onPaused);
  expect(events.onMoved).toHaveBeenCalledTimes(1);
  expect(losses()).toHaveLength(1);

  const there = begun();
  const onGpu: Machine["gpu"] = async (task) => {
    const learner = learnerOnProcessor(createTrainer(await startKernel(), task));
    return ok({ ...learner, backend: "webgpu", evaluate: () => Promise.reject(new GpuFailure("lost", "taken away")) });
  };
  const lost = begun({ gpu: "wanted", onGpu });
  const [one, other] = [await there.client.evaluate("best"), await lost.client.evaluate("best")];
  expect(other).toEqual(one);
  expect(lost.events.onMoved.mock.calls.map(([backend]) => backend)).toEqual(["webgpu", "webgpu", "wasm"]);
  expect(await lost.client.keep()).toEqual(await there.client.keep());
});

test("a read that never comes from a device that is lost is a failure, not a wait for ever", async () => {
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const never = () => new Promise<never>(() => {});
  const learner = untilGone({ steps: never, losses: never, evaluate: never } as unknown as Learner, lost);
  const asked = [learner.steps([], []), learner.losses([]), learner.evaluate({ windows: new Int32Array(0) })];
  lose();
  for (const each of asked) await expect(each).rejects.toBeInstanceOf(GpuFailure);
});
