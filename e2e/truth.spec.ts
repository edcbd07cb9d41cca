import { expect, test } from "./fixtures";

test("what was planted is marked on strip, series and maps, and it is said that no head found it, until one is set by hand", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const series = app.cell("series");
  const maps = app.cell("attention");
  await series.getByText("Generated", { exact: true }).click();
  await series.getByLabel("Generator", { exact: true }).selectOption("Echo");
  await app.settled();
  const asked = maps.getByRole("switch", { name: "Show what was planted" });
  // By key, and one switch for all that is drawn of the series.
  await asked.focus();
  await page.keyboard.press("Space");
  await expect(maps.locator("[data-truth]")).toContainText("No head found it");
  for (const place of [page.locator("[data-strip]"), series]) {
    await expect(place.locator('[data-planted] [data-back="40"]').first()).toBeVisible();
    await expect(place.locator("[data-planted] [data-events]").first()).not.toHaveAttribute("data-events", "0");
  }
  await expect(series.getByRole("switch", { name: "Show what was planted" })).toBeChecked();

  const layer = app.cell("layer");
  await layer.getByRole("button", { name: "Set a head by hand" }).click();
  await page.getByRole("menuitem", { name: "One step back" }).click();
  await layer.getByRole("spinbutton", { name: "Steps back" }).fill("40");
  await page.keyboard.press("Enter");
  await app.settled();
  await expect(maps.locator("[data-truth]")).toContainText(/Short head 0 \(.+\) found it/);
  await asked.click();
  await expect(page.locator("[data-planted]")).toHaveCount(0);
});
