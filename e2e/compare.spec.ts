import { expect, test } from "./fixtures";

test("any two maps are compared in one click from the menu: branches, before and after, and another layer whose heads are matched", async ({ app, page }) => {
  await app.openSmall(12, 2);
  const cell = app.cell("attention");
  await page.getByRole("button", { name: "Actions for What each head looks at" }).click();
  await page.getByRole("menuitem", { name: "Compare its maps" }).click();
  const panel = cell.locator('[data-panel="compare"]');
  await expect(panel).toHaveAttribute("aria-busy", "false");
  // Nothing was kept, and there is no other cell: the branches.
  await expect(panel.getByLabel("Second (B)").locator("option:checked")).toHaveText("this cell, long");
  const difference = panel.getByRole("region", { name: "A − B" });
  await expect(difference.locator("canvas")).toHaveCount(2);

  // Pointing at one map lights the same steps in both, and tells them.
  await difference.locator('[role="img"]').first().hover({ position: { x: 30, y: 30 } });
  await expect(panel.getByText(/^Heads \d with \d, from .+: A [\d.]+.*, B [\d.]+.*, A − B −?[\d.]+/)).toBeVisible();
  await expect(panel.locator('[data-pointed="true"], [data-lit]').first()).toBeVisible();

  // Kept maps are the same until something changes.
  await panel.getByRole("button", { name: "Keep these maps" }).click();
  await expect(panel.getByRole("status").first()).toHaveText("Both are the same maps.");
  await app.setNumber("Seed", 11);
  await expect(panel.getByRole("status").first()).toHaveText(/^2 pairs of heads\. On average .+ at other lags\.$/);

  // A copy of the cell is another one to compare with.
  await panel.getByLabel("Second (B)").selectOption("this cell, short");
  await page.getByRole("button", { name: "Actions for What each head looks at" }).first().click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await app.settled();
  await panel.first().getByLabel("Second (B)").selectOption("What each head looks at (copy), long");
  await expect(panel.first()).toHaveAttribute("aria-busy", "false");
  const table = panel.first().getByRole("table");
  await expect(table.locator("tbody tr")).toHaveCount(2);
  await expect(table.locator("th").nth(3)).toHaveText("entropy_bits_a");
});
