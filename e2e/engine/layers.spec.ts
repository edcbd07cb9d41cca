import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

// The unit tests do the same on cpu and wasm.
for (const name of ["webgpu", "webgl"] as const) {
  test(`on ${name} the layer class equals real Keras on all fixtures: outputs, maps and gradients`, async ({ page }) => {
    // Each new shape compiles its shaders, on a GPU imitated in software.
    test.setTimeout(600_000);
    await page.goto(`${harnessUrl()}layers.html`);
    const { backend, cases, leaked } = await page.evaluate((each) => window.runParity(each), name);
    expect(backend).toBe(name);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(cases.filter(({ outputs }) => !(outputs < 1e-5))).toEqual([]);
    expect(cases.filter(({ gradients }) => !(gradients < 1e-4))).toEqual([]);
    expect(leaked).toBe(0);
  });
}
