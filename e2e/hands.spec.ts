import { expect, test } from "./fixtures";

test("a head looks exactly 24 hours back after at most three clicks, and its weights are weights like all others", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener("click", () => (counted.clicks += 1), true);
  });
  const layer = app.cell("layer");
  const set = layer.getByRole("button", { name: "Set a head by hand" });
  await set.click();
  await page.getByRole("menuitem", { name: "Exactly 24 hours back (24 steps)" }).click();
  await app.settled();
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBeLessThanOrEqual(3);

  const before = await app.arrays();
  const steps = before["short_input"]!.shape[0]!;
  const maps = before["short_attention"]!.values;
  for (let query = 24; query < steps; query++) expect(maps[query * steps + query - 24], `query ${query}`).toBeGreaterThan(0.99);
  // One step back, of another head, and the same hour; all in the list, where they can be changed.
  // By key.
  await set.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.type("One step");
  await expect(page.getByRole("menuitem", { name: "One step back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await set.click();
  await page.getByRole("menuitem", { name: "At the same hour of the day" }).click();
  await expect(layer.getByRole("combobox", { name: "Looks" })).toHaveCount(3);
  await layer.getByRole("spinbutton", { name: "Steps back" }).first().fill("5");
  await page.keyboard.press("Enter");
  await app.settled();
  const after = await app.arrays();
  const map = (head: number, query: number, key: number) => after["short_attention"]!.values[(head * steps + query) * steps + key]!;
  expect(map(0, 30, 25)).toBeGreaterThan(0.99);
  expect(map(1, 30, 29)).toBeGreaterThan(0.99);
  expect(map(2, 30, 30) + map(2, 30, 6)).toBeGreaterThan(0.8);
  await expect(layer).toContainText("but for 3 heads set by hand");

  // One step to undo each, columns and units with it.
  for (let i = 0; i < 4; i++) await page.getByRole("button", { name: /^Undo/ }).click();
  await app.settled();
  expect(await app.readNumber("Units")).toBe(4);
  await expect(layer.getByRole("switch", { name: "Positions" })).not.toBeChecked();
});
