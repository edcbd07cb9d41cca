import type { Locator, Page } from "@playwright/test";
import type { App } from "./app";
import { expect, test } from "./fixtures";
import { boxOf, expectNoSidewaysScroll } from "./lying";

const SIZES = [
  { width: 1440, height: 900, long: true },
  { width: 1920, height: 1080, long: true },
  { width: 1280, height: 720, long: false },
  { width: 1024, height: 768, long: false },
];

/** Whether all of it lies on the screen, below what stays at its head. */
async function isWhole(page: Page, of: Locator): Promise<boolean> {
  const { x, y, width, height } = await boxOf(of);
  const { width: w, height: h } = page.viewportSize()!;
  return x >= 0 && y >= 0 && x + width <= w && y + height <= h;
}

/** Drags a window along the strip as it lies on the screen, without scrolling; the position afterwards is another. */
async function dragWindow(app: App, branch: "short" | "long"): Promise<void> {
  const { page } = app;
  const before = await app.readNumber("Window position");
  const window = page.locator(`[data-strip] [data-window="${branch}"]`);
  const { x, y, width, height } = await boxOf(window);
  expect(width).toBeGreaterThanOrEqual(32);
  const [cx, cy] = [x + width / 2, y + height / 2];
  expect(await window.evaluate((hold, [px, py]) => hold.contains(document.elementFromPoint(px!, py!)), [cx, cy])).toBe(true);
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.mouse.move(cx > page.viewportSize()!.width / 2 ? cx - 60 : cx + 60, cy, { steps: 3 });
  await page.mouse.up();
  await expect(app.number("Window position")).not.toHaveValue(String(before));
  await app.settled();
}

test("what is dragged, what it changes and all that sets it are on one screen, at every size, in every tab", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  const strip = page.locator("[data-strip]");
  for (const { width, height, long } of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    const at = `${width} × ${height}`;
    await expect.poll(() => isWhole(page, strip), at).toBe(true);
    for (const head of [0, 1, 2, 3]) {
      await expect.poll(() => isWhole(page, app.map("short", head)), `short head ${head} at ${at}`).toBe(true);
      if (long) await expect.poll(() => isWhole(page, app.map("long", head)), `long head ${head} at ${at}`).toBe(true);
    }
    await expectNoSidewaysScroll(page, `at ${at}`);
  }
  // Folded, the series and the layer are set on the rail: each setting stands on the page once, and files are still taken.
  for (const name of ["Steps", "Stride of the long window", "Window position", "Heads", "Units", "Seed"]) await expect(app.number(name)).toHaveCount(1);
  await expect(page.getByRole("switch", { name: "Causal mask" })).toHaveCount(1);
  await expect(app.cell("series").locator('input[type="file"][data-upload="series"]')).toHaveCount(1);
  await expect(app.cell("layer").locator('input[type="file"][data-upload="weights"]')).toHaveCount(1);

  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByText("Drag the windows along the series")).toBeVisible();
  for (const tab of await app.cell("attention").getByRole("tab").all()) {
    await tab.click();
    const panel = app.cell("attention").getByRole("tabpanel");
    await expect(panel.locator("[data-coming]")).toHaveCount(0);
    for (const end of [false, true]) {
      await panel.evaluate((element, atEnd) => element.scrollIntoView({ block: atEnd ? "end" : "start" }), end);
      await dragWindow(app, end ? "long" : "short");
    }
    if ((await tab.textContent()) === "What if") {
      // What is turned and what it changes are on the screen together.
      for (const turned of ["Strength of the short branch", "Softmax temperature, long"]) {
        await panel.getByRole("spinbutton", { name: turned }).evaluate((element) => element.scrollIntoView({ block: "center" }));
        await expect(panel.getByText("Z now")).toBeInViewport();
      }
      await panel.getByRole("region", { name: "The series by hand" }).getByRole("slider").evaluate((element) => element.scrollIntoView({ block: "center" }));
      for (const changed of ["Z now", "Change of Z (now less before)"]) await expect(panel.getByText(changed)).toBeInViewport();
    }
    await page.evaluate(() => scrollTo(0, 0));
  }
  await expect(page.getByText("Drag the windows along the series")).toHaveCount(0);
});

test("a map is enlarged in its place, between the other heads and below the strip, and Escape brings the keyboard back, also while presenting", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open("?backend=wasm", { asItComes: true });
  const enlarged = page.getByRole("region", { name: "Enlarged map" });
  const small = await boxOf(app.map("short", 1));
  await app.map("short", 1).click();
  await expect(enlarged).toHaveCount(1);
  await expect.poll(async () => (await boxOf(app.map("short", 1))).width).toBeGreaterThan(1.5 * small.width);
  await expect.poll(async () => Math.abs((await boxOf(app.map("short", 1))).x - small.x)).toBeLessThan(80);
  for (const head of [0, 2, 3]) await expect.poll(async () => (await boxOf(app.map("short", head))).width).toBeCloseTo(small.width, 0);
  for (const shown of [app.map("short", 0), app.map("short", 1), app.map("short", 2), page.locator("[data-strip]")]) await expect.poll(() => isWhole(page, shown)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(enlarged).toHaveCount(0);
  await expect(app.map("short", 1)).toBeFocused();

  await page.keyboard.press("Control+Shift+p");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "present");
  await app.map("short", 2).click();
  await expect(enlarged).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(enlarged).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-mode", "present");
  await expect(app.map("short", 2)).toBeFocused();
});

test("a figure stands beside the cells before it and stays there; where it is narrow, below them", async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open("?backend=wasm", { asItComes: true });
  await page.getByRole("button", { name: "Actions for What each head looks at" }).click();
  await page.getByRole("menuitem", { name: "Stand beside the cells before" }).click();
  const [text, maps] = [app.cell("text"), app.cell("attention")];
  await expect.poll(async () => (await boxOf(maps)).x - (await boxOf(text)).x).toBeGreaterThan(300);
  await expect.poll(async () => Math.abs((await boxOf(maps)).y - (await boxOf(text)).y)).toBeLessThan(20);
  await expect(page.locator("[data-strip]")).toBeInViewport({ ratio: 1 });
  // Inside its pane the strip stays at the head, too.
  await maps.getByText("The maps in numbers").scrollIntoViewIfNeeded();
  await expect(page.locator("[data-strip]")).toBeInViewport({ ratio: 1 });
  await dragWindow(app, "short");
  await page.setViewportSize({ width: 900, height: 900 });
  await expect.poll(async () => (await boxOf(maps)).y - (await boxOf(text)).y).toBeGreaterThan(40);
});
