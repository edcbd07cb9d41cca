import { expect, test } from "./fixtures";

test("every word of its own is a click, a key or a tap away from where it stands first, and gives the keyboard back", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  const maps = app.cell("attention");
  const entry = page.getByRole("dialog");
  const opener = (id: string) => page.locator(`[data-term="${id}"]`).first();
  // In the first text, which is set a moment after it is shown, over the maps, under them, and beside the settings that are called so.
  await expect(app.cell("text").locator('[data-term="head"]')).toBeVisible();
  await opener("head").click();
  await expect(entry).toContainText("One set of attention weights");
  // It hears keys from when it has the focus.
  await expect(entry.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(opener("head")).toBeFocused();
  await expect(entry).toHaveCount(0);
  for (const id of ["query", "key", "cosine", "z", "units", "stride", "standardise", "seed", "causal", "even"]) {
    await opener(id).press("Enter");
    await expect(entry.locator(":focus"), id).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(entry, id).toHaveCount(0);
    await expect(opener(id), id).toBeFocused();
  }
  // A setting keeps its name, and its label its click.
  await maps.getByText("Seed", { exact: true }).click();
  await expect(app.number("Seed")).toBeFocused();

  // From one word to all, and by the palette.
  await opener("key").click();
  await entry.getByRole("button", { name: "All words" }).click();
  await expect(entry.getByText("Entropy", { exact: true })).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(entry).toHaveCount(0);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "All commands" });
  await expect(palette).toBeVisible();
  await page.keyboard.type("glossary");
  await expect(palette.getByRole("option").first()).toHaveText("What the words mean");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "What the words mean" })).toContainText("Softmax");
  await page.keyboard.press("Escape");

  // The walk by names, with the numbers in its formulas and the map beside its row, on which another row is taken.
  await maps.getByRole("tab", { name: "Step by step" }).click();
  const walk = maps.locator('[data-panel="walk"]');
  await walk.getByRole("button", { name: "Score", exact: true }).click();
  await expect(walk.locator("math").first()).toContainText("fit");
  await expect(walk.locator("math[data-numbers] mn")).toHaveCount(3);
  const map = walk.locator('[data-branch="short"][data-head="0"]');
  await map.click({ position: { x: 100, y: 3 } });
  await expect(walk.getByRole("spinbutton", { name: "Query step" })).toHaveValue("1");
  await expect(walk.locator("[data-selected='0-0']")).toBeVisible();
  await maps.getByRole("tab", { name: "Heads" }).click();
  await opener("entropy").press("Enter");
  await expect(entry).toContainText("bits");
});
