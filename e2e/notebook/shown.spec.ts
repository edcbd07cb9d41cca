import type { Page } from "@playwright/test";
import { expectNoViolations } from "../axe";
import { expect, test } from "../fixtures";
import { boxOf } from "../lying";

/** Pixels of a screen of 1280 × 720: of all words, and of what is written on figures. */
const FOR_THE_BACK_ROW = { words: true, figures: true };

/** Whether all text on the slide is as large as it should be; the sizes of what is not. */
const leastType = (page: Page) =>
  page.locator("[data-presentation] [data-fits]").evaluate((slide) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const least = { words: Infinity, figures: Infinity };
    while (walker.nextNode() !== null) {
      const element = walker.currentNode.parentElement!;
      if (walker.currentNode.nodeValue!.trim() === "" || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden") !== null) continue;
      const kind = element.closest("svg, figure, [data-grid] button") === null ? "words" : "figures";
      least[kind] = Math.min(least[kind], Number.parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1));
    }
    return { words: least.words >= 22 || least.words, figures: least.figures >= 16 || least.figures };
  });

test("presents slide by slide, each whole on the screen, with what one turns and points with at hand", async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await app.open("?backend=wasm");
  // What is to be said is written from a cell's menu, and stands in a window of its own while one presents.
  await page.getByRole("button", { name: "Actions for What each head looks at" }).click();
  await page.getByRole("menuitem", { name: "Notes for the speaker…" }).click();
  await page.getByRole("textbox", { name: "While “What each head looks at” is on the screen" }).fill("Ask who sees the day.");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Present", exact: true }).click();
  // It comes when it is asked for, and hears keys from then on.
  await expect(page.locator("[data-presentation]")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(page.locator("article")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Type for the back row, on every slide.
  const fits = page.locator("[data-presentation] [data-fits]");
  await expect.poll(() => leastType(page)).toEqual(FOR_THE_BACK_ROW);
  await page.keyboard.press("End");
  await expect(app.cell("text")).toBeHidden();
  await expect(fits).toHaveAttribute("data-fits", "true");
  await expect.poll(() => leastType(page)).toEqual(FOR_THE_BACK_ROW);
  // The maps stand with their series, one branch at a time, and all of it fits.
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("[data-presentation] [data-strip]")).toBeVisible();
  for (const [branch, other] of [["short", "long"], ["long", "short"]] as const) {
    await expect(app.map(branch, 3)).toBeInViewport({ ratio: 1 });
    await expect(app.map(other, 3)).toBeHidden();
    await expect(fits).toHaveAttribute("data-fits", "true");
    // With the line that reads what is pointed at.
    await app.map(branch, 0).hover();
    await expect(page.locator("[data-presentation]").getByText("× even").first()).toBeVisible();
    await expect.poll(() => leastType(page)).toEqual(FOR_THE_BACK_ROW);
    await page.keyboard.press("ArrowDown");
  }
  await expect(app.map("short", 3)).toBeInViewport({ ratio: 1 });
  // As large as the screen allows, and larger when one is enlarged, which Escape ends and not the presentation.
  const side = async () => (await boxOf(app.map("short", 1))).width;
  const small = await side();
  expect(small).toBeGreaterThan(220);
  await app.map("short", 1).click();
  await expect.poll(side).toBeGreaterThan(1.15 * small);
  await expect(fits).toHaveAttribute("data-fits", "true");
  await expect.poll(() => leastType(page)).toEqual(FOR_THE_BACK_ROW);
  await expect(app.map("short", 3)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect.poll(side).toBeLessThan(1.1 * small);
  await expect(page.locator("[data-presentation]")).toBeVisible();
  const bar = page.getByRole("navigation", { name: "Presentation" });
  const [paper] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("n")]);
  await expect(paper.locator("[data-notes]")).toContainText("Ask who sees the day.");
  // The window has the keyboard now, and turns the slides.
  await paper.keyboard.press("ArrowLeft");
  await expect(paper.locator("[data-notes]")).toContainText("No notes for this slide.");
  await paper.keyboard.press("ArrowRight");
  await paper.close();
  await expect(bar.getByRole("button", { name: "Notes for the speaker" })).toHaveAttribute("aria-pressed", "false");
  await bar.getByRole("switch", { name: "Causal mask" }).click();
  await bar.getByLabel("Look at").selectOption("lag");
  await app.settled();
  await expect(app.map("short", 0)).toBeVisible();
  // A laser pointer, a pen, and a blank screen.
  await page.keyboard.press("l");
  await page.mouse.move(300, 300);
  await page.mouse.move(400, 300);
  await expect(page.locator("[data-laser] circle").last()).toHaveAttribute("cx", "400");
  await page.keyboard.press("p");
  await page.mouse.down();
  await page.mouse.move(500, 320);
  await page.mouse.up();
  const strokes = page.locator("[data-presentation] [data-stroke]");
  await expect(strokes).toHaveCount(1);
  // What was drawn stays on the maps that it was drawn over, and goes when it is wiped off.
  await page.keyboard.press("ArrowDown");
  await expect(strokes).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(strokes).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(strokes).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(strokes).toHaveCount(1);
  await page.keyboard.press("e");
  await expect(strokes).toHaveCount(0);
  await page.keyboard.press("b");
  await expect(page.locator("[data-blank]")).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.locator("[data-blank]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(page.getByRole("switch", { name: "Causal mask" }).first()).toBeChecked();
});

test("reads without controls", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await page.keyboard.press("Control+Shift+e");
  await expect(app.number("Steps")).toBeHidden();
  await expect(app.number("Units")).toBeHidden();
  await expect(app.map("sum", 0)).toBeVisible();
  await expect(page.getByRole("heading", { name: "The layer" })).toBeVisible();
  // What the data is stays; and the bar has the way out.
  await expect(app.cell("series")).toContainText("look for stripes a day apart");
  await page.getByRole("button", { name: "Show the controls" }).click();
  await expect(app.number("Steps")).toBeVisible();
});

test("prints nothing before all of the page is there", async ({ app, page }) => {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  await page.route(/\/assets\/MixerPanel-[\w-]+\.js$/, async (route) => {
    await given;
    await route.continue();
  });
  await app.open("?backend=wasm");
  await app.cell("attention").getByRole("tab", { name: "What if" }).click();
  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset["printed"] = String(document.querySelectorAll("[data-coming]").length));
  });
  await page.keyboard.press("Control+p");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "read");
  await page.waitForTimeout(1_500);
  await expect(page.locator("html")).not.toHaveAttribute("data-printed");
  give();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "0");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in any dialog or menu (${colorScheme})`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await app.open("?backend=wasm");
    // The page behind is checked as a whole elsewhere.
    const check = (within: string) => expectNoViolations(page, { within, colorScheme });
    for (const [open, name] of [
      ["Control+k", "All commands"],
      ["Control+o", "My notebooks"],
      ["?", "Keyboard shortcuts"],
    ] as const) {
      await page.keyboard.press(open);
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      await check('[role="dialog"]');
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    // High enough for all of a menu: one that scrolls takes the keyboard in a way that axe does not see.
    await page.setViewportSize({ width: 1280, height: 1400 });
    for (const [opener, over] of [["Share", "dialog"], ["Actions for The layer", "menu"]] as const) {
      const button = page.getByRole("button", { name: opener, exact: true });
      await button.click();
      await expect(page.getByRole(over)).toBeVisible();
      await check(`[role="${over}"]`);
      await app.close(button);
    }
    await page.keyboard.press("Control+Shift+e");
    await expect(page.locator("html")).toHaveAttribute("data-mode", "read");
    await check("body");
  });
}
