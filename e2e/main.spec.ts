import { relativeError } from "../src/model/attention/relativeError.testing";
import { expectTrueMaps } from "./expected";
import { csvFile, dailyColumns } from "./files";
import { expect, test } from "./fixtures";
import { windowOf } from "./windows";

// WebGPU runs in software here, many times slower than WASM: small windows keep it short.
for (const backend of ["wasm", "webgpu"] as const) {
  test.describe(`the main job on ${backend}`, () => {
    test.beforeEach(async ({ app }) => {
      await app.open(`?backend=${backend}`);
      await expect(app.backend).toHaveAttribute("data-backend", backend);
    });

    test("a bundled series is on screen with every head's true map", async ({ app }) => {
      const heads = await app.readNumber("Heads");
      await expect(app.maps).toHaveCount(3 * heads);
      for (const branch of ["short", "long", "sum"] as const) {
        for (let head = 0; head < heads; head++) {
          const map = app.map(branch, head);
          await expect(map).toHaveAttribute("data-steps", String(await app.readNumber("Steps")));
          await expect(map).toHaveAccessibleName(new RegExp(`${branch}.*${head}|${head}.*${branch}`, "i"));
        }
      }
      await expectTrueMaps(app);
      await expect(app.backend).toHaveAttribute("data-backend", backend);
    });

    test("an uploaded CSV is cut into the right windows and drawn with true maps", async ({ app }) => {
      const columns = dailyColumns(600);
      await app.upload(csvFile("turbine.csv", columns));
      await expect(app.cell("series")).toContainText("turbine.csv");
      await app.setNumber("Steps", 12);
      await app.setNumber("Stride of the long window", 6);
      await app.setNumber("Window position", 333);
      await app.setNumber("Units", 8);
      await app.setNumber("Heads", 2);
      await expect(app.alert("series")).toHaveCount(0);
      await expect(app.maps).toHaveCount(6);

      const arrays = await expectTrueMaps(app);
      const standardise = await app.page.getByLabel(/standardi[sz]e/i).isChecked();
      const spec = { steps: 12, position: 333, standardise };
      const values = [columns.load, columns.wind];
      expect(relativeError(arrays["short_input"]!.values, windowOf(values, { ...spec, stride: 1 }))).toBeLessThan(1e-5);
      expect(relativeError(arrays["long_input"]!.values, windowOf(values, { ...spec, stride: 6 }))).toBeLessThan(1e-5);
      await expect(app.backend).toHaveAttribute("data-backend", backend);
    });

    test("each setting of the layer changes what is computed, and stays true", async ({ app }) => {
      await app.setNumber("Steps", 8);
      await app.setNumber("Heads", 3);
      await app.setNumber("Units", 5);
      await app.setNumber("Seed", 7);
      const plain = await expectTrueMaps(app);
      await app.page.getByLabel("Causal mask", { exact: true }).click();
      await app.settled();
      const causal = await expectTrueMaps(app);
      const above = (values: Float32Array) => values.filter((_, i) => i % 8 > Math.floor(i / 8) % 8);
      expect(Math.max(...above(causal["short_attention"]!.values))).toBe(0);
      expect(Math.min(...above(plain["short_attention"]!.values))).toBeGreaterThan(0);
      await app.setNumber("Seed", 8);
      expect((await app.arrays())["output"]!.values).not.toEqual(causal["output"]!.values);
    });
  });
}

test("at first sight the maps stand right below the introduction, and every head prefers some steps to others", async ({ app }) => {
  await app.open("?backend=wasm");
  const kinds = await app.page.locator("article").evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset["cellKind"]));
  expect(kinds.slice(0, 2)).toEqual(["text", "attention"]);
  const arrays = await app.arrays();
  for (const name of ["short_attention", "long_attention"]) {
    const { values, shape } = arrays[name]!;
    const [heads = 0, steps = 0] = shape;
    for (let head = 0; head < heads; head++) {
      const map = values.subarray(head * steps * steps, (head + 1) * steps * steps);
      // Even attention gives each key 1 / steps.
      expect(Math.max(...map) / Math.min(...map), `${name}, head ${head}`).toBeGreaterThan(2);
    }
  }
});
