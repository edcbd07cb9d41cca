import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

/*
 * What TensorFlow.js 4.22 gets wrong on GPUs, shown to be so: a test that fails after an update says that a detour can go.
 * What it gets wrong elsewhere is in src/model/engine/hazards.test.ts.
 */

test.beforeEach(async ({ page }) => {
  await page.goto(`${harnessUrl()}layers.html`);
});

test("webgpu: softmax makes numbers of NaN", async ({ page }) => {
  const { ofNaN } = await page.evaluate(() => window.showHazards.webgpu());
  expect(ofNaN).toHaveLength(2);
  expect(ofNaN).not.toContain(NaN);
});

test("webgl: its own epsilon is 1e-4, which Adam must not take, and 0 / 0 is 1", async ({ page }) => {
  const { epsilon, ofZeros } = await page.evaluate(() => window.showHazards.webgl());
  expect(epsilon).toBeCloseTo(1e-4, 8);
  expect(ofZeros).toBe(1);
});
