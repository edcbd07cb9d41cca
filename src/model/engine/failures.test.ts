import { expect, test } from "vitest";
import { textOf } from "../../words/sentence.testing";
import { GpuFailure } from "../kernels/webgpu/failure";
import { plainInstance } from "../kernels/plain/instance";
import { sampleRequest } from "../attention/samples.testing";
import { ok } from "../result";
import { kernelAttender } from "./attenders/kernels";
import { UNLOSABLE, type RunningBackend } from "./backend";
import { createEngine } from "./client";
import type { EngineOptions } from "./workerEngine";
import type { Starters } from "./choose";
import type { BackendName } from "./engine";
import { faultOf } from "../kernels/webgpu/why";
import { unexpected } from "./failures";
import { expectAnswer } from "./engine.testing";
import { PLAIN } from "./machine.testing";
import { testWorker, type TestWorker } from "./worker.testing";

const request = sampleRequest({ batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false }, 1);
const REFUSED = new GpuFailure("refused", "Buffer is destroyed.\n - while calling");
const UNCOMPILED = new GpuFailure("shader", "Error while parsing WGSL: :3:1 error: unknown word\n\nmore");
const LOST = new GpuFailure("lost", "AbortError");
const TOO_LARGE = new RangeError("The GPU holds at most 5 bytes together; 6 are needed.");

/** A machine whose GPU fails with each of `errors` in turn, then computes; and how often it was started and let go of. */
function failing(errors: Error[], name: "webgpu" | "wasm" = "webgpu") {
  const seen = { starts: 0, stops: 0, letGo: 0, tries: 0 };
  /** What each start was told of those that failed before. */
  const failedBefore: number[] = [];
  const start = async (failures = 0) => {
    seen.starts++;
    failedBefore.push(failures);
    const plain = kernelAttender("cpu", async () => plainInstance());
    const attender: RunningBackend["attender"] = {
      ...plain,
      backend: name,
      async attend(asked, pause) {
        seen.tries++;
        const error = errors.shift();
        if (error !== undefined) throw error;
        return plain.attend(asked, pause);
      },
      stop() {
        seen.letGo++;
        plain.stop();
      },
    };
    return ok({ ...UNLOSABLE, engine: "own", name, adapter: name === "webgpu" ? "Some GPU" : "", attender, stop: () => void seen.stops++ });
  };
  const machine: Starters = { ...PLAIN, [name]: { probe: async () => ({ found: "hardware", adapter: "Some GPU" }), start } };
  return { seen, failedBefore, machine };
}

/** An engine on such a machine, whose workers can be made to die. */
function engineOn(machine: Starters, options: EngineOptions = {}) {
  const workers: TestWorker[] = [];
  const engine = createEngine(options, () => {
    workers.push(testWorker(machine));
    return workers.at(-1)!;
  });
  const running = (): BackendName | null => {
    const state = engine.state();
    return state.status === "ready" ? state.backend : null;
  };
  /** What the person reads of why it computes, and of what happened. */
  const told = () => {
    const state = engine.state();
    return state.status === "ready" ? { reason: textOf(state.reason), notice: state.notice && textOf(state.notice) } : null;
  };
  return { engine, workers, running, told };
}

test.each([["that is too large", TOO_LARGE], ["that is refused", REFUSED], ["whose shader does not compile", UNCOMPILED]])("work %s is tried again on the same device, with all let go, and nothing said", async (_, error) => {
  const { seen, machine } = failing([error, error]);
  const { engine } = engineOn(machine);
  expectAnswer(await engine.attend("a", request), request);
  expect(seen).toEqual({ starts: 1, stops: 0, letGo: 2, tries: 3 });
  expect(engine.state()).toMatchObject({ backend: "webgpu", notice: null });
});

test("a device that is gone is started anew, and that is what is said", async () => {
  const { seen, failedBefore, machine } = failing([LOST, LOST]);
  const { engine, running, told } = engineOn(machine);
  expectAnswer(await engine.attend("a", request), request);
  expect(seen).toMatchObject({ starts: 3, stops: 2, tries: 3 });
  // Its blocks may have taken too long: who starts it is told.
  expect(failedBefore).toEqual([0, 1, 2]);
  expect(running()).toBe("webgpu");
  expect(told()).toMatchObject({ notice: "The GPU was lost and WebGPU had to be started anew; your work is still here." });
});

test.each([
  [TOO_LARGE, "the GPU's memory did not suffice", 1],
  [REFUSED, "the GPU refused its work (Buffer is destroyed.)", 1],
  [UNCOMPILED, "the GPU could not compile a program (Error while parsing WGSL: :3:1 error: unknown word)", 1],
  [LOST, "the GPU was lost", 3],
])("after the third failure the next backend answers, says why, and stays: %s", async (error, why, starts) => {
  const { seen, machine } = failing([error, error, error, error]);
  const { engine, told } = engineOn(machine);
  for (const channel of ["a", "b", "c"]) expectAnswer(await engine.attend(channel, request), request);
  expect(engine.state()).toMatchObject({ status: "ready", backend: "cpu", engine: "own", adapter: "" });
  expect(told()).toEqual({
    reason: "This browser could not start WebAssembly, so plain JavaScript computes, slowly.",
    notice:
      `WebGPU failed three times, at last because ${why}, so plain JavaScript computes from now on; your work is still here. ` +
      "Reload the page to try WebGPU again.",
  });
  expect(seen).toMatchObject({ starts, stops: starts, tries: 3 });
});

test("failures of several requests add up", async () => {
  const errors: Error[] = [];
  const { seen, machine } = failing(errors);
  const { engine, running } = engineOn(machine);
  for (const backend of ["webgpu", "webgpu", "cpu"]) {
    errors.push(REFUSED);
    expectAnswer(await engine.attend("a", request), request);
    expect(running()).toBe(backend);
  }
  expect(seen.tries).toBe(5);
});

test("a forced backend that failed three times is an error with ways on, and nothing is tried any more", async () => {
  const { seen, machine } = failing(Array.from({ length: 9 }, () => LOST));
  const { engine } = engineOn(machine, { backend: "webgpu" });
  const problem = { kind: "engine/given-up", params: { backend: "webgpu", cause: { kind: "backend/lost", params: {} } } } as const;
  for (const channel of ["a", "b"]) {
    expect(await engine.attend(channel, request)).toEqual({ ok: false, error: problem });
  }
  expect(engine.state()).toEqual({ status: "failed", problem });
  expect(textOf(problem)).toBe(
    "The address asks for WebGPU, which failed three times, at last because the GPU was lost. Reload the page to try it again, " +
      "or take “backend=webgpu” out of the address to let Headlight choose.",
  );
  expect(seen).toMatchObject({ starts: 3, stops: 3, tries: 3 });
});

test("a backend that was given up stays so when the worker dies", async () => {
  const { seen, machine } = failing([REFUSED, REFUSED, REFUSED]);
  const { engine, workers, running } = engineOn(machine);
  await engine.attend("a", request);
  workers[0]?.crash();
  expectAnswer(await engine.attend("a", request), request);
  expect([running(), seen.starts]).toEqual(["cpu", 1]);
});

test("a backend whose worker died three times is given up as well", async () => {
  const { seen, machine } = failing([], "wasm");
  const { engine, workers, running, told } = engineOn(machine);
  for (const backend of ["wasm", "wasm", "wasm"]) {
    expectAnswer(await engine.attend("a", request), request);
    expect(running()).toBe(backend);
    workers.at(-1)?.crash();
  }
  expectAnswer(await engine.attend("a", request), request);
  expect(running()).toBe("cpu");
  expect(told()).toEqual({
    reason: "WebAssembly failed three times, at last because the compute engine stopped (out of memory), so plain JavaScript computes, slowly.",
    notice: "The compute engine stopped (out of memory) again and again on WebAssembly, so another way computes from now on; your work is still here.",
  });
  workers.at(-1)?.crash();
  await engine.measure();
  expect(told()).toMatchObject({ notice: "The compute engine stopped (out of memory) and was started anew; your work is still here." });
  expect(seen.starts).toBe(3);
});

test("a processor without enough memory says so, and is not given up: no other has more", async () => {
  const { seen, machine } = failing(Array.from({ length: 4 }, () => new RangeError("Array buffer allocation failed")), "wasm");
  const { engine, running } = engineOn(machine);
  for (const channel of ["a", "b", "c", "d"]) {
    expect(await engine.attend(channel, request)).toMatchObject({
      ok: false,
      error: { kind: "engine/memory", params: { error: "Array buffer allocation failed" } },
    });
  }
  expect([running(), seen.tries]).toEqual(["wasm", 4]);
});

test("what is thrown on a GPU is told apart", () => {
  expect([TOO_LARGE, REFUSED, UNCOMPILED, LOST, new TypeError("no")].map(faultOf)).toEqual(["memory", "refused", "shader", "lost", "refused"]);
  expect(unexpected("odd")).toEqual({ kind: "engine/failed", params: { error: "odd" } });
});
