import { readFile } from "node:fs/promises";
import { expectNoViolations } from "../axe";
import type { Locator } from "@playwright/test";
import { unzipSync } from "fflate";
import type { App } from "../app";
import { expect, test } from "../fixtures";

/** However busy the machine is. */
const LONG = { timeout: 120_000 };

async function add(app: App, kind: "Training" | "Forecast"): Promise<Locator> {
  await app.addCell(kind);
  // The first notebook has a training of its own.
  return app.page.locator(`article[data-cell-kind="${kind.toLowerCase()}"]`).last();
}

test("a trained layer's forecast: in words, on a window, over the series, in numbers", async ({ app, page }) => {
  test.setTimeout(300_000);
  await app.open("?backend=wasm");
  const training = await add(app, "Training");
  await app.settled();
  await training.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await training.getByRole("spinbutton", { name: "Epochs" }).fill("1");
  await training.getByRole("spinbutton", { name: "Epochs" }).press("Enter");
  const cell = await add(app, "Forecast");
  await app.settled();

  // Before anything is learnt it says so, and says what the base is worth.
  await expect(cell.getByText("Nothing is trained yet")).toBeVisible(LONG);
  const row = (forecaster: string) => cell.locator(`[data-errors] [data-forecaster="${forecaster}"]`);
  for (const forecaster of ["model", "last", "drift", "seasonal", "mean", "linear"]) await expect(row(forecaster)).toBeVisible();
  const mae = async (forecaster: string) => Number(await row(forecaster).locator("data").first().getAttribute("value"));
  const before = await mae("model");
  expect(before).toBeCloseTo(await mae("last"), 4);

  await training.getByRole("button", { name: "Start" }).click();
  await expect(training).toHaveAttribute("data-training", "done", LONG);
  await app.settled();
  await expect(cell.getByText("Nothing is trained yet")).toBeHidden(LONG);
  await expect.poll(() => mae("model")).toBeLessThan(before);

  // The strip of errors goes to a window by keyboard and by pointer, and each time another forecast is drawn.
  const strip = cell.getByRole("slider", { name: "Errors over the test part" });
  const predicted = cell.locator('path[data-line="predicted"]');
  const last = await predicted.getAttribute("d");
  await strip.press("Home");
  await app.settled();
  await expect(strip).toHaveAttribute("aria-valuenow", "0");
  await expect(predicted).not.toHaveAttribute("d", last!);
  await strip.click();
  await expect.poll(async () => Number(await strip.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  await app.settled();
  await expect(cell.locator('[data-seen="short"] rect').first()).toBeAttached();
  await expect(cell.locator('[data-seen="long"] rect').first()).toBeAttached();

  await expectNoViolations(page, { within: 'article[data-cell-kind="forecast"]' });

  // A step is read by keyboard.
  const plot = cell.getByRole("application", { name: /forecast and what came to pass/ });
  await plot.press("End");
  await expect(cell.getByText(/ ahead, .*: forecast .* came to pass/)).toBeVisible();

  // A step ahead that is chosen on the lines is the one that the table tells of.
  const lines = cell.getByRole("slider", { name: /^Errors for .* at each of 24 steps ahead/ });
  await lines.press("End");
  await expect(lines).toHaveAttribute("aria-valuetext", /^24 steps ahead: The layer/);
  await expect(cell.getByRole("combobox", { name: "Errors of" })).toHaveValue("23");
  await lines.press("Home");
  await expect(cell.getByRole("combobox", { name: "Errors of" })).toHaveValue("all");

  const save = async (name: string) => {
    await cell.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
    return readFile(await download.path());
  };
  const rows = (await save("Errors (.csv)")).toString().trim().split("\r\n");
  expect(rows[0]).toBe("forecaster,target,horizon,mae,rmse,mase");
  const own = rows.filter((line) => line.startsWith("model,")).map((line) => Number(line.split(",")[3]));
  expect(own.reduce((a, b) => a + b, 0) / own.length).toBeCloseTo(await mae("model"), 4);
  expect((await save("Forecasts (.npz)")).subarray(0, 2).toString()).toBe("PK");
  const program = unzipSync(await save("Keras program (.zip)"));
  expect(Object.keys(program)).toEqual(["train.py", "task.json", "data.npz"]);
  expect(Object.keys(unzipSync(program["data.npz"]!))).toContain("losses.npy");
});
