import { writeFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { expectNoSidewaysScroll } from "../lying";
import { longestPageTask, slowness } from "../pageTasks";
import { siteUrl } from "../site";

const TEXTS = { words: "word ".repeat(800), "joined letters": "م".repeat(4000) };
const [CELLS, QUESTIONS, OPTIONS] = [12, 10, 5];

test.use({ viewport: { width: 390, height: 844 } });

for (const [name, text] of Object.entries(TEXTS)) {
  test(`twelve checks whose questions and options are as long as can be do not hold the page: ${name}`, async ({ page, app, browser }, info) => {
    const question = { question: text, options: Array.from({ length: OPTIONS }, (_, i) => ({ text, right: i === 0, says: text })) };
    const cells = Array.from({ length: CELLS }, (_, i) => ({ id: `c${i}`, kind: "check", spec: { questions: Array.from({ length: QUESTIONS }, () => question) } }));
    // As a file on the disk: what a test hands over itself takes the page's thread longer than all of this.
    const file = info.outputPath("checks.headlight.json");
    await writeFile(file, JSON.stringify({ format: "headlight", version: 1, title: "Checks", cells }));
    await page.goto(`${siteUrl()}?backend=wasm`);
    await app.settled();
    await browser.startTracing(page, { categories: ["toplevel"] });
    await page.locator('input[data-upload="notebook"]').setInputFiles(file);
    await expect(page.locator("article[data-cell-kind='check'] [aria-busy='false']")).toHaveCount(CELLS * QUESTIONS * (1 + OPTIONS));
    const longest = await longestPageTask(browser);
    info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread` });
    expect(longest / (await slowness(page))).toBeLessThan(200);
    await expectNoSidewaysScroll(page);
    // The last of all is there once one comes to it.
    const last = page.getByRole("radio").last();
    await last.scrollIntoViewIfNeeded();
    await last.check();
    await expect(last).toBeChecked();
  });
}
