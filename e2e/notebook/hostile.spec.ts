import { deflateRawSync } from "node:zlib";
import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures";
import { longestPageTask, slowness } from "../pageTasks";
import { siteUrl } from "../site";
import { boxOf, expectNoSidewaysScroll } from "../lying";

const TEXTS = {
  quotes: ">".repeat(50_000),
  fewerQuotes: ">".repeat(3000),
  emphasis: "**a*".repeat(20_000),
  lists: Array.from({ length: 200 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n"),
  rule: "before $\\rule{100000em}{100000em}$ after",
  moved: "before $\\kern-100000em \\raisebox{-100000em}{a} \\hspace{100000em}$ after",
  macros: "$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{\\a\\a}\\a$",
  formula: `$${"a + ".repeat(2000)}b$`,
  word: "w".repeat(50_000),
  pairs: `# ${"W".repeat(9_000)}\n\n${"W".repeat(80_000)}`,
  braces: `$${"{".repeat(30_000)}a${"}".repeat(30_000)}$`,
  spaceless: "สวัสดีครับ".repeat(9_999),
  code: `\`\`\`\n${"c".repeat(50_000)}\n\`\`\``,
  lines: "x\n".repeat(49_990),
  image: "![wide](favicon.svg)",
  joined: "م".repeat(99_990),
  turns: "ا1 ".repeat(33_330).trim(),
  signs: "\u0600\u202E".repeat(49_990),
  marks: `a${"\u0301".repeat(99_980)}`,
  isolates: "\u2067a\u2069".repeat(33_330),
} as const;
/** Those that are written piece by piece. */
const HEAVY = ["lines", "spaceless", "joined", "turns", "signs", "marks", "isolates"];
const INTRICATE = ["quotes", "fewerQuotes", "emphasis", "lists"];

/** 0 until the picture has come, which has a shape and no size of its own: then as wide as it is drawn. */
const widthOfPicture = (cell: Locator) => cell.locator("img").evaluate((image: HTMLImageElement) => (image.complete && image.naturalWidth > 0 ? image.width : 0));

test.use({ viewport: { width: 390, height: 844 }, permissions: ["clipboard-read", "clipboard-write"] });

for (const [name, markdown] of Object.entries(TEXTS)) {
  test(`a text of a stranger neither widens the page nor breaks its cell: ${name}`, async ({ page, app, browser }, info) => {
    const cells = [
      { id: "t", kind: "text", spec: { markdown } },
      { id: "u", kind: "text", spec: { markdown: "# Still here\n\nand $a^2$" } },
    ];
    await browser.startTracing(page, { categories: ["toplevel"] });
    await page.goto(`${siteUrl()}?backend=wasm#v1.${deflateRawSync(JSON.stringify({ format: "headlight", version: 1, title: "Hostile", cells })).toString("base64url")}`);
    const cell = app.cell("text").first();
    await expect(cell.locator('[aria-busy="false"]').first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Still here" })).toBeAttached();
    if (name === "image") await expect.poll(() => widthOfPicture(cell), "once it has come").toBeGreaterThan(100);
    const longest = await longestPageTask(browser);
    info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread` });
    expect(longest / (await slowness(page))).toBeLessThan(200);
    if (INTRICATE.includes(name)) await expect(cell).toContainText("too intricate");
    await expectNoSidewaysScroll(page);
    // As high as what can be read in it.
    expect((await boxOf(cell)).height).toBeLessThan(250_000);
    await browser.startTracing(page, { categories: ["toplevel"] });
    await cell.hover({ position: { x: 20, y: 10 } });
    await cell.getByRole("button", { name: "Edit this text" }).click();
    const box = cell.getByRole("textbox", { name: /Text in Markdown/ });
    if (HEAVY.includes(name)) {
      // What is typed at its end, and a paste of all of it, once more, do not hold the page either.
      expect(markdown.endsWith(await box.inputValue())).toBe(true);
      await page.keyboard.type("zz");
      await expect(box).toHaveValue(/zz/);
      await cell.getByRole("button", { name: "The piece before" }).click();
      await expect(box).not.toHaveValue(/zz/);
      await cell.getByRole("button", { name: "The piece after" }).click();
      await expect(box).toHaveValue(/zz/);
      await box.fill("*Tamed*");
      await expect(box).toHaveValue("*Tamed*");
      await page.evaluate((text) => navigator.clipboard.writeText(text), markdown);
      await box.press("ControlOrMeta+A");
      await box.press("ControlOrMeta+V");
      await expect(cell.getByText(/characters [\d,]+ to/)).toBeVisible();
    } else {
      await expect(box).toHaveValue(markdown);
      await box.fill("*Tamed*");
    }
    await cell.getByRole("button", { name: "Done" }).click();
    if (!HEAVY.includes(name)) await expect(cell.locator("em")).toHaveText("Tamed");
    const writing = await longestPageTask(browser);
    info.annotations.push({ type: "longest page task in writing", description: `${writing.toFixed(0)} ms of its thread` });
    expect(writing / (await slowness(page))).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.getByRole("heading", { name: "Still here" })).toBeVisible();
  });
}
