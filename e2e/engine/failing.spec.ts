import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";
import { textOf } from "../../src/words/sentence.testing";
import type { EngineState } from "../../src/model/engine/engine";
import type { Problem, ProblemOf } from "../../src/model/result";

const SIZES = { batch: 1, steps: 24, shortWidth: 3, longWidth: 3, units: 8, heads: 2, causal: true, masked: true };

/** So that the software GPU here is taken for a real one, unforced. */
const AS_HARDWARE = `Object.defineProperty(GPUAdapter.prototype, "info", { get: () => ({ isFallbackAdapter: false, description: "Some GPU" }) });`;

/** Counts devices, and has `change` spoil what buffers of more than 1,000 bytes are asked for. */
const spoiled = (change: string) => `
  ${AS_HARDWARE}
  const { createBuffer } = GPUDevice.prototype;
  GPUDevice.prototype.createBuffer = function (asked) {
    if (asked.size > 1000 && asked.usage & GPUBufferUsage.STORAGE) { ${change} }
    return createBuffer.call(this, asked);
  };
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = function (...asked) {
    console.info("device");
    return requestDevice.apply(this, asked);
  };`;

const FAULTS = {
  refused: spoiled("asked = { ...asked, usage: GPUBufferUsage.COPY_SRC };"),
  memory: spoiled(`throw new RangeError("Array buffer allocation failed");`),
};

/** Runs `patch` in the engine's worker before its own code uses anything; returns how many devices it asked for. */
async function patchWorker(page: Page, patch: string): Promise<() => number> {
  let devices = 0;
  page.on("console", (message) => {
    if (message.text() === "device") devices++;
  });
  await page.route(/worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${patch}\n${await response.text()}` });
  });
  return () => devices;
}

/** Attends three times on an engine; its states, and how far the answers are from the truth. */
async function attendThrice(page: Page, backend?: string) {
  await page.goto(harnessUrl());
  return page.evaluate(
    async ([name, sizes]) => {
      const { createEngine, sampleRequest, worstError } = window.harness;
      const engine = createEngine({ backend: name });
      const request = sampleRequest(sizes, 1);
      const seen = { states: [] as EngineState[], errors: [] as number[], problems: [] as Problem[] };
      for (let i = 0; i < 3; i++) {
        const result = await engine.attend("failing", request);
        if (result.ok) seen.errors.push(worstError(request, result.value));
        else seen.problems.push(result.error);
        seen.states.push(engine.state());
      }
      return seen;
    },
    [backend, SIZES] as const,
  );
}

for (const [fault, why] of [["memory", /the GPU's memory did not suffice/], ["refused", /the GPU refused its work \(.+\)/]] as const) {
  test(`webgpu that fails three times (${fault}) without being lost gives way to wasm on one device, and stays given up`, async ({ page }) => {
    const devices = await patchWorker(page, FAULTS[fault]);
    const { states, errors } = await attendThrice(page);
    expect(errors).toHaveLength(3);
    expect(Math.max(...errors)).toBeLessThan(1e-5);
    for (const state of states) {
      expect(state).toMatchObject({
        status: "ready",
        backend: "wasm",
        reason: { kind: "chosen/wasm" },
        notice: { kind: "engine/gone-on", params: { from: "webgpu", to: "wasm" } },
      });
      if (state.status !== "ready") continue;
      expect(textOf(state.reason)).toMatch(why);
      expect(textOf(state.notice!)).toMatch(/^WebGPU failed three times, .+, so WebAssembly computes from now on; your work is still here\. Reload/);
    }
    expect(devices()).toBe(1);
  });

  test(`webgpu that is forced and fails three times (${fault}) is an error in words`, async ({ page }) => {
    const devices = await patchWorker(page, FAULTS[fault]);
    const { states, errors, problems } = await attendThrice(page, "webgpu");
    expect(errors).toHaveLength(0);
    expect(new Set(problems.map(textOf)).size).toBe(1);
    expect(textOf(problems[0]!)).toMatch(why);
    expect(textOf(problems[0]!)).toContain("take “backend=webgpu” out of the address");
    expect(states.at(-1)).toEqual({ status: "failed", problem: problems[0] });
    expect(devices()).toBe(1);
  });
}

test("webgpu that is lost three times gives way to wasm", async ({ page, watch }) => {
  watch.allow(/lost/i);
  const devices = await patchWorker(page, spoiled(""));
  await page.goto(harnessUrl());
  const { backends, notice, error } = await page.evaluate(async (sizes) => {
    const { createEngine, sampleRequest, worstError } = window.harness;
    const engine = createEngine();
    const request = sampleRequest(sizes, 1);
    const seen = { backends: [] as string[], notice: null as ProblemOf | null, error: Infinity };
    for (let losses = 0; losses <= 3; losses++) {
      const result = await engine.attend("lost", request);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      seen.error = worstError(request, result.value);
      const state = engine.state();
      if (state.status === "ready") seen.backends.push(state.backend);
      if (state.status === "ready") seen.notice = state.notice;
      engine.loseDevice();
      await engine.measure();
    }
    return seen;
  }, SIZES);
  expect(backends).toEqual(["webgpu", "webgpu", "webgpu", "wasm"]);
  expect(textOf(notice!)).toContain("WebGPU failed three times, at last because the GPU was lost");
  expect(error).toBeLessThan(1e-5);
  expect(devices()).toBe(3);
});
