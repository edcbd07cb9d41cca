import { readFile } from "node:fs/promises";
import { expectNoViolations } from "./axe";
import type { Locator, Page } from "@playwright/test";
import type { App } from "./app";
import { expect, test } from "./fixtures";
import { boxOf, expectNoSidewaysScroll, type Box } from "./lying";

const STEPS = 12;
const HEADS = 2;

/** Moves the pointer onto a row and a column of a map. */
async function pointAt(page: Page, map: Locator, query: number, key: number): Promise<void> {
  // In the middle, where neither the bar nor the line that reads out covers it.
  await map.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await boxOf(map);
  await page.mouse.move(box.x + (box.width * (key + 0.5)) / STEPS, box.y + (box.height * (query + 0.5)) / STEPS);
}

/** A weight as it is read out: three digits after the point, or three that tell where it is small. */
const said = (weight: number) => `: ${weight < 0.1 ? weight.toPrecision(3) : weight.toFixed(3)}`;

const readoutOf = (app: App) => app.cell("attention").getByRole("status").first();
const enlargedOf = (app: App) => app.cell("attention").getByRole("region", { name: "Enlarged map" });

async function addOutput(app: App): Promise<Locator> {
  await app.addCell(/^Output/);
  await app.settled();
  const output = app.page.locator('article[data-cell-kind="output"]');
  await expect(output.locator("[data-output]")).toHaveCount(3);
  return output;
}

/** Points at a place of a map until the readout says so: a map that is just drawn anew may move away under the pointer. */
const pointUntilSaid = (app: App, map: Locator, at: (box: Box) => [x: number, y: number], words: string | RegExp) =>
  expect(async () => {
    await app.page.mouse.move(...at(await boxOf(map)));
    await expect(readoutOf(app)).toContainText(words, { timeout: 2000 });
  }).toPass();

test("the looks change in place, and each says what it shows", async ({ app, page }) => {
  await app.openSmall(STEPS, HEADS);
  const cell = app.cell("attention");
  const { short_attention: weights } = await app.arrays();

  await cell.getByRole("radio", { name: "Lag" }).check();
  await expect(app.maps).toHaveCount(3 * HEADS);
  await expect(cell).toContainText("how far back");
  await expect(cell).toContainText("Both by real time back");
  // The last query's own weight stands where the lag is nothing: in the middle of the columns.
  const map = app.map("short", 0);
  const own = weights!.values[STEPS * STEPS - 1]!;
  await pointUntilSaid(app, map, (box) => [box.x + box.width / 2, box.y + box.height - 2], said(own));

  await cell.getByRole("radio", { name: "Effect" }).check();
  await expect(app.maps).toHaveCount(3 * HEADS);
  await pointAt(page, app.map("sum", 1), 3, 4);
  await expect(readoutOf(app)).toContainText(/head 1 · sum · query step 4 → key step 5: [\d.]+ of 2, effect [\d.]+/);
  await pointAt(page, app.map("long", 1), 3, 4);
  await expect(readoutOf(app)).toContainText(/head 1 · long · .*: [\d.]+ = [\d.]+ × even, effect [\d.]+/);

  await cell.getByRole("radio", { name: "Series" }).check();
  await expect(cell.locator("[data-lane]")).toHaveCount(HEADS);
  await cell.getByLabel("Query step").fill("3");
  await page.keyboard.press("Enter");
  await expect(cell).toContainText("Row 3 of both maps goes into Z at step 3");

  await cell.getByRole("radio", { name: "Weights" }).check();
  await expect(app.maps).toHaveCount(3 * HEADS);
  await cell.getByLabel("Added up").selectOption("time");
  await expect(cell).toContainText("weight per 1 h");
  // At the end of real time both branches are: the readout names a key of each.
  const sum = app.map("sum", 0);
  await sum.scrollIntoViewIfNeeded();
  await pointUntilSaid(app, sum, (box) => [box.x + box.width - 1, box.y + 5], /short key .+: [\d.]+ = [\d.]+ × even, long key .+: [\d.]+/);
});

test("what is pointed at lights up in every map, on the series and in the output", async ({ app, page }) => {
  await app.openSmall(STEPS, HEADS);
  const output = await addOutput(app);
  await pointAt(page, app.map("short", 0), 5, 7);
  for (const branch of ["short", "sum"] as const) {
    for (let head = 0; head < HEADS; head++) await expect(app.map(branch, head).locator('[data-lit="key"]')).toHaveCount(1);
  }
  // A long step is another time: its map lights the row that goes into the same step of Z, and no key.
  await expect(app.map("long", 0).locator('[data-lit="key"]')).toHaveCount(0);
  await expect(app.map("long", 0).locator("svg rect[rx]")).toHaveCount(1);
  await expect(app.cell("series").locator("[data-mark='query'], [data-mark='key']").first()).toBeVisible();
  await expect(output.locator('[data-output] [data-lit="query"]')).toHaveCount(3);

  const plot = output.locator('[data-output="sum"]');
  await plot.scrollIntoViewIfNeeded();
  const box = await boxOf(plot);
  await page.mouse.move(box.x + (box.width * 4.5) / STEPS, box.y + 20);
  await expect(output.getByRole("status")).toContainText("Step 5 ");
  await expect(readoutOf(app)).toHaveText("query step 5");
});

test("a row sticks with a click, a drag selects several and shows their mean, and the line can be copied", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.openSmall(STEPS, HEADS);
  const { short_attention: weights } = await app.arrays();
  const at = (query: number, key: number) => weights!.values[(STEPS + query) * STEPS + key]!;

  await app.map("short", 1).click();
  const large = enlargedOf(app).locator('[role="img"]');
  await pointAt(page, large, 3, 6);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await expect(readoutOf(app)).toContainText(said(at(3, 6)));
  await expect(enlargedOf(app)).toContainText("Row of query");
  await app.cell("attention").getByRole("button", { name: "Copy" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`: ${at(3, 6)}`);

  await pointAt(page, large, 3, 6);
  await page.mouse.down();
  await pointAt(page, large, 4, 6);
  await pointAt(page, large, 5, 6);
  await page.mouse.up();
  await page.mouse.move(5, 5);
  const mean = (at(3, 6) + at(4, 6) + at(5, 6)) / 3;
  await expect(readoutOf(app)).toContainText(`mean of 3 queries`);
  await expect(readoutOf(app)).toContainText(said(mean));
  await expect(app.map("long", 0).locator('[data-selected="3-5"]')).toHaveCount(1);

  await app.cell("attention").getByRole("button", { name: "Let 3 rows go" }).click();
  await expect(app.cell("attention").locator("[data-selected]")).toHaveCount(0);
});

test("the output is drawn with its parts, and its table holds what the layer put out", async ({ app, page }) => {
  await app.openSmall(STEPS, HEADS);
  const output = await addOutput(app);
  const { output: z, short_output: short } = await app.arrays();
  const [download] = await Promise.all([page.waitForEvent("download"), output.getByRole("button", { name: "Table (.csv)" }).click()]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n").map((line) => line.split(","));
  const [header, ...rows] = lines;
  expect(rows).toHaveLength(STEPS);
  const units = z!.shape[1]!;
  const first = header!.indexOf("z_0");
  rows.forEach((row, t) => {
    expect(row.slice(first, first + units).map(Number)).toEqual([...z!.values.subarray(t * units, (t + 1) * units)]);
  });
  expect(Number(rows[2]![header!.indexOf("short_1")])).toBe(short!.values[2 * units + 1]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("no view breaks WCAG 2.2 AA as far as axe can tell, and none scrolls sideways on a phone", async ({ app, page }) => {
      await app.openSmall(STEPS, HEADS);
      await addOutput(app);
      await page.setViewportSize({ width: 390, height: 844 });
      const cell = app.cell("attention");
      await app.map("short", 0).click();
      await cell.getByRole("button", { name: "Settings" }).click();
      for (const look of ["Weights", "Effect", "Lag", "Series"]) {
        await cell.getByRole("radio", { name: look }).check();
        await expectSound(page, look, colorScheme);
      }
      await cell.getByRole("tab", { name: "Heads" }).click();
      await expect(cell.getByText(/Most alike/).first()).toBeVisible();
      await expectSound(page, "Heads", colorScheme);
    });
  });
}

async function expectSound(page: Page, view: string, colorScheme: "light" | "dark"): Promise<void> {
  // What stays in sight lies over something wherever one has scrolled to, which would then be too small to touch.
  await layStickyParts(page, "static");
  await expectNoViolations(page, { within: 'article:is([data-cell-kind="attention"], [data-cell-kind="output"])', colorScheme, where: view });
  await layStickyParts(page, "");
  await expectNoSidewaysScroll(page, view);
}

const layStickyParts = (page: Page, position: "static" | "") =>
  page.evaluate((now) => {
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (now === "" ? element.style.position === "static" : getComputedStyle(element).position === "sticky") element.style.position = now;
    }
  }, position);

test("a drag on a small map, on the series or on the output keeps the same steps everywhere", async ({ app, page }) => {
  await app.openSmall(STEPS, HEADS);
  const cell = app.cell("attention");
  const output = await addOutput(app);
  const drag = async (figure: Locator, from: readonly [number, number], to: readonly [number, number]) => {
    // Clear of the strip, which stays at the head of the window.
    await figure.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const box = await boxOf(figure);
    await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(5, 5);
  };
  const row = (step: number) => (step + 0.5) / STEPS;

  await drag(app.map("sum", 1), [0.5, row(2)], [0.6, row(6)]);
  await expect(readoutOf(app)).toContainText("mean of 5 queries");
  await expect(app.map("long", 0).locator('[data-selected="2-6"]')).toHaveCount(1);
  // A drag is no click: nothing was enlarged.
  await expect(enlargedOf(app)).toHaveCount(0);

  await drag(output.locator('[data-output="long"]'), [row(7), 0.5], [row(9), 0.5]);
  await expect(app.map("short", 0).locator('[data-selected="7-9"]')).toHaveCount(1);

  await drag(cell.getByRole("figure", { name: /^Length of each branch/ }).locator("svg"), [row(1), 0.3], [row(4), 0.3]);
  await expect(app.map("short", 1).locator('[data-selected="1-4"]')).toHaveCount(1);

  await cell.getByRole("radio", { name: "Series" }).check();
  const lane = cell.locator('[data-lane="0"]');
  // The lower half is the long branch, whose steps share the whole axis.
  await drag(lane, [row(3), 0.8], [row(8), 0.8]);
  await expect(cell).toContainText("The mean of 6 queries.");
  await cell.getByRole("radio", { name: "Lag" }).check();
  await expect(app.map("short", 0).locator('[data-selected="3-8"]')).toHaveCount(1);
});

test("Space keeps a row of a small map, and Shift and Space those up to another", async ({ app, page }) => {
  await app.openSmall(STEPS, HEADS);
  const map = app.map("short", 0);
  await map.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(app.map("long", 1).locator(`[data-selected="${STEPS - 1}-${STEPS - 1}"]`)).toHaveCount(1);
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+Space");
  await expect(app.map("long", 1).locator(`[data-selected="${STEPS - 4}-${STEPS - 1}"]`)).toHaveCount(1);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("a drag scrolls the page, and chooses rows once the finger has rested", async ({ app, page }) => {
    await page.clock.install();
    await app.openSmall(STEPS, HEADS);
    // How long the finger rests is said, not waited for.
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const map = app.map("short", 0);
    await map.scrollIntoViewIfNeeded();
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number, y?: number) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] });
    const down = async (rest: () => Promise<void>) => {
      const box = await boxOf(map);
      const [x, at] = [box.x + box.width / 2, (step: number) => box.y + ((step + 0.5) * box.height) / STEPS];
      await touch("touchStart", x, at(8));
      await rest();
      for (let step = 7.5; step >= 5; step -= 0.5) await touch("touchMove", x, at(step));
      await touch("touchEnd");
      return box.height / STEPS;
    };
    const scrolled = () => page.evaluate(() => window.scrollY);
    // What is chosen is drawn with the next frame, which only this clock brings, too.
    const expectChosen = (steps: string) =>
      expect(async () => {
        await page.clock.runFor(50);
        await expect(app.map("long", 1).locator(`[data-selected="${steps}"]`)).toHaveCount(1, { timeout: 1000 });
      }).toPass();

    const before = await scrolled();
    await down(async () => {});
    await expect.poll(scrolled).toBeGreaterThan(before);
    await expect(page.locator("[data-selected]")).toHaveCount(0);

    await map.scrollIntoViewIfNeeded();
    const kept = await scrolled();
    const row = await down(async () => {
      await page.clock.runFor(500);
      await expectChosen("8-8");
    });
    await expectChosen("5-8");
    // Not with the finger, which went three rows; the end of a scroll before may still be a pixel away.
    expect(Math.abs((await scrolled()) - kept)).toBeLessThan(row / 2);
  });
});
