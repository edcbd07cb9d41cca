import { deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

const CELLS = [
  { id: "s", kind: "series", spec: { source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null }, window: { steps: 12, stride: 2, position: 4000, standardise: true } } },
  { id: "a", kind: "attention", title: "Maps", reads: { series: "s", layer: "l" }, spec: {} },
  { id: "l", kind: "layer", reads: { series: "s" }, spec: { units: 4, heads: 2, seed: 1, causal: false } },
  { id: "o", kind: "output", reads: { attention: "a" }, spec: {} },
];
const notebook = { format: "headlight", version: 2, title: "From a friend", cells: CELLS };
const link = () => `${siteUrl()}?backend=wasm#v2.${deflateRawSync(JSON.stringify(notebook)).toString("base64url")}`;

/** Notes changes of what the cells that read from the attention cell, or that it reads, show or say of themselves. */
const watchOthers = (page: Page) =>
  page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    const observer = new MutationObserver((records) => {
      for (const { type, attributeName, target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        changes.push(`${element?.closest("article")?.dataset["cellKind"]}: ${type} ${attributeName ?? ""} of ${element?.outerHTML.slice(0, 120)}`);
      }
    });
    for (const cell of document.querySelectorAll('article[data-cell-kind]:not([data-cell-kind="attention"])')) {
      observer.observe(cell, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    // A run of the cell itself shows in its status, however short.
    observer.observe(document.querySelector('[data-cell-kind="attention"]')!, { attributeFilter: ["data-status"] });
  });
/** What changed since it was last asked, once nothing has changed for ten frames. */
const changes = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { changes } = globalThis as unknown as { changes: string[] };
        let [still, before] = [0, changes.length];
        const frame = () => {
          still = changes.length === before ? still + 1 : 0;
          before = changes.length;
          if (still < 10) requestAnimationFrame(frame);
          else resolve(changes.splice(0));
        };
        requestAnimationFrame(frame);
      }),
  );

test("whoever looks at every tab of a link computes nothing, has nothing to undo, and still has the link", async ({ app, page }) => {
  await page.goto(link());
  await app.settled();
  const cell = app.cell("attention");
  await expect(page.locator('[data-cell-kind="output"] [data-cell-body] canvas').first()).toBeVisible();
  // What comes with the page is drawn to its end first; the header has a small picture of its own.
  await watchOthers(page);
  await changes(page);
  for (const name of await cell.getByRole("tab").allTextContents()) {
    await cell.getByRole("tab", { name }).click();
    await expect(cell.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  }
  await cell.getByRole("tab", { name: "Maps" }).click();
  for (const name of ["Effect", "Lag", "Series", "Weights"]) await cell.getByRole("radio", { name, exact: true }).check({ force: true });
  await cell.getByLabel("Colours", { exact: true }).selectOption("stretch");
  await cell.getByRole("switch", { name: "Follow the window" }).click();
  await cell.getByLabel("Added up").selectOption("index");
  await expect(page.locator("html")).toHaveAttribute("data-busy", "false");
  expect(await changes(page)).toEqual([]);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  expect(page.url()).toBe(link());

  // What is shared is shared as it is looked at.
  const shared = await app.link();
  await page.goto("about:blank");
  await page.goto(shared);
  await app.settled();
  await expect(cell.getByLabel("Added up")).toHaveValue("index");
  await expect(cell.getByLabel("Colours", { exact: true })).toHaveValue("stretch");
  await expect(cell.getByRole("switch", { name: "Follow the window" })).toBeChecked();
});

test("how one's own notebook is looked at comes back with it, and undo leaves it alone", async ({ app, page }) => {
  await app.openSmall(12, 2);
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "Heads" }).click();
  await page.keyboard.press("Control+z");
  await app.settled();
  expect(await app.readNumber("Heads")).toBe(4);
  await expect(cell.getByRole("tab", { name: "Heads" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await page.reload();
  await app.settled();
  await expect(cell.getByRole("tab", { name: "Heads" })).toHaveAttribute("aria-selected", "true");
});
