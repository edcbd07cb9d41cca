import { copyFile, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { FIGURES, openFigures } from "./figures";
import { expect, test } from "./fixtures";

async function picture(page: Page, cell: string): Promise<string> {
  await page.getByRole("button", { name: `Actions for ${cell}` }).first().click();
  const item = page.getByRole("menuitem", { name: "Picture as SVG", exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), item.click()]);
  return download.path();
}

/** The words that a cell shows and that are not of its controls, and how many pictures it has. */
function shownIn(cell: Element): { words: string[]; canvases: number } {
  const forTheHand = "[data-controls], [data-button], input, select, textarea, label, fieldset, [data-told=false], details:not([open]), .visually-hidden, title";
  const body = cell.querySelector("[data-cell-body]")!;
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode() !== null) {
    const parent = texts.currentNode.parentElement!;
    // What a screen reader alone is told is laid out in one pixel.
    const hidden = [parent, parent.closest(".katex-mathml")].some((each) => each !== null && (!each.checkVisibility() || each.getBoundingClientRect().width <= 1));
    if (parent.closest(forTheHand) === null && !hidden) words.push(...(texts.currentNode.textContent!.match(/\S+/g) ?? []));
  }
  return { words, canvases: [...body.querySelectorAll("canvas")].filter((each) => each.checkVisibility() && each.width > 0).length };
}

/** What is wrong with an SVG that has to open in any program. */
function faultsOf(svg: string, { words, canvases }: ReturnType<typeof shownIn>): string[] {
  const read = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (read.querySelector("parsererror") !== null) return ["no XML"];
  const faults: string[] = [];
  const all = [...read.querySelectorAll("*")];
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      if (["style", "class"].includes(name) || /^(data|aria)-/.test(name)) faults.push(`${name} on <${element.tagName}>`);
      const plain = value === "none" || /^#[0-9a-f]{6}$/.test(value) || /^url\(#[\w-]+\)$/.test(value);
      if (["fill", "stroke", "stop-color"].includes(name) && !plain) faults.push(`${name}="${value}"`);
      if (name !== "xlink:href" && /(?:oklab|oklch|lab|lch|color|color-mix|light-dark|var|rgba?|hsla?)\(/.test(value)) faults.push(`${name}="${value}"`);
      const [, id] = /url\(#(.*)\)/.exec(value) ?? [];
      if (id !== undefined && read.getElementById(id) === null) faults.push(`nothing is called ${id}`);
    }
  }
  const ids = all.map(({ id }) => id).filter(Boolean);
  if (new Set(ids).size < ids.length) faults.push("an id is there twice");
  const images = all.filter(({ tagName }) => tagName === "image");
  if (images.length !== canvases) faults.push(`${images.length} pictures of ${canvases}`);
  if (!images.every((image) => image.getAttribute("xlink:href")?.startsWith("data:image/png;base64,"))) faults.push("a picture is not in it");
  const written = [...read.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ").replace(/\s+/g, "");
  for (const word of words) if (!written.includes(word)) faults.push(`no “${word}”`);
  return faults;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every figure is a picture in plain colours, with all of its texts and maps, in ${colorScheme}`, async ({ app, page }, info) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await app.open("?backend=wasm");
    await openFigures(app);
    for (const { name, cell, show } of FIGURES) {
      await show(app);
      await app.settled();
      const path = await picture(page, cell);
      await copyFile(path, info.outputPath(`${name}.svg`));
      const shown = await page.getByRole("article", { name: cell, exact: true }).first().evaluate(shownIn);
      expect(shown.words.length, name).toBeGreaterThan(5);
      expect(await page.evaluate(`(${faultsOf})(${JSON.stringify(await readFile(path, "utf8"))}, ${JSON.stringify(shown)})`), name).toEqual([]);
    }
  });
}

test("a picture is laid out without its controls, and the page stays as it was", async ({ app, page }) => {
  await app.openSmall(12, 2);
  await expect(page.locator("[data-coming]")).toHaveCount(0);
  // Where its menu opens without the page being scrolled to it.
  await page.getByRole("button", { name: "Actions for The layer" }).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => ({ at: scrollY, height: document.documentElement.scrollHeight, html: document.querySelectorAll("[style*=important]").length }));
  const svg = await readFile(await picture(page, "The layer"), "utf8");
  const height = Number(/ height="([\d.]+)"/.exec(svg)![1]);
  const shown = await app.cell("layer").locator("[data-cell-body]").evaluate((body) => body.getBoundingClientRect().height);
  expect(height).toBeLessThan(shown - 100);
  expect(await page.evaluate(() => ({ at: scrollY, height: document.documentElement.scrollHeight, html: document.querySelectorAll("[style*=important]").length }))).toEqual(before);
});
