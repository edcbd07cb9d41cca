import { expectNoViolations } from "../axe";
import { expect, test } from "../fixtures";

test("a forecast is asked which past mattered and whether attention does, in figures, tables and words", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  await app.addCell("Forecast");
  const cell = page.locator('article[data-cell-kind="forecast"]');
  await app.settled();
  await cell.locator("summary", { hasText: "Which past mattered" }).click();
  const past = cell.locator('[data-inquiry="past"]');
  await expect(past.locator("[data-method]")).toHaveCount(6);
  const said = past.getByText(/Integrated gradients account for all/);
  await expect(said).toBeVisible();
  const first = await said.textContent();
  await past.getByLabel("Compared with").selectOption("last");
  await expect(past.locator('[data-compared="last"]').getByText(/Integrated gradients account for all/)).toBeVisible();
  await expect(said).not.toHaveText(first!);
  await expect(past.locator("[data-agreement] tbody tr")).toHaveCount(6);
  await expect(past.locator("[data-agreement] tbody tr").first().locator("td").first()).toHaveText("1.00");

  await cell.locator("summary", { hasText: "Is it faithful" }).click();
  const faithful = cell.locator('[data-inquiry="faithful"]');
  await expect(faithful.locator("[data-claim]")).toContainText("Nothing may be claimed before it is asked");
  await faithful.getByRole("button", { name: "Cover the past" }).click();
  await expect(faithful.locator("[data-earliness] tbody tr")).toHaveCount(5, { timeout: 120_000 });
  await expect(faithful.locator("[data-earliness] tbody tr").first().locator("td")).toHaveCount(4);
  await expect(faithful.getByRole("img", { name: "Covered by:" })).toHaveCount(4);
  await expect(faithful.locator("[data-agree]")).toContainText(/filling/);
  const tops = () => faithful.getByRole("img", { name: "Rows are covered" }).evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().top));
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
  await faithful.getByLabel("and by").selectOption("window");
  await expect(faithful).toContainText("covered by what was chosen before");
  await expect(faithful.locator("[data-claim]")).not.toContainText("Nothing may be claimed");
  await faithful.getByRole("button", { name: "Run the four checks" }).click();
  await faithful.getByRole("button", { name: "Cancel" }).click();
  await expect(faithful.getByRole("button", { name: "Run the four checks" })).toBeVisible();
  await expectNoViolations(page, { within: 'article[data-cell-kind="forecast"]' });
});
