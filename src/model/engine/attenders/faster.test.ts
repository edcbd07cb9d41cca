import { expect, test, vi } from "vitest";
import type { Attention, AttentionRequest } from "../../attention/attention";
import { sampleRequest } from "../../attention/samples.testing";
import type { Attender } from "../attender";
import { fasterAttender, isSooner, speedOf, weightsOf } from "./faster";

test("the one that answers sooner is told for each size", () => {
  const wasm = speedOf({ weights: 4e3, ms: 0.1 }, { weights: 4e5, ms: 2 });
  const gpu = speedOf({ weights: 4e3, ms: 3 }, { weights: 4e5, ms: 3.2 });
  expect([1e3, 1e5, 6e5, 1e7].map((weights) => isSooner(wasm, gpu, weights))).toEqual([true, true, true, false]);
  expect(isSooner(wasm, { fixed: 0.01, perWeight: 1e-7 }, 10)).toBe(false);
});

test("a measurement that others disturbed makes no negative speed", () => {
  expect(speedOf({ weights: 1, ms: 9 }, { weights: 100, ms: 2 })).toEqual({ fixed: 9, perWeight: 0 });
});

let clock = 0;
const now = () => clock;

/** Answers in so many ms of the clock, or fails. */
function fake(backend: "webgpu" | "wasm", asked: string[], ms: (weights: number) => number, fails = () => false) {
  const attend = async (request: AttentionRequest): Promise<Attention> => {
    asked.push(backend);
    clock += ms(weightsOf(request));
    if (fails()) throw new RangeError("no memory");
    return { heads: request.heads } as Attention;
  };
  const nothing = () => {};
  return {
    backend, attend, blocks: null, rest: nothing, forget: nothing, stop: nothing, warm: async () => {},
    memory: () => ({ tensors: 0, bytes: 1 }), refuseMaps: () => null, refuseNumbers: () => null,
  } satisfies Attender;
}
const requestOf = (steps: number) =>
  sampleRequest({ batch: 1, steps, heads: 4, shortWidth: 2, longWidth: 2, units: 8, causal: false, masked: false }, 1);
const goOn = async () => {};

test("after it was measured, the processor computes small maps and the GPU large ones; before, the GPU all", async () => {
  const asked: string[] = [];
  const both = fasterAttender(fake("webgpu", asked, () => 8), async () => fake("wasm", asked, (weights) => weights / 1e4), now);
  expect(both.latest()).toBe(null);
  await both.attend(requestOf(10), goOn);
  await both.warm();
  asked.splice(1);
  expect(both.latest()).toBe("webgpu");
  await both.attend(requestOf(10), goOn);
  expect(both.latest()).toBe("wasm");
  await both.attend(requestOf(600), goOn);
  expect(both.latest()).toBe("webgpu");
  expect(asked).toEqual(["webgpu", "wasm", "webgpu"]);
  expect(both.memory().bytes).toBe(2);
});

test("a processor that fails by itself is asked no more, and the GPU answers; one that was called off is not to blame", async () => {
  const asked: string[] = [];
  let failing = false;
  const both = fasterAttender(fake("webgpu", asked, () => 8), async () => fake("wasm", asked, () => 0, () => failing), now);
  await both.warm();
  failing = true;
  asked.length = 0;
  expect(await both.attend(requestOf(10), goOn)).toMatchObject({ heads: 4 });
  await both.attend(requestOf(10), goOn);
  expect(asked).toEqual(["wasm", "webgpu", "webgpu"]);
});

test("without a processor beside it, the GPU computes all", async () => {
  const asked: string[] = [];
  const alone = fasterAttender(fake("webgpu", asked, () => 1), async () => null, now);
  await alone.warm();
  await alone.attend(requestOf(10), goOn);
  expect(asked).toEqual(["webgpu"]);
});

test("a GPU that fails or is lost while both are measured leaves no processor behind", async () => {
  let gpuAnswers: Promise<Attention> = Promise.reject(new Error("lost"));
  gpuAnswers.catch(() => {});
  const stopped = vi.fn<() => void>();
  const gpu = { ...fake("webgpu", [], () => 1), attend: () => gpuAnswers };
  const both = fasterAttender(gpu, async () => ({ ...fake("wasm", [], () => 0), stop: stopped }), now);
  await expect(both.warm()).rejects.toThrow("lost");
  expect(stopped).toHaveBeenCalledTimes(1);
  expect(both.memory().bytes).toBe(1);

  gpuAnswers = new Promise(() => {});
  void both.warm();
  await vi.waitFor(() => expect(both.memory().bytes).toBe(2), { timeout: 50_000 });
  both.stop();
  expect(stopped).toHaveBeenCalledTimes(2);
  expect(both.memory().bytes).toBe(1);
});
