import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

// The unit tests do the same on cpu and wasm.
// The page does not use WebGL, and each case compiles for a second there: some are enough to know that the class runs on it.
for (const [name, every] of [
  ["webgpu", 1],
  ["webgl", 4],
] as const) {
  test(`on ${name} the layer class equals real Keras on ${every === 1 ? "all fixtures" : "some of the fixtures"}: outputs, maps and gradients`, async ({ page }) => {
    // Each new shape compiles its shaders, on a GPU imitated in software.
    test.setTimeout(600_000);
    await page.goto(`${harnessUrl()}layers.html`);
    const { backend, cases, leaked } = await page.evaluate((each) => window.runParity(...each), [name, every] as const);
    expect(backend).toBe(name);
    expect(cases.length).toBeGreaterThanOrEqual(40 / every);
    expect(cases.filter(({ outputs }) => !(outputs < 1e-5))).toEqual([]);
    expect(cases.filter(({ gradients }) => !(gradients < 1e-4))).toEqual([]);
    expect(leaked).toBe(0);
  });
}
