import { expect, test } from "./fixtures";

const ROWS = Array.from({ length: 200 }, (_, i) => `${i},${(i * 7) % 23},${(i * 5) % 11}`).join("\n");
const file = { name: "three.csv", mimeType: "text/csv", buffer: Buffer.from(`load,wind,sun\n${ROWS}\n`) };

test("each window reads columns of its own: the layer has a width for each, in a link too", async ({ app, page, browser }) => {
  await app.openSmall(8, 2);
  await app.upload(file);
  await app.settled();
  const series = app.cell("series");
  await series.getByRole("switch", { name: "Other columns for each window" }).click();
  const long = series.getByRole("group", { name: "Columns of the long window" });
  await long.getByRole("checkbox", { name: "wind" }).uncheck();
  await long.getByRole("checkbox", { name: "load" }).uncheck();
  await app.settled();
  // At least one stays.
  await expect(long.getByRole("checkbox", { name: "sun" })).toBeDisabled();

  const layer = app.cell("layer");
  await layer.getByText("Inside the layer").click();
  await expect(layer).toContainText("1×8×3");
  await expect(layer).toContainText("1×8×1");
  const { short_input, long_input } = await app.arrays();
  expect([short_input!.shape, long_input!.shape]).toEqual([[8, 3], [8, 1]]);

  const link = await app.link({ whole: true });
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(link);
  await expect(visitor.locator('[data-cell-kind="series"]').getByRole("group", { name: "Columns of the long window" }).getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expect(visitor.locator("html")).toHaveAttribute("data-busy", "false");
  await expect(visitor.locator('[data-cell-kind="attention"]')).toHaveAttribute("data-status", "ready");
  await context.close();

  // A column that leaves the series leaves both windows; where one would have none, both read all that is left.
  await series.getByRole("group", { name: "Columns", exact: true }).getByRole("checkbox", { name: "sun" }).uncheck();
  await app.settled();
  await expect(series.getByRole("switch", { name: "Other columns for each window" })).not.toBeChecked();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  await page.getByRole("button", { name: "Undo" }).click();
  await app.settled();
  await expect(long.getByRole("checkbox", { checked: true })).toHaveCount(1);
});
