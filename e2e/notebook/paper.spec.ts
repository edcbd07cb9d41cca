import { expect, test } from "../fixtures";

test("prints what was found, on light paper, without the knobs", async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await app.open("?backend=wasm");
  await page.evaluate(() => {
    window.print = () => {
      const { dataset } = document.documentElement;
      (window as { printed?: object }).printed = { theme: dataset["theme"], mode: dataset["mode"] };
    };
  });
  await page.keyboard.press("Control+p");
  await expect.poll(() => page.evaluate(() => (window as { printed?: object }).printed)).toEqual({ theme: "light", mode: "read" });
  await expect(app.number("Steps")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(app.number("Steps")).toBeHidden();
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeHidden();
  await expect(app.map("sum", 0)).toBeVisible();
  // Printed from the browser's own menu, too: no button or handle, the maps as wide as the paper and not as what is set beside them.
  const onPaper = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)];
    const wide = (selector: string) => Math.round(document.querySelector(`main ${selector}`)!.getBoundingClientRect().width);
    return {
      buttons: all(":is([data-button], [draggable=true])").filter((element) => element.checkVisibility()).length,
      narrow: wide('article[data-cell-kind="attention"]') - wide('article[data-cell-kind="attention"] [data-cell-body]') > 40,
      // In a grid, what comes after the end of a page is drawn over what stands there.
      grids: [document.querySelector("main")!, ...all('article, article[data-cell-kind="attention"] :is(div:has(> [data-cell-body]), [data-cell-body], [data-panel])')].filter(
        (element) => getComputedStyle(element).display === "grid",
      ).length,
      // A cell that is higher than a page begins where there is room: the first page had nothing but a title.
      whole: getComputedStyle(document.querySelector('article[data-cell-kind="attention"]')!).breakInside,
      // Browsers leave backgrounds out unless they are told not to.
      colours: getComputedStyle(document.querySelector('main [class*="ramp"]')!).printColorAdjust,
    };
  });
  expect(onPaper).toEqual({ buttons: 0, narrow: false, grids: 0, whole: "auto", colours: "exact" });
});

test("a table of many columns is whole on paper", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.locator('[data-panel="compare"][aria-busy="false"]').waitFor();
  // A4 between its margins.
  await page.setViewportSize({ width: 704, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const beyond = () =>
    page.evaluate(() => {
      const table = document.querySelector<HTMLElement>('[data-panel="compare"] table')!;
      const around = table.parentElement!;
      return { columns: table.querySelectorAll("th").length, right: Math.max(0, Math.round(table.getBoundingClientRect().right - around.getBoundingClientRect().right)), hidden: getComputedStyle(around).overflowX !== "visible" };
    });
  await expect.poll(beyond).toEqual({ columns: 21, right: 0, hidden: false });
});

test("what a training drew for a wide window is whole where the browser's own menu prints it", async ({ app, page }) => {
  // On paper no figure is measured anew.
  await page.addInitScript(() => {
    window.ResizeObserver = class extends ResizeObserver {
      constructor(tell: ResizeObserverCallback) {
        super((...sizes) => matchMedia("print").matches || tell(...sizes));
      }
    };
  });
  await app.open("?backend=wasm");
  const training = page.locator('article[data-cell-kind="training"]');
  await training.getByRole("application", { name: /^Loss over/ }).scrollIntoViewIfNeeded();
  await expect(training.locator("[data-frame] canvas").first()).toBeVisible();
  const beyond = () =>
    training.locator("[data-cell-body]").evaluate((body) => {
      const drawn = [...body.querySelectorAll('[role="application"] svg, [data-frame]')];
      return { some: drawn.length > 10, beyond: Math.max(0, Math.round(Math.max(...drawn.map((each) => each.getBoundingClientRect().right)) - body.getBoundingClientRect().right)) };
    });
  // A4 between its margins.
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 704, height: 1000 });
  expect(await beyond()).toEqual({ some: true, beyond: 0 });
});
