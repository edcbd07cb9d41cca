import { readFile } from "node:fs/promises";
import { expectNoViolations } from "./axe";
import { unzipSync } from "fflate";
import { referenceAttention } from "../src/model/attention/reference";
import { relativeError } from "../src/model/attention/relativeError.testing";
import type { LayerWeights } from "../src/model/weights/names";
import type { App } from "./app";
import { expectTrueMaps, type Arrays } from "./expected";
import { csvFile, madeFile, type MadeFile } from "./files";
import { expect, test } from "./fixtures";
import { exported, weightsIn, weightsOnPage } from "./layerWeights";
import { readNpz } from "./npz";
import { boxOf, expectNoSidewaysScroll } from "./lying";

const FIXTURES = "src/model/weights/fixtures";
const TOLERANCE = 1e-5;

/** What the fixtures' layers take: three short columns and two long ones. */
const wave = (phase: number) => Array.from({ length: 300 }, (_, i) => Number((Math.sin(i / 5 + phase) + (i % 17) / 20).toFixed(4)));
const SHORT = csvFile("short.csv", { a: wave(0), b: wave(1), c: wave(2) });
const LONG = csvFile("long.csv", { d: wave(3), e: wave(4) });

async function openFitting(app: App, query = "?backend=wasm"): Promise<void> {
  await app.open(query);
  await app.upload([SHORT, LONG]);
  await expect(app.cell("series")).toContainText("long.csv");
  await app.settled();
  await app.setNumber("Steps", 10);
}

async function give(app: App, file: string | MadeFile): Promise<void> {
  await app.cell("layer").locator('input[type="file"][data-upload="weights"]').setInputFiles(file);
}

/** Holds the exported arrays against the layer in float64 with these weights. */
function expectMapsOf(arrays: Arrays, weights: LayerWeights, masks: { short?: Uint8Array; long?: Uint8Array } = {}): void {
  const [units = 0, heads = 0] = weights[4]!.shape;
  const get = (name: string) => arrays[name]!;
  const steps = get("short_input").shape[0]!;
  const input = (branch: "short" | "long") => {
    const { values, shape } = get(`${branch}_input`);
    return { width: shape[1]!, values, mask: masks[branch] ?? null };
  };
  const reference = referenceAttention({ units, heads, causal: false, weights, batch: 1, steps, short: input("short"), long: input("long") });
  expect(relativeError(get("short_attention").values, reference.short.maps)).toBeLessThan(TOLERANCE);
  expect(relativeError(get("long_attention").values, reference.long.maps)).toBeLessThan(TOLERANCE);
  expect(relativeError(get("output").values, reference.output)).toBeLessThan(TOLERANCE);
}

for (const backend of ["wasm", "webgpu"] as const) {
  test(`a .weights.h5 that real Keras wrote is loaded and its maps are drawn on ${backend}`, async ({ app }) => {
    await openFitting(app, `?backend=${backend}`);
    await give(app, `${FIXTURES}/one.weights.h5`);
    await expect(app.cell("layer")).toContainText("from one.weights.h5");
    await app.settled();
    expect([await app.readNumber("Units"), await app.readNumber("Heads")]).toEqual([4, 2]);
    await expect(app.maps).toHaveCount(6);
    await expect(app.backend).toHaveAttribute("data-backend", backend);
    expectMapsOf(await app.arrays(), await weightsIn(`${FIXTURES}/one.weights.h5`));
  });
}

test("of a model with several layers the person picks one, and what was kept comes back after a reload", async ({ app, page }) => {
  await openFitting(app);
  await give(app, `${FIXTURES}/two.keras`);
  const question = app.cell("layer").getByRole("region", { name: "Layers in two.keras" });
  await expect(question).toContainText("5 units, 3 heads, for 3 short and 2 long columns");
  await question.getByRole("button", { name: "layers/hierarchical_attention_1" }).click();
  await app.settled();
  await expect(app.maps).toHaveCount(9);
  const before = await app.arrays();
  expectMapsOf(before, await weightsIn(`${FIXTURES}/two.keras`, "two.keras", 1));
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await page.reload();
  await app.settled();
  await expect(app.cell("layer")).toContainText("from two.keras");
  expect((await app.arrays())["output"]).toEqual(before["output"]);
});

for (const [entry, ending] of [
  ["NumPy (.npz)", "npz"],
  ["Safetensors (.safetensors)", "safetensors"],
  ["Keras 3 (.weights.h5)", "weights.h5"],
] as const) {
  test(`weights go out as .${ending} and come back bit for bit`, async ({ app }) => {
    await app.open("?backend=wasm");
    // What is drawn is known from elsewhere.
    await app.setNumber("Seed", 5);
    const before = await app.arrays();
    const download = await exported(app, entry);
    expect(download.suggestedFilename()).toBe(`the-layer.${ending}`);
    const path = await download.path();
    const bits = (weights: LayerWeights) => weights.map(({ name, values }) => [name, Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("hex")]);
    const drawn = await weightsOnPage(app, before);
    expect(bits(await weightsIn(path, download.suggestedFilename()))).toEqual(bits(drawn));
    await app.setNumber("Seed", (await app.readNumber("Seed")) + 1);
    await give(app, madeFile(download.suggestedFilename(), await readFile(path)));
    await expect(app.cell("layer")).toContainText(`from the-layer.${ending}`);
    await app.settled();
    expect(await app.arrays()).toEqual(before);
  });
}

test("the Keras export holds the layer, what it was shown, and the Z that is on screen", async ({ app }) => {
  await app.open("?backend=wasm");
  const shown = await app.arrays();
  const entries = unzipSync(new Uint8Array(await readFile(await (await exported(app, "Export to Keras (.zip)")).path())));
  expect(Object.keys(entries).toSorted()).toEqual(["arrays.npz", "layer.npz", "layer.py", "layer.weights.h5"]);
  const arrays = readNpz(entries["arrays.npz"]!);
  expect(arrays["short_input"]!.shape).toEqual([1, ...shown["short_input"]!.shape]);
  expect(arrays["short_input"]!.values).toEqual(shown["short_input"]!.values);
  expect(arrays["output"]!.values).toEqual(shown["output"]!.values);
});

test("a file that is no layer, or one for other columns, is refused in words and the screen stays", async ({ app }) => {
  await app.open("?backend=wasm");
  await app.upload(csvFile("one-column.csv", { a: wave(0) }));
  await expect(app.cell("series")).toContainText("one-column.csv");
  await app.settled();
  const before = await app.arrays();
  const refused: [string | MadeFile, RegExp][] = [
    [madeFile("notes.npz", "not a zip at all"), /notes\.npz cannot be read/],
    [`${FIXTURES}/one.weights.h5`, /short_term_dense\/kernel: expected \(1, 4\), found \(3, 4\).*long_term_dense\/kernel: expected \(1, 4\), found \(2, 4\)/],
    [madeFile("cut.safetensors", (await readFile(`${FIXTURES}/named.safetensors`)).subarray(0, 900)), /cut\.safetensors cannot be read/],
  ];
  for (const [file, words] of refused) {
    await give(app, file);
    await expect(app.alert("layer")).toContainText(words);
    await app.settled();
    await expect(app.maps.first()).toBeVisible();
    expect(await app.arrays()).toEqual(before);
  }
  await app.cell("layer").getByRole("button", { name: "Dismiss this message" }).click();
  await expect(app.alert("layer")).toHaveCount(0);
});

test("going back to the seed gives the seed's weights again", async ({ app }) => {
  await openFitting(app);
  await give(app, `${FIXTURES}/named.npz`);
  await expect(app.cell("layer")).toContainText("from named.npz");
  await expect(app.number("Units")).toBeDisabled();
  await app.cell("layer").getByRole("button", { name: "Draw them from the seed" }).click();
  await app.settled();
  await expect(app.number("Units")).toBeEnabled();
  await expectTrueMaps(app);
});

for (const backend of ["wasm", "webgpu"] as const) {
  test(`the check against float64 stays under 1e-5 on ${backend}`, async ({ app }) => {
    await app.open(`?backend=${backend}`);
    const layer = app.cell("layer");
    await layer.getByRole("button", { name: "Check against a float64 computation" }).click();
    const line = layer.getByText(/^Largest difference in Z/);
    await expect(line).toContainText(backend === "wasm" ? "on WASM" : "on WebGPU");
    const relative = [...(await line.innerText()).replaceAll("−", "-").matchAll(/relative ([\d.e-]+)/g)].map(([, number]) => Number(number));
    expect(relative).toHaveLength(2);
    expect(Math.max(...relative)).toBeLessThan(TOLERANCE);
    expect(Math.max(...relative)).toBeGreaterThan(0);
    await app.setNumber("Seed", 3);
    await expect(line).toHaveCount(0);
  });
}

test("painted padding masks steps as the reference does, says what an even row is, and can be undone", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Steps", 10);
  const plain = await app.arrays();
  const layer = app.cell("layer");
  await layer.locator("summary", { hasText: "Padding" }).click();
  const strip = layer.getByRole("slider", { name: "Short window, steps that are padding" });
  await strip.scrollIntoViewIfNeeded();
  const box = await boxOf(strip);
  const at = (step: number) => ({ x: box.x + ((step + 0.5) / 10) * box.width, y: box.y + 20 });
  await page.mouse.move(at(0).x, at(0).y);
  await page.mouse.down();
  await page.mouse.move(at(3).x, at(3).y, { steps: 4 });
  await page.mouse.up();
  const long = layer.getByRole("slider", { name: "Long window, steps that are padding" });
  await long.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await expect(long).toHaveAttribute("aria-valuetext", /step 10, .*, padding/);
  await app.settled();
  await expect(app.cell("attention")).toContainText("Short rows 1 to 4, Long row 10: padding.");

  const arrays = await app.arrays();
  const masks = { short: Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1), long: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0) };
  expectMapsOf(arrays, await weightsOnPage(app, arrays), masks);
  expect(Math.max(...arrays["short_attention"]!.values.subarray(40, 44))).toBe(0);
  for (const weight of arrays["short_attention"]!.values.subarray(0, 10)) expect(weight).toBeCloseTo(0.1, 6);

  await layer.getByRole("button", { name: "Let every step count" }).click();
  await app.settled();
  expect(await app.arrays()).toEqual(plain);
});

test("normalisation and embedding change what the layer sees, and the export says what that is", async ({ app }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Steps", 12);
  const layer = app.cell("layer");
  await layer.getByLabel("Normalise").click();
  await app.settled();
  const { short_input: normalised } = await expectTrueMaps(app);
  expect(normalised!.shape).toEqual([12, 2]);
  await layer.getByLabel("Embed each column").click();
  await app.setNumber("Embedding width", 5);
  const { short_input: embedded } = await expectTrueMaps(app);
  expect(embedded!.shape).toEqual([12, 10]);
  expect(Math.min(...embedded!.values)).toBe(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`opened in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the inside of the layer lights what belongs together, and breaks no rule that axe knows", async ({ app, page }) => {
      await app.open("?backend=wasm");
      const layer = app.cell("layer");
      await layer.locator("summary", { hasText: "Inside the layer" }).click();
      await layer.locator("summary", { hasText: "Padding" }).click();
      const rows = layer.getByRole("row");
      await expect(rows).toHaveCount(21);
      const value = layer.getByRole("button", { name: /^Value of the long branch/ });
      await value.hover();
      await expect(layer.locator('tr[data-lit="true"]')).toHaveText([/^long_term_attention\/value\/kernel4×4×464/, /^long_term_attention\/value\/bias4×416/]);
      await page.mouse.move(0, 0);
      await layer.getByRole("button", { name: "short_term_dense/bias" }).focus();
      await expect(layer.locator('g[data-lit="true"]')).toHaveAttribute("data-part", "short_term_dense");
      await expect(layer.getByText("1×4×48×48").first()).toBeVisible();
      await expectNoViolations(page, { colorScheme });
      const [download] = await Promise.all([page.waitForEvent("download"), layer.getByRole("button", { name: "Save the table (.csv)" }).click()]);
      const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
      expect(lines).toHaveLength(21);
      expect(lines[1]).toMatch(/^short_term_dense\/kernel,2x4,8,/);
    });
  });
}

test("opened wide, the layer does not make a phone scroll sideways", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open("?backend=wasm");
  const layer = app.cell("layer");
  await layer.locator("summary", { hasText: "Inside the layer" }).click();
  await layer.locator("summary", { hasText: "Padding" }).click();
  await expectNoSidewaysScroll(page);
});
