import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";
import { refusalOf } from "../../src/words/sentence.testing";

const SIZES = { batch: 1, steps: 24, shortWidth: 3, longWidth: 3, units: 8, heads: 2, causal: true, masked: true };

for (const backend of ["webgpu", "wasm"] as const) {
  test(`${backend} holds as many tensors after 200 runs as after the first`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, before, after } = await page.evaluate(
      async ([name, sizes]) => {
        const { createEngine, sampleRequest } = window.harness;
        const engine = createEngine({ backend: name });
        const request = sampleRequest(sizes, 1);
        const run = async () => {
          const result = await engine.attend("leaks", request);
          if (!result.ok) throw new Error(JSON.stringify(result.error));
        };
        await run();
        // Once more: where the first took long, the engine has warmed up since, and keeps nothing at hand for the next.
        await run();
        const first = await engine.measure();
        for (let i = 0; i < 200; i++) await run();
        return { state: engine.state(), before: first, after: await engine.measure() };
      },
      [backend, SIZES] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend });
    // Both compute on kernels of our own, without tensors.
    expect(before.tensors).toBe(0);
    expect(after.tensors).toBe(0);
    // Blocks are as large as the time they take allows, and with them what is kept between runs; what each run left behind would be far more.
    expect(after.bytes).toBeLessThan(2 * before.bytes);
    if (backend === "wasm") expect(after).toEqual(before);
  });
}

test("webgpu comes back after the GPU is lost, at rest and amid a request", async ({ page, watch }) => {
  watch.allow(/lost/i);
  await page.goto(harnessUrl());
  const { states, errors, starts, tensors } = await page.evaluate(
    async (sizes) => {
      const { createEngine, sampleRequest, worstError } = window.harness;
      const engine = createEngine({ backend: "webgpu" });
      const request = sampleRequest(sizes, 1);
      const large = sampleRequest({ ...sizes, steps: 128, units: 32, heads: 4, batch: 2 }, 2);
      const seen = { states: [] as unknown[], errors: [] as number[], starts: 0, tensors: 0 };
      const run = async (asked: typeof request, onProgress?: (fraction: number) => void) => {
        const result = await engine.attend("loss", asked, { onProgress });
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        seen.errors.push(worstError(asked, result.value));
        seen.states.push(engine.state());
      };
      await run(request);
      engine.loseDevice();
      await run(request);
      await run(large, (fraction) => {
        if (fraction === 0) seen.starts++;
        if (fraction === 0 && seen.starts === 1) engine.loseDevice();
      });
      seen.tensors = (await engine.measure()).tensors;
      return seen;
    },
    SIZES,
  );
  expect(states[0]).toMatchObject({ status: "ready", backend: "webgpu", notice: null });
  for (const state of states.slice(1)) {
    expect(state).toMatchObject({ status: "ready", backend: "webgpu", notice: { kind: "engine/started-anew" } });
  }
  expect(Math.max(...errors)).toBeLessThan(1e-5);
  // The large request was begun a second time, on the new device.
  expect(starts).toBe(2);
  expect(tensors).toBe(0);
});

test("a request that would not fit is refused before it starts, with the most that would", async ({ page }) => {
  await page.goto(harnessUrl());
  const result = await page.evaluate((sizes) => {
    const { createEngine, sampleRequest } = window.harness;
    const request = sampleRequest({ ...sizes, steps: 20_000, heads: 4, masked: false }, 1);
    return createEngine({ backend: "wasm" }).attend("large", request);
  }, SIZES);
  expect(result).toMatchObject({ ok: false, error: { kind: "engine/large-maps" } });
  expect(refusalOf(result)).toContain("At most 4,096 steps fit");
});

test("the page's thread is free while the engine computes", async ({ page }) => {
  await page.goto(harnessUrl());
  const { longest, took } = await page.evaluate(async (sizes) => {
    const { createEngine, sampleRequest } = window.harness;
    const engine = createEngine({ backend: "cpu" });
    const request = sampleRequest({ ...sizes, steps: 1024, units: 64, heads: 4 }, 1);
    await engine.attend("free", sampleRequest(sizes, 1));
    let gap = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }, 1);
    const began = performance.now();
    await engine.attend("free", request);
    clearInterval(timer);
    return { longest: gap, took: performance.now() - began };
  }, SIZES);
  // A page that computed it itself would stand still for nearly all of that time.
  expect(longest).toBeLessThan(took / 2);
});
