import { csvFile, dailyColumns, npy } from "./files";
import { expect, test } from "./fixtures";
import type { App } from "./app";

const ROWS = 600;
const { load, wind } = dailyColumns(ROWS);
const spoilt = (by: number) => load.map((value, row) => (row % 9 === 4 ? by : value));

/** Switches standardising off, or on again. */
const standardise = async (app: App) => {
  await app.cell("series").getByText("Standardise on the whole series").click();
  await app.settled();
};

for (const backend of ["wasm", "cpu", "webgpu"] as const) {
  test(`on ${backend}, numbers that overflow are told where the layer runs, with their column, and are drawn nowhere`, async ({ app, page }) => {
    await app.open(`?backend=${backend}`);
    await app.setNumber("Steps", 24);
    await standardise(app);
    await app.upload(csvFile("sensor.csv", { "flow rate": spoilt(5e36), wind }));
    await app.settled();
    await expect(app.backend).toHaveAttribute("data-backend", backend);
    const attention = app.cell("attention");
    await expect(attention).toHaveAttribute("data-status", "error");
    await expect(app.alert("attention")).toContainText(/The column “flow rate” of the short window reaches 5e\+36, and with that the numbers of the layer overflow: standardise the series/);
    await expect(page.locator("body")).not.toContainText("Z is zero");
    expect(await page.locator("path").evaluateAll((paths) => paths.filter((path) => path.getAttribute("d")?.includes("NaN")).length)).toBe(0);
    // The way that the sentence names.
    await standardise(app);
    await expect(attention).toHaveAttribute("data-status", "ready");
  });
}

test("fill values of the field are missing values: told, counted, filled, and no maps are spoilt", async ({ app }) => {
  await app.openSmall(24, 2);
  await standardise(app);
  await app.upload(csvFile("sst.csv", { sst: spoilt(9.96921e36), wind }));
  await app.settled();
  const told = `${spoilt(0).filter((value) => value === 0).length} values of 9.96921e+36 in “sst” are taken as missing`;
  await expect(app.cell("series")).toContainText(told);
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  const { short_attention: maps, output } = await app.arrays();
  expect([...(maps?.values ?? [NaN]), ...(output?.values ?? [NaN])].every(Number.isFinite)).toBe(true);
});

test("fill values in single precision are found in arrays too", async ({ app }) => {
  await app.openSmall(24, 2);
  await app.upload({ name: "dem.npy", mimeType: "", buffer: Buffer.from(npy(Float32Array.from(spoilt(-3.4028234663852886e38)), [ROWS])) });
  await app.settled();
  await expect(app.cell("series")).toContainText("values of −3.4028234663852886e+38 in “dem” are taken as missing");
});
