import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

const CSV = `hour,level\n${Array.from({ length: 400 }, (_, i) => `${i},${Math.sin(i / 7).toFixed(4)}`).join("\n")}\n`;

test("work is kept by itself, uploaded data included, and is there after the page is killed", async ({ app, page, context }) => {
  await app.open("?backend=wasm");
  await app.upload({ name: "level.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
  await expect(app.cell("series")).toContainText("level.csv");
  await app.settled();
  await app.setNumber("Steps", 12);
  const before = await app.arrays();
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const next = await context.newPage();
  await next.goto(`${siteUrl()}?backend=wasm`);
  const again = new (app.constructor as new (page: typeof next) => typeof app)(next);
  await again.settled();
  await expect(again.cell("series")).toContainText("level.csv");
  const after = await again.arrays();
  expect(after["sum_attention"]).toEqual(before["sum_attention"]);
});

test("notebooks are listed, found, duplicated, renamed, opened and deleted", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  await title.fill("Tides");
  await title.press("Enter");
  await page.keyboard.press("Control+o");
  const dialog = page.getByRole("dialog", { name: "My notebooks" });
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Duplicate Tides" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("searchbox").fill("copy");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Rename Tides (copy)" }).click();
  await dialog.getByRole("textbox", { name: "New name of Tides (copy)" }).fill("Ebb (copy)");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^Ebb \(copy\)/ }).click();
  await expect(title).toHaveValue("Ebb (copy)");
  await page.keyboard.press("Control+o");
  await dialog.getByRole("button", { name: "Delete Tides", exact: true }).click();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
});
