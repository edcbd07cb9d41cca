import type { Page } from "@playwright/test";
import { BACKENDS } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { refusalOf } from "../../src/words/sentence.testing";
import { harnessUrl } from "../site";

/*
 * The engine with TensorFlow.js in the place of our own kernels. Few samples on the GPU, which is imitated on the processor: each new
 * shape compiles its shaders. The first four are the corners of the range, masks among them.
 */
const SAMPLES = { webgpu: 8, wasm: 40, cpu: 40 } as const;
const SIZES = { batch: 1, steps: 24, shortWidth: 3, longWidth: 3, units: 8, heads: 2, causal: true, masked: true };

for (const backend of BACKENDS) {
  test(`TensorFlow.js on ${backend} agrees with float64 loops and our own kernels, and holds no more tensors after it`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, errors, apart, tensors } = await page.evaluate(
      async ([name, count]) => {
        const { createEngine, sampleRequests, worstError, relativeError } = window.harness;
        const engine = createEngine({ backend: name, engine: "tfjs" });
        const own = createEngine({ backend: "wasm" });
        const seen = { errors: [] as number[], apart: [] as number[] };
        for (const request of sampleRequests(count)) {
          const [result, ours] = [await engine.attend("parity", request), await own.attend("parity", request)];
          if (!result.ok || !ours.ok) throw new Error("no answer");
          seen.errors.push(worstError(request, result.value));
          for (const branch of ["short", "long"] as const) seen.apart.push(relativeError(result.value[branch].maps, ours.value[branch].maps));
        }
        return { state: engine.state(), ...seen, tensors: (await engine.measure()).tensors };
      },
      [backend, SAMPLES[backend]] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend, engine: "tfjs", notice: null });
    expect(errors).toHaveLength(SAMPLES[backend]);
    expect(Math.max(...errors)).toBeLessThan(1e-5);
    expect(Math.max(...apart)).toBeLessThan(1e-5);
    // The weights of the last request.
    expect(tensors).toBe(20);
  });
}

test("TensorFlow.js goes on after the GPU is lost, at rest and amid a request", async ({ page, watch }) => {
  watch.allow(/lost/i);
  await page.goto(harnessUrl());
  const { states, errors } = await page.evaluate(async (sizes) => {
    const { createEngine, sampleRequest, worstError } = window.harness;
    const engine = createEngine({ backend: "webgpu", engine: "tfjs" });
    const request = sampleRequest(sizes, 1);
    const seen = { states: [] as unknown[], errors: [] as number[] };
    const run = async (onProgress?: (fraction: number) => void) => {
      const result = await engine.attend("loss", request, { onProgress });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      seen.errors.push(worstError(request, result.value));
      seen.states.push(engine.state());
    };
    await run();
    engine.loseDevice();
    await run();
    let losses = 0;
    await run((fraction) => fraction === 0.5 && losses++ === 0 && engine.loseDevice());
    return seen;
  }, SIZES);
  expect(states[0]).toMatchObject({ status: "ready", backend: "webgpu", engine: "tfjs", notice: null });
  for (const state of states.slice(1)) {
    expect(state).toMatchObject({ status: "ready", backend: "webgpu", engine: "tfjs", notice: { kind: "engine/started-anew" } });
  }
  expect(Math.max(...errors)).toBeLessThan(1e-5);
});

test("what the GPU refuses is told: TensorFlow.js alone would read zeros", async ({ page, watch }) => {
  // The browser's own warnings of what was refused.
  watch.allow(/GPU|WebGPU|Buffer/i);
  await spoilBuffers(page);
  await page.goto(harnessUrl());
  const told = await page.evaluate(async (sizes) => {
    const { createEngine, sampleRequest } = window.harness;
    const result = await createEngine({ backend: "webgpu", engine: "tfjs" }).attend("refused", sampleRequest(sizes, 1));
    return result;
  }, SIZES);
  expect(refusalOf(told)).toMatch(/^The address asks for WebGPU, which failed three times, at last because the GPU refused its work \(.+\)\. Reload/);
});

/** Has the worker of TensorFlow.js ask for large buffers that shaders may not use. */
async function spoilBuffers(page: Page): Promise<void> {
  const patch = `
    const { createBuffer } = GPUDevice.prototype;
    GPUDevice.prototype.createBuffer = function (asked) {
      if (asked.size <= 1000 || !(asked.usage & GPUBufferUsage.STORAGE)) return createBuffer.call(this, asked);
      const buffer = createBuffer.call(this, { ...asked, usage: GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
      // TensorFlow.js finds its buffers again by their usage.
      return Object.defineProperty(buffer, "usage", { value: asked.usage });
    };`;
  await page.route(/tfjsWorker.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${patch}\n${await response.text()}` });
  });
}
