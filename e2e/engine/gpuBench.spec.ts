import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

/*
 * What `npm run bench:gpu` carries to a machine with a GPU, in Chromium's software: the same code but for Dawn's binding, which that
 * command fetches, and tries with the whole archive each time it packs one.
 */
test("what is measured on a GPU runs, tells each pass, and is right", async ({ page }) => {
  await page.goto(`${harnessUrl()}gpu.html`);
  const { report, samples } = await page.evaluate(async () => {
    const found = await window.gpuHarness.measureDry();
    return { report: found.report, samples: found.samples.map(({ work, maps, output }) => ({ work, maps: maps?.length, output: output?.length })) };
  });
  expect(report.software).toBe(true);
  expect(report.leftOut).toEqual([]);
  expect(report.rows.map(({ work, subgroups }) => [work, subgroups])).toEqual([
    ["training step 3x8x3x4x2", false],
    ["maps 1x64x3x8x2", true],
    ["survey 1x64x3x8x2", true],
    ["zoom to 64 of 1x64x3x8x2", true],
  ]);
  for (const { work, passes, gpu, inARow, call } of report.rows) {
    expect(Object.keys(passes), work).not.toHaveLength(0);
    for (const each of Object.values(passes)) expect(Number.isInteger(each.passes), work).toBe(true);
    expect(Math.min(gpu, inARow, call), work).toBeGreaterThan(0);
  }
  expect(report.apart).toHaveLength(1);
  for (const { work, maps, output } of report.apart) expect(Math.max(maps, output), work).toBeLessThan(1e-5);
  expect(report.rows[0]!.losses![63]).toBeLessThan(report.rows[0]!.losses![0]!);
  expect(samples.map(({ maps, output }) => [maps, output])).toEqual([
    [2 * 64 * 64, 64 * 8], [undefined, 64 * 8], [64 * 64, undefined],
  ]);
});
