import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";

const HEADS = 2;

/** Waits until each head of both branches has its number, and they stand from the largest to the smallest. */
async function expectFalling(shown: Locator): Promise<void> {
  await expect(shown).toHaveCount(2 * HEADS);
  await expect(async () => {
    const numbers = (await shown.allTextContents()).map(Number.parseFloat);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  }).toPass();
}

test("the heads are sorted and grouped by measure, and open large", async ({ app, page }) => {
  await app.openSmall(12, HEADS);
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "Heads" }).click();
  await expect(cell.locator("[data-card]")).toHaveCount(2 * HEADS);
  await cell.getByLabel("Group by").selectOption("none");
  await cell.getByLabel("Sort by").selectOption("sharpness");
  await expect(cell).toContainText("A large weight is not a large effect");
  await expectFalling(cell.locator('[data-measure="sharpness"] dd'));
  await expect(cell.getByText(/Most alike: .+ bits apart/).first()).toBeVisible();
  // Measured data: nothing was planted, so nothing is said of it.
  await expect(cell.locator('[data-measure="recovery"]')).toHaveCount(0);

  await page.locator('[data-card="long-1"] [role="img"]').click();
  await expect(app.cell("attention").getByRole("region", { name: "Enlarged map" }).locator('[data-branch="long"][data-head="1"]')).toBeVisible();
});

test("by keyboard, the distance of each pair of heads; it is that of the table", async ({ app, page }) => {
  await app.openSmall(12, HEADS);
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "Heads" }).click();
  const matrix = cell.getByRole("application", { name: /^Distances between 4 heads/ });
  await matrix.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  const told = cell.getByRole("region", { name: "Which heads look alike" }).getByRole("status");
  await expect(told).toHaveText(/^(short|long) head \d and (short|long) head \d: .+ bits apart$/);
  const [, a, headA, b, headB, apart] = /^(\w+) head (\d) and (\w+) head (\d): (.+) bits apart$/.exec((await told.textContent())!)!;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    cell.getByRole("region", { name: "Which heads look alike" }).getByRole("button", { name: "Save the table (.csv)" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n").map((line) => line.split(","));
  const row = lines.find(([name]) => name === `${a} ${headA}`)!;
  const distance = Number(row[lines[0]!.indexOf(`${b} ${headB}`)]);
  expect(distance).toBeGreaterThan(0);
  expect(Math.abs(Number(apart!.replaceAll("−", "-")) - distance)).toBeLessThan(distance * 0.01);
});

test("where a generator planted something, each head says how well it finds it, and heads are sorted by that", async ({ app }) => {
  await app.openSmall(12, HEADS);
  const series = app.cell("series");
  await series.getByText("Generated", { exact: true }).click();
  await app.settled();
  await series.getByLabel("Generator", { exact: true }).selectOption("echo");
  await app.settled();
  const cell = app.cell("attention");
  await app.setNumber("Steps", 64);
  await cell.getByRole("tab", { name: "Heads" }).click();
  await cell.getByLabel("Group by").selectOption("none");
  await cell.getByLabel("Sort by").selectOption("recovery");
  await expect(cell).toContainText("has not learned anything");
  const found = cell.locator('[data-measure="recovery"] dd');
  await expect(found.first()).toHaveText(/^[\d.]+ × even attention, .+ back$/);
  await expectFalling(found);
});
