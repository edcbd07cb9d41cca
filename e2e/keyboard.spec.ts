import { readFile } from "node:fs/promises";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "./fixtures";

test("by keyboard alone: from the page's top to a map, through its cells, into one enlarged and back", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Steps", 8);
  await app.setNumber("Heads", 2);
  const arrays = await app.arrays();

  const map = app.map("short", 0);
  await page.locator("body").evaluate((body) => {
    (document.activeElement as HTMLElement | null)?.blur();
    body.scrollTo(0, 0);
  });
  for (let presses = 0; presses < 80 && !(await map.evaluate((element) => element === document.activeElement)); presses++) {
    await page.keyboard.press("Tab");
  }
  await expect(map).toBeFocused();

  // Whoever comes to a map is told what it shows, then each cell.
  const readout = app.cell("attention").getByRole("status").first();
  await expect(readout).toHaveText(/^Head 0 of the short branch (looks|spreads|picks) .+\.$/);
  await page.keyboard.press("ArrowDown");
  await expect(readout).toContainText(/head 0 · short · query .+ → key .+: /);
  const before = await readout.textContent();
  await page.keyboard.press("ArrowLeft");
  await expect(readout).not.toHaveText(before ?? "");
  const weight = Number(/: ([\d.e-]+)/.exec((await readout.textContent()) ?? "")?.[1]);
  const maps = [...(arrays["short_attention"]?.values ?? [])];
  expect(maps.slice(0, 64).some((value) => Math.abs(value - weight) < 5e-4)).toBe(true);

  // Both steps are marked on the series.
  await expect(app.cell("series").locator("svg").filter({ has: page.locator("[data-mark]") }).first()).toBeVisible();

  await page.keyboard.press("Enter");
  const enlarged = app.cell("attention").getByRole("region", { name: "Enlarged map" });
  await expect(enlarged.locator('[role="img"]')).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press("ArrowRight");
  await expect(readout).toBeInViewport();
  await enlarged.getByRole("button", { name: "Close enlarged map" }).press("Enter");
  await expect(enlarged).toHaveCount(0);
  await expect(map).toBeFocused();
  await expect(map).toBeInViewport({ ratio: 0.95 });
});

test("the maps are told in words and in a table, which is saved with every digit", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Steps", 8);
  const { short_attention: maps } = await app.arrays();
  const cell = app.cell("attention");
  await cell.getByText("The maps in words").click();
  await expect(cell.getByText(/^Head 0 of the short branch .+ Its largest weight is /).first()).toBeVisible();
  await cell.getByText("The maps in numbers").click();
  const shares = cell.getByRole("table").getByRole("row").locator("td:last-child");
  await expect(shares).toHaveCount(8);
  const shown = await shares.allTextContents();
  const row = [...(maps?.values.slice(56, 64) ?? [])];
  row.forEach((value, key) => expect(Number(shown[key])).toBeCloseTo(value, 2));

  const download = page.waitForEvent("download");
  await cell.getByRole("button", { name: "Save the table (.csv)" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
  expect(lines.slice(1).map((line) => Number(line.split(",").at(-1)))).toEqual(row);

  // A whole head, the largest weights first; what is saved is all of it, as it comes.
  await cell.getByText("All weights of a head").click();
  await cell.getByLabel("Sort by").selectOption("weight, largest first");
  const head = [...(maps?.values.slice(0, 64) ?? [])];
  const numbers = cell.getByRole("region", { name: "Numbers, to be scrolled" }).locator("tbody tr");
  await expect(numbers).toHaveCount(64);
  // Steps are read from 1, and saved from 0, as is said.
  const queries = async () => new Set(await numbers.locator("td:first-child").allTextContents());
  await expect.poll(queries).toEqual(new Set(["1", "2", "3", "4", "5", "6", "7", "8"]));
  await expect(cell.getByText("Steps count from 1 here, and from 0 in a saved file.")).toHaveCount(2);
  expect(Number(await numbers.first().locator("td").last().textContent())).toBeCloseTo(Math.max(...head), 3);
  await cell.getByRole("button", { name: "Save the table", exact: true }).click();
  const parquet = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Parquet" }).click();
  const { buffer } = Uint8Array.from(await readFile(await (await parquet).path()));
  const saved = await parquetReadObjects({ file: buffer });
  expect(saved.map(({ weight }) => weight)).toEqual(head);
  expect(saved[63]).toMatchObject({ query: 7, key: 7, lag: 0 });
  expect(saved[63]!["query_time"]).toBeInstanceOf(Date);
});
