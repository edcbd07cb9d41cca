import { dailyColumns, hour, madeFile } from "./files";
import { expect, test } from "./fixtures";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const day = (i: number) => new Date(Date.UTC(2020, 0, i + 1)).toISOString().slice(0, 10);

/** Three stations below one another; the value of station k in hour h is 1000 k + h. */
const STATIONS = madeFile("stations.csv", ["station,time,load", ...["A", "B", "C"].flatMap((id, k) => count(60).map((h) => `${id},${hour(h)},${1000 * k + h}`))].join("\n"));
/** Forty rows with a column for each day; the value of row k on day d is 100 k + d. */
const WIDE = madeFile("wide.csv", [["name", ...count(30).map(day)].join(","), ...count(40).map((k) => [`place ${k}`, ...count(30).map((d) => 100 * k + d)].join(","))].join("\n"));

test("the series of one table are stepped through by buttons and keys, and the layer stays", async ({ app, page }) => {
  await app.openSmall(8, 2);
  const series = app.cell("series");
  await app.page.getByLabel(/standardi[sz]e/i).setChecked(false);
  await app.upload(STATIONS);
  const group = series.getByRole("group", { name: "3 series in this table, told apart by station" });
  await expect(group.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await expect(series.getByRole("list", { name: "How this file was read" })).toContainText("told apart by “station”");
  await app.settled();
  await expect(series).not.toHaveAttribute("data-question");
  expect((await app.arrays())["short_input"]!.shape).toEqual([8, 3]);

  const lastRow = async () => (await app.arrays())["short_input"]!.values.at(-1);
  await group.getByLabel("Read", { exact: true }).selectOption({ label: "One at a time" });
  await app.settled();
  const weights = await app.cell("layer").textContent();
  expect(await lastRow()).toBe(59);
  await group.getByRole("button", { name: "Next series" }).click();
  await app.settled();
  await expect(group).toContainText("2 of 3");
  // The button keeps the focus, so that the next step is a key away.
  await expect(group.getByRole("button", { name: "Next series" })).toBeFocused();
  expect(await lastRow()).toBe(1059);
  await series.focus();
  await page.keyboard.press("]");
  await app.settled();
  await expect(group.getByLabel("Series shown")).toHaveValue("C");
  await page.keyboard.press("]");
  await app.settled();
  await expect(group.getByLabel("Series shown")).toHaveValue("A");
  await expect(app.cell("layer")).toHaveText(weights!);
  await page.getByRole("button", { name: "Undo" }).click();
  await app.settled();
  await expect(group.getByLabel("Series shown")).toHaveValue("C");
  await expect(app.alert("series")).toHaveCount(0);
});

test("a table that lies on its side is turned, and the question which of its many rows is answered by keyboard", async ({ app, page }) => {
  await app.openSmall(8, 2);
  const series = app.cell("series");
  await app.page.getByLabel(/standardi[sz]e/i).setChecked(false);
  await app.upload(WIDE);
  const question = series.getByRole("region", { name: "A question about wide.csv" });
  await expect(question).toContainText("wide.csv holds 40 series of 30 rows, told apart by “name”. Which is to be read?");
  await expect(series).toHaveAttribute("data-question", "id");
  await app.settled();
  await expect(app.maps.first()).toBeVisible();

  await question.getByRole("button", { name: "place 2" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await app.settled();
  await expect(series).not.toHaveAttribute("data-question");
  await expect(series.getByLabel("Series shown")).toHaveValue("place 3");
  expect((await app.arrays())["short_input"]!.values.at(-1)).toBe(329);
  await expect(app.alert("series")).toHaveCount(0);
});

test("what stands in a file is seen, before it is refused and after it was read; a column's role changes the series, and Undo brings it back", async ({ app, page }) => {
  await app.openSmall(8, 2);
  const series = app.cell("series");
  const { load, wind } = dailyColumns(200);
  const text = (bad: string) => ["time,load,wind,holiday,note", ...load.map((value, i) => [hour(i), i === 20 || i === 50 ? bad : value, i % 10 === 1 ? "" : wind[i], Number(i % 7 === 0), i % 2 ? "calm" : "gusty"].join(","))].join("\n");
  await app.upload(madeFile("broken.csv", text("1e39")));
  await expect(app.alert("series")).toContainText("broken.csv, row 22");
  await series.getByText("See what was read").click();
  await series.getByText("2 cells do not fit").click();
  await expect(series.getByRole("listitem").filter({ hasText: "Row 52, column “load”" })).toContainText("1e+39 |");

  await app.upload(madeFile("plant.csv", text("40")));
  await app.settled();
  await series.getByText("See what was read").click();
  const table = series.getByRole("region", { name: "What stands in the file" });
  await expect(table.getByRole("row", { name: /^Missing/ })).toContainText("10%");
  await expect(table.getByRole("row", { name: /^Row 201/ })).toContainText("calm");
  const columns = async () => (await app.arrays())["short_input"]!.shape.at(-1);
  expect(await columns()).toBe(3);
  await table.getByRole("combobox", { name: "What wind is" }).selectOption({ label: "Left out" });
  await app.settled();
  expect(await columns()).toBe(2);
  await expect(table.getByRole("combobox", { name: "What wind is" })).toHaveValue("left");
  await table.getByRole("combobox", { name: "What load is" }).selectOption({ label: "Target" });
  await app.settled();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await app.settled();
  expect(await columns()).toBe(3);
  await expect(table.getByRole("combobox", { name: "What wind is" })).toHaveValue("input");
  await expect(table.getByRole("combobox", { name: "What load is" })).toHaveValue("input");
});
