import { writeFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { longestPageTask, slowness } from "../pageTasks";
import { siteUrl } from "../site";
import { expectNoSidewaysScroll } from "../lying";

const CELLS = 500;
const text = (i: number, more: object) => ({ id: `t${i}`, kind: "text", spec: { markdown: `Text ${i}` }, ...more });
const TITLE = "W".repeat(500);

/** As many cells as a notebook can hold, by what each has beside its text. */
const NOTEBOOKS: Record<string, (i: number) => object> = {
  "nothing but a text": () => ({}),
  "a long title": () => ({ title: TITLE }),
  "a long title, folded": () => ({ title: TITLE, collapsed: true }),
  "a long title, beside others, with notes": (i) => ({ title: TITLE, beside: true, collapsed: true, rail: i % 2 === 0, notes: "n".repeat(2000) }),
};

for (const width of [1280, 390]) {
  for (const [name, more] of Object.entries(NOTEBOOKS)) {
    test(`a file of 500 cells does not hold the page at ${width} px: ${name}`, async ({ page, app, browser }, info) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${siteUrl()}?backend=wasm`);
      await app.settled();
      const cells = Array.from({ length: CELLS }, (_, i) => text(i, more(i)));
      await browser.startTracing(page, { categories: ["toplevel"] });
      await page.locator('input[data-upload="notebook"]').setInputFiles({
        name: "many.headlight.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify({ format: "headlight", version: 1, title: "Many", cells })),
      });
      // Each cell stands on the page, computed, and gets its header.
      await expect(page.locator("article[data-cell-kind='text'][data-status='ready']")).toHaveCount(CELLS);
      await expect(page.locator("article").getByRole("textbox", { name: /^Title of/, includeHidden: true })).toHaveCount(CELLS);
      await app.settled();
      const longest = await longestPageTask(browser);
      info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread` });
      expect(longest / (await slowness(page))).toBeLessThan(200);
      await expectNoSidewaysScroll(page);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      if (!name.includes("title, ")) await expect(page.getByText(`Text ${CELLS - 1}`, { exact: true })).toBeVisible();
    });
  }
}

test("of titles that are a book together each is one line, and whole while it is in use", async ({ page, app }) => {
  const cells = Array.from({ length: 100 }, (_, i) => text(i, { title: TITLE, collapsed: true }));
  await page.goto(`${siteUrl()}?backend=wasm`);
  await app.settled();
  await page.locator('input[data-upload="notebook"]').setInputFiles({
    name: "book.headlight.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ format: "headlight", version: 1, title: "Book", cells })),
  });
  const title = page.locator("article").nth(1).getByRole("textbox", { name: /^Title of/ });
  // The notebook before it is still there for a moment, and gone the next.
  await expect(page.locator("article")).toHaveCount(cells.length);
  const height = async () => (await title.boundingBox())!.height;
  await expect.poll(height).toBeLessThan(40);
  await title.focus();
  await expect.poll(height).toBeGreaterThan(40);
  await expect(title).toHaveValue(TITLE);
  await title.blur();
  await expect.poll(height).toBeLessThan(40);
});

test("500 titles of stacked letters do not hold the page where one begins to read, and again to write", async ({ page, app, browser }, info) => {
  const file = info.outputPath("book.headlight.json");
  const cells = Array.from({ length: CELLS }, (_, i) => text(i, { title: `a${"\u0301".repeat(499)}` }));
  await writeFile(file, JSON.stringify({ format: "headlight", version: 1, title: "Book", cells }));
  await page.goto(`${siteUrl()}?backend=wasm`);
  await app.settled();
  await page.locator('input[data-upload="notebook"]').setInputFiles(file);
  const titles = page.locator("article").getByRole("textbox", { name: /^Title of/, includeHidden: true });
  await expect(titles).toHaveCount(CELLS);
  await app.settled();
  await browser.startTracing(page, { categories: ["toplevel"] });
  for (const count of [0, CELLS, 0, CELLS]) {
    await page.keyboard.press("ControlOrMeta+Shift+E");
    await expect(titles).toHaveCount(count);
    await expectNoSidewaysScroll(page);
  }
  const longest = await longestPageTask(browser);
  info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread` });
  expect(longest / (await slowness(page))).toBeLessThan(200);
});
