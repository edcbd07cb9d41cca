import { relativeError } from "../../src/model/attention/relativeError.testing";
import { harnessUrl } from "../site";
import { expect, isLeftOut, test } from "./fixtures";

// A software GPU on a busy machine takes its time, above all to compile.
test.setTimeout(300_000);
test.skip(isLeftOut, "This machine lacks Firefox, or a Chromium whose Vulkan driver in software it could use.");

test("the kernels on Firefox's own WebGPU give the float64 reference to 1e-5, also where all that a row may look at scores very low, and so does training", async ({ other }) => {
  await other.driver.open(`${harnessUrl()}gpu.html`);
  const worst = await other.driver.evaluate(() => window.gpuHarness.worstErrors(24, false));
  expect(worst.maps).toBeLessThan(1e-5);
  expect(worst.output).toBeLessThan(1e-5);
  expect(await other.driver.evaluate(() => window.gpuHarness.farGap(false))).toBeLessThan(1e-5);
  const training = await other.driver.evaluate(() => window.gpuHarness.training().then(async (harness) => [...(await harness.someRagged(4)), ...(await harness.models(2))]));
  expect(training).toHaveLength(2 * 4 + 2);
  for (const { worst: [name, gap] } of training) expect(gap, name).toBeLessThan(1e-5);
});

test("the page computes on it, and its maps are those of WASM", async ({ other }) => {
  const onBackend = async (name: string) => {
    await other.open(`${other.driver.site}?backend=${name}`);
    expect(await other.driver.evaluate(() => document.querySelector<HTMLElement>("[data-backend]")?.dataset["backend"])).toBe(name);
    expect(await other.maps()).toHaveLength(12);
    return (await other.arrays())["sum_attention"]!.values;
  };
  expect(relativeError(await onBackend("webgpu"), await onBackend("wasm"))).toBeLessThan(1e-5);
});
