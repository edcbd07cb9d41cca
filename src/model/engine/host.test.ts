import { enableProdMode, engine as tensorflow } from "@tensorflow/tfjs-core";
import { beforeEach, expect, test, vi } from "vitest";
import { textOf } from "../../words/sentence.testing";
import { sampleRequest } from "../attention/samples.testing";
import { plainInstance } from "../kernels/plain/instance";
import { GpuFailure } from "../kernels/webgpu/failure";
import { ok } from "../result";
import { kernelAttender } from "./attenders/kernels";
import { UNLOSABLE } from "./backend";
import { createHost } from "./host";
import { losableMachine, PLAIN } from "./machine.testing";
import type { BackendName } from "./engine";
import type { FromWorker } from "./protocol";

const request = sampleRequest({ batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false }, 1);

// All engines of this file share the one TensorFlow.js of the process.
beforeEach(() => {
  tensorflow().reset();
  enableProdMode();
});

test("what later requests would wait for is made ready once the first was answered and nothing more is asked for", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const warm = vi.fn<() => Promise<void>>(async () => {});
    const attender = { ...kernelAttender("cpu", async () => plainInstance()), warm };
    const receive = createHost({ ...PLAIN, cpu: { ...PLAIN.cpu, start: async () => ok({ ...UNLOSABLE, engine: "own", name: "cpu", attender }) } }, () => {});
    receive({ type: "start", backend: "cpu", notice: null, failures: {} });
    await vi.advanceTimersByTimeAsync(5000);
    expect(warm).not.toHaveBeenCalled();
    const { weights, ...rest } = request;
    receive({ type: "weights", weightsId: 1, weights });
    receive({ type: "attend", id: 1, weightsId: 1, request: rest });
    await vi.advanceTimersByTimeAsync(400);
    expect(warm).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(warm).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a GPU that is lost while it is made ready for later requests holds none of them up", async () => {
  const machine = losableMachine();
  const warm = vi.fn<() => Promise<void>>(() => new Promise(() => {}));
  const start: typeof machine.webgpu.start = async () => {
    const started = await machine.webgpu.start();
    return started.ok ? ok({ ...started.value, attender: { ...started.value.attender, warm } }) : started;
  };
  const told: FromWorker[] = [];
  const receive = createHost({ ...machine, webgpu: { ...machine.webgpu, start } }, (message) => told.push(message), 0);
  const { weights, ...rest } = request;
  receive({ type: "start", backend: null, notice: null, failures: {} });
  receive({ type: "weights", weightsId: 1, weights });
  receive({ type: "attend", id: 1, weightsId: 1, request: rest });
  // Quiet comes before the first answer, which nothing is made ready before.
  await vi.waitFor(() => expect(told.some(({ type }) => type === "done")).toBe(true), { timeout: 50_000 });
  receive({ type: "measure", id: 2 });
  await vi.waitFor(() => expect(warm).toHaveBeenCalled(), { timeout: 50_000 });
  receive({ type: "loseDevice" });
  receive({ type: "attend", id: 3, weightsId: 1, request: rest });
  await vi.waitFor(() => expect(told.filter(({ type }) => type === "done")).toHaveLength(2), { timeout: 50_000 });
});

test.each([
  ["tells which of two computed the latest maps, each time that it is another", null, ["", "WebAssembly", "WebGPU"]],
  ["tells nothing of it beside a notice, which would come again after it was dismissed", { kind: "engine/stopped", params: { error: "dead" } }, [""]],
] as const)("%s", async (_, notice, expected) => {
  const turns: (BackendName | null)[] = [null, "wasm", "wasm", "webgpu"];
  const attender = kernelAttender("cpu", async () => plainInstance());
  let latest: BackendName | null = null;
  const attend: typeof attender.attend = (...asked) => {
    latest = turns.shift()!;
    return attender.attend(...asked);
  };
  // An engine other than ours has nothing put beside it.
  const start = async () => ok({ ...UNLOSABLE, engine: "tfjs", name: "webgpu", attender: { ...attender, attend }, latest: () => latest } as const);
  const told: FromWorker[] = [];
  const receive = createHost({ ...PLAIN, webgpu: { probe: async () => ({ found: "hardware", adapter: "" }), start } }, (message) => told.push(message), null);
  const { weights, ...rest } = request;
  receive({ type: "start", backend: null, notice, failures: {} });
  receive({ type: "weights", weightsId: 1, weights });
  for (const id of [1, 2, 3, 4]) receive({ type: "attend", id, weightsId: 1, request: rest });
  await vi.waitFor(() => expect(told.filter(({ type }) => type === "done")).toHaveLength(4), { timeout: 50_000 });
  const reasons = told.flatMap((message) => (message.type === "state" && message.state.status === "ready" ? [textOf(message.state.reason)] : []));
  expect(reasons.map((reason) => /came from (\w+)/.exec(reason)?.[1] ?? "")).toEqual(expected);
});

test("what was made ready is made ready anew after the GPU's memory did not suffice, since it was let go of then", async () => {
  const machine = losableMachine();
  const warm = vi.fn<() => Promise<void>>(async () => {});
  let failing = false;
  const start: typeof machine.webgpu.start = async () => {
    const started = await machine.webgpu.start();
    if (!started.ok) return started;
    const { attender } = started.value;
    const attend: typeof attender.attend = async (...asked) => {
      if (!failing) return attender.attend(...asked);
      failing = false;
      throw new GpuFailure("memory", "too little");
    };
    return ok({ ...started.value, attender: { ...attender, attend, warm } });
  };
  const told: FromWorker[] = [];
  const receive = createHost({ ...machine, webgpu: { ...machine.webgpu, start } }, (message) => told.push(message), 0);
  const { weights, ...rest } = request;
  receive({ type: "start", backend: null, notice: null, failures: {} });
  receive({ type: "weights", weightsId: 1, weights });
  for (const [id, times] of [[1, 1], [2, 2]] as const) {
    receive({ type: "attend", id, weightsId: 1, request: rest });
    await vi.waitFor(() => expect(told.filter(({ type }) => type === "done")).toHaveLength(id), { timeout: 50_000 });
    receive({ type: "measure", id: 10 + id });
    await vi.waitFor(() => expect(warm).toHaveBeenCalledTimes(times), { timeout: 50_000 });
    failing = true;
  }
});
