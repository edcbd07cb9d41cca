import type { Locator, Page } from "@playwright/test";
import type { App } from "./app";
import { changed } from "../src/words/pseudo";
import { expect, test } from "./fixtures";
import { beyondTheEdge, unchanged } from "./wordsOnThePage";

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

/** Every sentence there is another language's, and everything finds room. */
async function holds(page: Page, where: string) {
  // All of it: what was opened may come from the host first.
  await expect(page.locator("[data-coming]")).toHaveCount(0);
  await expect.soft.poll(() => unchanged(page), { message: `plain English: ${where}` }).toEqual([]);
  expect.soft(await beyondTheEdge(page), `beyond the edge: ${where}`).toEqual([]);
}

const named = (text: string) => ({ name: changed(text), exact: true });

/** As many as there are now: what one opens may bring others. */
async function each(all: Locator, least: number, then: (one: Locator, i: number) => Promise<void>) {
  if (least > 0) await expect(all.nth(least - 1)).toBeVisible();
  const count = await all.count();
  for (let i = 0; i < count; i++) await then(all.nth(i), i);
}

async function openFolds(page: Page, part: Locator, least: number, where: string) {
  await each(part.locator("summary"), least, async (summary, i) => {
    await summary.click();
    await holds(page, `${where}, fold ${i + 1}`);
  });
}

async function openMenus(app: App, part: Locator, least: number, where: string) {
  const { page } = app;
  await each(part.locator('button[aria-haspopup="menu"]'), least, async (button, i) => {
    // By keyboard: where the page has scrolled to, a button may lie below the strip.
    await button.press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await holds(page, `${where}, menu ${i + 1}`);
    await app.close(button);
  });
}

async function pasteTable(app: App, page: Page) {
  const series = app.cell("series");
  await series.getByRole("button", named("Paste a table")).click();
  await holds(page, "a table to paste");
  await series.getByRole("textbox", named("Rows of a spreadsheet, CSV or JSON")).fill(["a,b", ...Array.from({ length: 300 }, (_, i) => `${i % 7},${i % 11}`)].join("\n"));
  await series.getByRole("button", named("Read this table")).click();
  await openFolds(page, series, 1, "a pasted table");
}

for (const [width, height] of SIZES) {
  test.describe(`in a language with longer words, at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test.beforeEach(async ({ app, page }) => {
      await app.open("?backend=wasm&lang=en-XA");
      await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    });

    test("the page, its menus and dialogs", async ({ app, page }) => {
      await holds(page, "the page");
      await openMenus(app, page.locator("body"), 4, "the page");
      await page.getByRole("button", named("Share")).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await holds(page, "Share");
      await app.close(page.getByRole("button", named("Share")));
      for (const command of ["All commands…", "My notebooks…", "Keyboard shortcuts"]) {
        await page.getByRole("button", named("Menu")).click();
        await page.getByRole("menuitem", { name: new RegExp(`^${changed(command)}`) }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await holds(page, command);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
    });

    test("the series, the layer and words", async ({ app, page }) => {
      const series = app.cell("series");
      for (const source of ["Generated", "Your file", "Real data"]) {
        await series.getByText(changed(source), { exact: true }).click();
        await app.settled();
        await holds(page, source);
        if (source === "Your file") await pasteTable(app, page);
      }
      await openFolds(page, app.cell("layer"), 2, "the layer");
      await expect(app.cell("layer")).toContainText("attention_output");
      await holds(page, "inside the layer");
      await app.cell("text").locator("button").last().click();
      await holds(page, "words being written");
    });

    test("every panel of attention", async ({ app, page }) => {
      const attention = app.cell("attention");
      await each(attention.getByRole("tab"), 5, async (tab, i) => {
        await tab.click();
        const where = `panel ${i + 1}`;
        await expect(attention.getByRole("tabpanel").locator("*").nth(4)).toBeVisible();
        await holds(page, where);
        await openFolds(page, attention, 0, where);
      });
      await attention.getByRole("tab").first().click();
      if (width < 700) {
        // On a phone the looks come with the sheet of settings.
        await page.getByRole("button", named("Settings")).click();
        await holds(page, "settings");
      }
      await each(attention.locator('fieldset input[type="radio"]'), 4, async (look, i) => {
        await look.check({ force: true });
        await holds(page, `look ${i + 1}`);
      });
    });

    test("output and training", async ({ app, page }) => {
      for (const kind of ["Output", "Training"]) {
        // What still comes above can take the button from under the pointer.
        await expect(async () => {
          await page.getByRole("button", named("Add a cell")).last().click({ timeout: 5_000 });
          await page.getByRole("menuitem", named(kind)).click({ timeout: 5_000 });
        }).toPass();
        await app.settled();
        const cell = page.locator(`article[data-cell-kind="${kind.toLowerCase()}"]`).last();
        await holds(page, kind);
        await openFolds(page, cell, kind === "Training" ? 2 : 0, kind);
      }
      // The notebook comes with a training of its own: this is the one just added.
      const training = page.locator('article[data-cell-kind="training"]').last();
      await training.getByRole("button", named("One step")).click();
      // Short runs find out how to train first: on a busy machine that takes a while.
      await expect(training.getByRole("button", named("Begin anew"))).toBeEnabled({ timeout: 200_000 });
      await holds(page, "one step of training");
    });
  });
}
