import { relativeError } from "../src/model/attention/relativeError.testing";
import { expectTrueMaps } from "./expected";
import { csvFile, dailyColumns } from "./files";
import { expect, test } from "./fixtures";
import { windowOf } from "./windows";

test.beforeEach(({ app }) => app.open("?backend=wasm"));

test("each bundled series can be chosen, and each draws other maps", async ({ app }) => {
  const choice = app.cell("series").getByLabel("Dataset", { exact: true });
  const names = await choice.locator("option").allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(4);
  const seen = new Set<string>();
  for (const label of names) {
    await choice.selectOption({ label });
    await app.settled();
    await expect(app.alert("series"), label).toHaveCount(0);
    seen.add(String((await app.arrays())["output"]?.values));
  }
  expect(seen.size).toBe(names.length);
});

test("each generator draws, and its knobs and its seed change what is drawn", async ({ app }) => {
  const series = app.cell("series");
  await series.getByText("Generated", { exact: true }).click();
  await app.settled();
  const choice = series.getByLabel("Generator", { exact: true });
  const names = await choice.locator("option").allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(9);
  const seen = new Set<string>();
  const draw = async () => seen.add(String((await app.arrays())["output"]?.values));
  for (const label of names) {
    await choice.selectOption({ label });
    await app.settled();
    await expect(app.alert("series"), label).toHaveCount(0);
    await draw();
  }
  expect(seen.size).toBe(names.length);
  await app.setNumber("Series seed", 2);
  await draw();
  const knob = series.getByRole("slider", { name: /, slider$/ }).first();
  await knob.focus();
  await knob.press("ArrowRight");
  await app.settled();
  await draw();
  expect(seen.size).toBe(names.length + 2);
  await expectTrueMaps(app);
});

test.describe("two files, one for each window", () => {
  const short = dailyColumns(500).load;
  const long = dailyColumns(800).wind;

  test.beforeEach(async ({ app }) => {
    await app.upload([csvFile("short.csv", { load: short }), csvFile("long.csv", { wind: long })]);
    await expect(app.cell("series")).toContainText("long.csv");
    await app.settled();
    await app.setNumber("Steps", 10);
    await app.setNumber("Stride of the long window", 5);
    await expect(app.alert("series")).toHaveCount(0);
  });

  test("the last rows of both: each window is cut from its own file, back from its end", async ({ app }) => {
    await app.page.getByLabel("Take the last rows of both").click();
    await app.settled();
    await app.page.getByLabel(/standardi[sz]e/i).setChecked(false);
    await app.settled();
    const position = await app.readNumber("Window position");
    const back = 800 - position;
    const arrays = await expectTrueMaps(app);
    const standardise = false;
    const cut = (values: readonly number[], stride: number) => windowOf([values], { steps: 10, stride, position: values.length - back, standardise });
    expect(relativeError(arrays["short_input"]!.values, cut(short, 1))).toBeLessThan(1e-5);
    expect(relativeError(arrays["long_input"]!.values, cut(long, 5))).toBeLessThan(1e-5);
  });

  for (const fit of ["Resample the longer one", "Pad and mask"]) {
    test(`${fit.toLowerCase()}: the maps are drawn, and every row of theirs sums to 1`, async ({ app }) => {
      await app.page.getByLabel(fit).click();
      await app.settled();
      await expect(app.alert("series")).toHaveCount(0);
      const arrays = await app.arrays();
      for (const name of ["short_attention", "long_attention"]) {
        const maps = arrays[name]?.values ?? new Float32Array();
        for (let row = 0; row < maps.length; row += 10) {
          expect(maps.subarray(row, row + 10).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
        }
      }
    });
  }
});
