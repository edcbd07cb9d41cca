import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { boxOf } from "./lying";
import { longestPageTask, slowness } from "./pageTasks";

const STEPS = 24;
const HEADS = 8;
const [BEFORE, AFTER] = [10, 16];

/** Chooses from the menu of a button, and gives the file that comes of it. */
async function saved(page: Page, button: Locator, item?: string): Promise<string> {
  if (item !== undefined) await button.click();
  const choose = item === undefined ? button : page.getByRole("menuitem", { name: item, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), choose.click()]);
  return download.path();
}

/** The shape of each array of an `.npz` file, as its header writes it. */
async function shapesIn(path: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(unzipSync(await readFile(path)));
  return Object.fromEntries(files.map(([name, bytes]) => [name.replace(".npy", ""), /'shape': \((.*?),?\)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 128)))![1]!]));
}

/** Until what was set to be drawn stands on the page. */
const drawn = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

test("a scan of every window shows where a series changes, moves the window there, and is forgotten with its layer", async ({ app, page, browser }, info) => {
  await app.openSmall(STEPS, HEADS);
  const series = app.cell("series");
  await series.getByText("Generated", { exact: true }).click();
  await app.settled();
  await series.getByLabel("Generator", { exact: true }).selectOption("change");
  await app.settled();
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "Every window", exact: true }).click();
  const panel = cell.locator('[data-panel="scan"]');
  await expect(panel).toHaveAttribute("data-scan", "idle");
  const longest = [];
  // Twice: what only one of them has to wait for, as for garbage to be collected, is the machine's; what both have is the page's.
  for (const again of ["Scan every window", "Scan again"]) {
    await browser.startTracing(page, { categories: ["toplevel"] });
    await panel.getByRole("button", { name: again }).click();
    await expect(panel).toHaveAttribute("data-scan", "done");
    await drawn(page);
    longest.push(await longestPageTask(browser));
  }
  info.annotations.push({ type: "longest page tasks", description: `${longest.map((ms) => ms.toFixed(0)).join(" and ")} ms of its thread` });
  expect(Math.min(...longest) / (await slowness(page))).toBeLessThan(50);
  await panel.getByLabel("Measure").selectOption("Strongest lag");

  // The planted truth: of some head the strongest lag is the one before, and from a window after the middle on the other.
  await panel.getByText("Numbers of the scan").click();
  const csv = await readFile(await saved(page, panel.getByRole("button", { name: "Save the table" }), "CSV"), "utf8");
  const [header, ...rows] = csv.trim().split("\r\n").map((line) => line.split(","));
  const of = (row: readonly string[], name: string) => Number(row[header!.indexOf(name)]);
  const length = Math.max(...rows.map((row) => of(row, "position")));
  const middle = length / 2;
  const strongest = (head: number, from: number, to: number) =>
    median(rows.filter((row) => of(row, "head") === head && of(row, "position") > from && of(row, "position") <= to).map((row) => of(row, "strongestLag_samples")));
  const finders = Array.from({ length: HEADS }, (_, head) => head).filter((head) => strongest(head, 0, middle) === BEFORE && strongest(head, middle + STEPS, length) === AFTER);
  expect(finders.length).toBeGreaterThan(0);
  const [head] = finders;
  await panel.getByLabel("Head", { exact: true }).selectOption(String(head));

  // The line stands on the series' own axis: pressed at a quarter of it, the window goes there, and dragged on to three quarters.
  const line = panel.getByRole("slider", { name: /in every window/ });
  const box = await boxOf(line);
  const place = (part: number) => ({ x: box.width * part, y: 100 });
  const expectAt = (part: number) => expect.poll(async () => Math.abs((await app.readNumber("Window position")) - length * part)).toBeLessThan(length / 100);
  await line.click({ position: place(0.25) });
  await expectAt(0.25);
  await expect(line).toHaveAttribute("aria-valuetext", new RegExp(`: ${BEFORE} samples back$`));
  await line.dragTo(line, { sourcePosition: place(0.25), targetPosition: place(0.75), steps: 4 });
  await expectAt(0.75);
  await expect(line).toHaveAttribute("aria-valuetext", new RegExp(`: ${AFTER} samples back$`));
  await page.getByRole("button", { name: "Undo" }).click();
  await expectAt(0.25);
  await app.settled();
  // A window that moves is none of the scan's business.
  await expect(panel).toHaveAttribute("data-scan", "done");
  const rare = panel.locator("[data-rare]").first();
  await rare.click();
  await app.settled();
  await expect(app.number("Window position")).toHaveValue((await rare.getAttribute("data-rare"))!);

  expect(await shapesIn(await saved(page, panel.getByRole("button", { name: "Arrays (.npz)" })))).toMatchObject({
    short_mean_map: `${HEADS}, ${STEPS}, ${STEPS}`,
    long_lag_high: `${HEADS}, ${2 * STEPS - 1}`,
    long_entropy_bits: `${rows.length / HEADS}, ${HEADS}`,
    short_profiles: `${rows.length / HEADS}, ${HEADS}, ${2 * STEPS - 1}`,
    short_time: `${rows.length / HEADS}`,
  });

  await app.setNumber("Seed", 5);
  await expect(panel).toHaveAttribute("data-scan", "dropped");
  await expect(line).toHaveCount(0);
});
