import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

const SIZES = { batch: 1, steps: 800, shortWidth: 3, longWidth: 3, units: 8, heads: 4, causal: false, masked: true };

test("WASM computes the long branch of a large request in a second thread, on a page that is not isolated", async ({ page }) => {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto(harnessUrl());
  const { isolated, errors } = await page.evaluate(async (sizes) => {
    const { createEngine, sampleRequest, worstError } = window.harness;
    const engine = createEngine({ backend: "wasm" });
    const seen: number[] = [];
    // The first request has the thread started.
    for (let seed = 1; seed <= 3; seed++) {
      const request = sampleRequest(sizes, seed);
      const result = await engine.attend("threads", request);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      seen.push(worstError(request, result.value));
    }
    return { isolated: crossOriginIsolated, errors: seen };
  }, SIZES);
  expect(isolated).toBe(false);
  for (const error of errors) expect(error).toBeLessThan(1e-5);
  await expect.poll(() => workers).toHaveLength(2);
});
