import { enableProdMode, engine as tensorflow } from "@tensorflow/tfjs-core";
import { beforeEach, expect, test, vi } from "vitest";
import { sampleRequest } from "../attention/samples.testing";
import { refusalOf } from "../../words/sentence.testing";
import { createEngine } from "./client";
import type { EngineState } from "./engine";
import { engineWith, expectAnswer, gpuWorker, kindOf, sent } from "./engine.testing";
import { losableMachine, PLAIN } from "./machine.testing";
import { testWorker } from "./worker.testing";

const SIZES = { batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false };
const request = sampleRequest(SIZES, 1);

// All engines of this file share the one TensorFlow.js of the process.
beforeEach(() => {
  tensorflow().reset();
  enableProdMode();
});

test("answers with maps and outputs, tells progress, and leaves the request's arrays alone", async () => {
  const { engine } = engineWith(gpuWorker);
  const fractions: number[] = [];
  const result = await engine.attend("a", request, { onProgress: (fraction) => fractions.push(fraction) });
  expectAnswer(result, request);
  expect(fractions).toEqual([0, 0.5, 1]);
  expect(request.short.values.length).toBe(12);
  expect(engine.state()).toMatchObject({ status: "ready", backend: "webgpu", notice: null });
});

test("tells listeners of each change of state until they leave", async () => {
  const { engine } = engineWith();
  const seen: EngineState["status"][] = [];
  const leave = engine.subscribe(() => seen.push(engine.state().status));
  expect(engine.state().status).toBe("starting");
  await engine.measure();
  expect(seen).toEqual(["ready"]);
  leave();
});

test("one runs and one waits in a channel: those between are overtaken", async () => {
  const { engine, workers } = engineWith();
  const requests = [1, 2, 3, 4].map((seed) => sampleRequest(SIZES, seed));
  const results = await Promise.all(requests.map((each) => engine.attend("a", each)));
  expect(results.map(kindOf)).toEqual(["ok", "engine/aborted", "engine/aborted", "ok"]);
  expectAnswer(results[3]!, requests[3]!);
  expect(sent(workers[0], "attend")).toHaveLength(2);
});

test("channels do not overtake each other", async () => {
  const { engine } = engineWith();
  const results = await Promise.all(["a", "b", "c"].map((channel) => engine.attend(channel, request)));
  expect(results.map(kindOf)).toEqual(["ok", "ok", "ok"]);
});

test("a signal settles its request at once, waiting or running, and the next one runs", async () => {
  const { engine } = engineWith();
  const controller = new AbortController();
  const onProgress = vi.fn();
  const running = engine.attend("a", request, { signal: controller.signal, onProgress });
  const waiting = engine.attend("a", request, { signal: controller.signal });
  controller.abort();
  expect(kindOf(await running)).toBe("engine/aborted");
  expect(kindOf(await waiting)).toBe("engine/aborted");
  expect(kindOf(await engine.attend("a", request, { signal: controller.signal }))).toBe("engine/aborted");
  expectAnswer(await engine.attend("a", request), request);
  expect(onProgress).not.toHaveBeenCalled();
});

test("a running request that is called off between its branches leaves no tensors", async () => {
  const { engine } = engineWith(gpuWorker);
  await engine.attend("a", request);
  const before = await engine.measure();
  const controller = new AbortController();
  const result = engine.attend("a", request, {
    signal: controller.signal,
    onProgress: (fraction) => fraction === 0 && controller.abort(),
  });
  expect(kindOf(await result)).toBe("engine/aborted");
  expect(await engine.measure()).toEqual(before);
});

test("sends weights once, and has the worker forget those that no channel uses", async () => {
  const { engine, workers } = engineWith(gpuWorker);
  const other = sampleRequest(SIZES, 2);
  for (const each of [request, request, request]) await engine.attend("a", each);
  await engine.attend("b", request);
  expect(sent(workers[0], "weights")).toHaveLength(1);
  await engine.attend("a", other);
  expect(sent(workers[0], "forget")).toHaveLength(0);
  expectAnswer(await engine.attend("b", other), other);
  expect(sent(workers[0], "weights")).toHaveLength(2);
  expect(sent(workers[0], "forget")).toHaveLength(1);
  // Only the 20 arrays of the weights in use are left.
  expect((await engine.measure()).tensors).toBe(20);
  // The forgotten ones can come back.
  expectAnswer(await engine.attend("a", request), request);
});

test("what an owner's channels held is freed when they are released, and what they wait for is called off", async () => {
  const { engine, workers } = engineWith(gpuWorker);
  await engine.attend("cell", request);
  await engine.attend("other", request);
  await engine.attend("cell/doubt", sampleRequest(SIZES, 2));
  await engine.attend("cells", sampleRequest(SIZES, 3));
  expect(engine.held()).toEqual({ queues: 0, weights: 3, inputs: 0 });
  const waiting = [engine.attend("cell", sampleRequest(SIZES, 4)), engine.attend("cell", sampleRequest(SIZES, 5))];
  engine.release("cell");
  expect((await Promise.all(waiting)).map(kindOf)).toEqual(["engine/aborted", "engine/aborted"]);
  await engine.measure();
  // Those of “other” and of “cells”, which is another cell, stay.
  expect(engine.held()).toEqual({ queues: 0, weights: 2, inputs: 0 });
  engine.release("other");
  engine.release("cells");
  expect(engine.held()).toEqual({ queues: 0, weights: 0, inputs: 0 });
  expect(sent(workers[0], "forget")).toHaveLength(sent(workers[0], "weights")!.length);
  expect((await engine.measure()).tensors).toBe(0);
  expectAnswer(await engine.attend("cell", request), request);
});

test("a thousand cells that came and went leave nothing behind", async () => {
  const { engine } = engineWith(gpuWorker);
  const before = { held: engine.held(), memory: await engine.measure() };
  for (let i = 0; i < 1000; i++) {
    await engine.attend(`cell${i}`, i % 3 === 0 ? sampleRequest(SIZES, i) : request);
    engine.release(`cell${i}`);
  }
  expect({ held: engine.held(), memory: await engine.measure() }).toEqual(before);
});

test("holds as many tensors after 200 runs as after the first", async () => {
  const { engine } = engineWith(gpuWorker);
  const masked = { ...sampleRequest({ ...SIZES, masked: true }, 3), causal: true, weights: request.weights };
  await engine.attend("a", request);
  const before = await engine.measure();
  for (let i = 0; i < 200; i++) expect(kindOf(await engine.attend("a", i % 2 ? masked : request))).toBe("ok");
  expect(await engine.measure()).toEqual(before);
});

test("what does not fit is refused, and the next request is answered", async () => {
  const { engine } = engineWith();
  expect(kindOf(await engine.attend("a", { ...request, steps: 7 }))).toBe("attention/other-steps");
  expect(kindOf(await engine.region("a", request, { branch: "short", item: 1, head: 0, rows: [0, 1], columns: [0, 1] }))).toBe("engine/region");
  expectAnswer(await engine.attend("a", request), request);
});

test("a worker that dies is replaced, its request answered, and the person told", async () => {
  const { engine, workers } = engineWith();
  await engine.attend("a", request);
  const result = engine.attend("a", request);
  const memory = engine.measure();
  workers[0]?.crash();
  expectAnswer(await result, request);
  expect(await memory).toMatchObject({ tensors: expect.any(Number) as number });
  expect(workers).toHaveLength(2);
  expect(engine.state()).toMatchObject({ status: "ready", notice: { kind: "engine/stopped", params: { error: "out of memory" } } });
});

test("a request that kills two workers is given up, and the next one is answered", async () => {
  const { engine, workers } = engineWith();
  await engine.measure();
  const deadly = engine.attend("a", request);
  workers[0]?.crash();
  workers[1]?.crash();
  const next = engine.attend("a", request);
  expect(await deadly).toMatchObject({ ok: false, error: { kind: "engine/stopped-twice" } });
  expectAnswer(await next, request);
});

test("a worker that never comes up fails the engine in words, until the next request finds one that does", async () => {
  const { engine, workers } = engineWith();
  const result = engine.attend("a", request);
  workers[0]?.crash();
  expect(kindOf(await result)).toBe("engine/no-start");
  expect(engine.state()).toMatchObject({ status: "failed", problem: { kind: "engine/no-start" } });
  expectAnswer(await engine.attend("a", request), request);
  expect(engine.state().status).toBe("ready");
});

test("a worker that came up and whose successors never do fails the engine in words, and is not asked for without end", async () => {
  let reachable = true;
  const { engine, workers } = engineWith(() => {
    const worker = testWorker();
    if (!reachable) queueMicrotask(() => worker.crash());
    return worker;
  });
  expectAnswer(await engine.attend("a", request), request);
  reachable = false;
  const result = engine.attend("b", request);
  workers[0]!.crash();
  expect(kindOf(await result)).toBe("engine/stopped-twice");
  expect(engine.state().status).toBe("failed");
  const spawned = workers.length;
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(workers).toHaveLength(spawned);
  expect(spawned).toBeLessThanOrEqual(4);
  reachable = true;
  expectAnswer(await engine.attend("b", request), request);
});

test("where no worker can be made, the engine and every request say where Headlight works", async () => {
  const engine = createEngine({}, () => {
    throw new DOMException("cannot be accessed from origin 'null'", "SecurityError");
  });
  const problem = { kind: "headlight/no-workers" };
  expect(engine.state()).toMatchObject({ status: "failed", problem });
  expect(await engine.attend("a", request)).toMatchObject({ ok: false, error: problem });
});

test("a forced backend that cannot start fails the engine and every request", async () => {
  const engine = createEngine({ backend: "webgpu" }, () => {
    const webgpu = { ...PLAIN.webgpu, probe: async () => ({ found: "nothing", why: { kind: "backend/no-gpu", params: {} } }) as const };
    return testWorker({ ...PLAIN, webgpu });
  });
  const result = await engine.attend("a", request);
  expect(refusalOf(result)).toBe(
    "The address asks for WebGPU, which cannot start: this browser offers no GPU through it. " +
      "Take “backend=webgpu” out of the address to let Headlight choose.",
  );
  expect(await engine.measure()).toEqual({ tensors: 0, bytes: 0 });
  expect(engine.state()).toEqual({
    status: "failed",
    problem: { kind: "engine/cannot-start", params: { backend: "webgpu", cause: { kind: "backend/no-gpu", params: {} } } },
  });
});

test("a GPU that is lost at rest is started anew, and the person told", async () => {
  const engine = createEngine({}, () => testWorker(losableMachine()));
  await engine.attend("a", request);
  engine.loseDevice();
  expectAnswer(await engine.attend("a", request), request);
  expect(engine.state()).toMatchObject({ status: "ready", notice: { kind: "engine/started-anew", params: { backend: "webgpu" } } });
  expect((await engine.measure()).tensors).toBe(20);
});

test("a GPU that is lost amid a request is started anew, and the request computed again", async () => {
  const engine = createEngine({}, () => testWorker(losableMachine({ fragile: 1 })));
  const fractions: number[] = [];
  expectAnswer(await engine.attend("a", request, { onProgress: (fraction) => fractions.push(fraction) }), request);
  // Lost at the first pause, begun anew.
  expect(fractions).toEqual([0, 0, 0.5, 1]);
  expect((await engine.measure()).tensors).toBe(20);
});

test("disposing settles what is under way", async () => {
  const { engine } = engineWith();
  const results = [engine.attend("a", request), engine.attend("a", request)];
  engine.dispose();
  expect((await Promise.all(results)).map(kindOf)).toEqual(["engine/aborted", "engine/aborted"]);
});
