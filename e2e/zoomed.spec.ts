import { expect, test } from "./fixtures";
import { boxOf, expectNoSidewaysScroll } from "./lying";

/** A window of 1280 × 1024 px at four times its size. */
test.use({ viewport: { width: 320, height: 256 } });

test("at four times its size a slide has most of the screen, and all of the bar below it can be reached", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  await expectNoSidewaysScroll(page);
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const bar = page.getByRole("navigation", { name: "Presentation" });
  const next = bar.getByRole("button", { name: "Next slide" });
  await next.click();
  await expect(bar.getByLabel("Look at")).toBeVisible();
  expect((await boxOf(bar)).height).toBeLessThan(256 / 3);
  await bar.getByLabel("Look at").selectOption("lag");
  await bar.getByRole("button", { name: "Laser pointer (l)" }).click();
  await expect(next).toBeInViewport({ ratio: 1 });
  await bar.getByRole("button", { name: /End the presentation/ }).click();
  await expect(page.locator("[data-presentation]")).toHaveCount(0);
});

test("at four times its size the strip of the windows goes with the page, which is left for the maps", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  const map = app.map("short", 3);
  await map.scrollIntoViewIfNeeded();
  const free = await page.evaluate(() => {
    const covered = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => ["sticky", "fixed"].includes(getComputedStyle(element).position) && element.checkVisibility());
    const tops = covered.map((element) => element.getBoundingClientRect()).filter(({ top, height }) => height > 0 && top >= 0 && top < innerHeight);
    return innerHeight - tops.reduce((sum, { top, bottom }) => sum + Math.min(innerHeight, bottom) - top, 0);
  });
  expect(free).toBeGreaterThan(256 * 0.6);
});
