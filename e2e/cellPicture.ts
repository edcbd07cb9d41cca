import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Saves the picture of a cell from its menu, and gives the file. */
export async function picture(page: Page, cell: string): Promise<string> {
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

/** The picture of the first cell that is called so opens in any program, and has all of the cell's texts and maps. Returns its file. */
export async function expectWholePicture(page: Page, cell: string, name: string): Promise<string> {
  const path = await picture(page, cell);
  const shown = await page.getByRole("article", { name: cell, exact: true }).first().evaluate(shownIn);
  expect(shown.words.length, name).toBeGreaterThan(5);
  expect(await page.evaluate(`(${faultsOf})(${JSON.stringify(await readFile(path, "utf8"))}, ${JSON.stringify(shown)})`), name).toEqual([]);
  return path;
}
