import type { Page } from "@playwright/test";
import { App } from "../app";
import { expect, test } from "../fixtures";
import { harnessUrl, siteUrl } from "../site";

const MISSING = /A part of Headlight could not be loaded/;

/** Withholds built files until the returned function is called. */
async function withhold(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

const part = (name: string) => new RegExp(`/assets/${name}-[\\w-]+\\.js$`);

test.beforeEach(({ watch }) => {
  watch.allow(/Failed to load resource|Failed to fetch dynamically imported module|missing-part|above error occurred/);
});

test("a panel that does not come says so, keeps the tabs, and comes when it is tried again", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const give = await withhold(page, part("MixerPanel"));
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "What if" }).click();
  await expect(app.alert("attention")).toHaveText(MISSING);
  await expect(app.alert("attention")).toHaveCount(1);
  await cell.getByRole("tab", { name: "Maps" }).click();
  await expect(app.map("short", 0)).toBeVisible();
  await give();
  // Left and come back to, it is asked for again.
  await cell.getByRole("tab", { name: "What if" }).click();
  await expect(cell.getByRole("slider").first()).toBeVisible();
  await expect(app.alert("attention")).toHaveCount(0);
});

test("a style sheet that does not come is asked for again with its panel", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const give = await withhold(page, /\/assets\/WalkPanel-[\w-]+\.css$/);
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name: "Step by step" }).click();
  await expect(app.alert("attention")).toHaveText(MISSING);
  await give();
  await cell.getByRole("button", { name: "Try again" }).click();
  await expect(app.alert("attention")).toHaveCount(0);
  const styled = () => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("WalkPanel")));
  await expect.poll(styled).toBe(true);
});

test("a view that does not come leaves the rest of the notebook at work", async ({ app, page }) => {
  const give = await withhold(page, part("SeriesView"));
  await app.open("?backend=wasm");
  await expect(app.alert("series")).toHaveText(MISSING);
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(app.map("sum", 0)).toBeVisible();
  await give();
  await app.cell("series").getByRole("button", { name: "Try again" }).click();
  await expect(app.number("Steps")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("dialogs and menus that do not come leave the page as it is, and open at the next press", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const give = [await withhold(page, part("Dialogs")), await withhold(page, part("OpenMenu"))];
  const said = page.getByRole("status").filter({ hasText: MISSING });
  const share = page.getByRole("button", { name: "Share", exact: true });
  const menu = page.getByRole("button", { name: "Menu", exact: true });
  for (const button of [share, menu]) {
    await button.click();
    await expect(said).toBeVisible();
    await expect(said.getByRole("button", { name: "Reload the page" })).toBeVisible();
    await said.getByRole("button", { name: "Close" }).click();
    await expect(said).toHaveCount(0);
  }
  await expect(app.map("sum", 0)).toBeVisible();
  await menu.click();
  await expect(said).toBeVisible();
  for (const each of give) await each();
  await menu.click();
  await expect(page.getByRole("menu")).toBeVisible();
  // What is there is no longer said to be missing.
  await expect(said).toHaveCount(0);
  await app.close(menu);
  await share.click();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/#v2\./);
});

test("what draws pictures and text says so, too; a text can still be edited", async ({ app, page }) => {
  const give = await withhold(page, part("SetText"));
  await app.open("?backend=wasm");
  const text = app.cell("text");
  await expect(text.getByRole("alert")).toHaveText(MISSING);
  await text.hover();
  await text.getByRole("button", { name: "Edit this text" }).click();
  await expect(text.getByRole("textbox", { name: /Markdown/ })).toBeVisible();
  await text.getByRole("button", { name: "Done" }).click();
  // What sets it is asked for once more by then, and still missing.
  await expect(text.getByRole("alert")).toHaveText(MISSING);
  await give();
  await text.getByRole("button", { name: "Try again" }).click();
  await expect(text.getByRole("alert")).toHaveCount(0);

  await withhold(page, part("figures"));
  await app.cell("series").getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Picture as SVG" }).click();
  await expect(page.getByRole("status").filter({ hasText: MISSING })).toBeVisible();
});

test("what saves a notebook says so when it does not come, and saves at the next press", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const give = await withhold(page, part("notebookFiles"));
  const said = page.getByRole("status").filter({ hasText: MISSING });
  await page.keyboard.press("ControlOrMeta+s");
  await expect(said).toBeVisible();
  await give();
  const saved = page.waitForEvent("download");
  await page.keyboard.press("ControlOrMeta+s");
  expect((await saved).suggestedFilename()).toMatch(/\.headlight\.json$/);
  await expect(said).toHaveCount(0);
});

test("generators that do not come are told where one is chosen, and the series stays", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const give = await withhold(page, part("generated"));
  const generated = app.cell("series").getByText("Generated", { exact: true });
  await generated.click();
  await expect(app.alert("series")).toHaveText(MISSING);
  await give();
  await generated.click();
  await expect(app.alert("series")).toHaveCount(0);
  await expect(app.map("sum", 0)).toBeVisible();
});

test("workers that do not come are told in the cells, which run again when asked", async ({ app, page }) => {
  const give = await withhold(page, part("worker"));
  await app.open("?backend=wasm");
  await expect(app.alert("series")).toHaveText(MISSING);
  for (const alert of await page.getByRole("alert").allTextContents()) expect(alert).not.toMatch(/undefined|\n|\.js/);
  await give();
  await app.cell("series").getByRole("button", { name: "Run again" }).click();
  await app.settled();
  await expect(app.map("sum", 0)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a link whose reader does not come is not taken for opened; a reload opens it", async ({ app, page, context }) => {
  const other = new App(await context.newPage());
  await other.open("?backend=wasm");
  await other.setNumber("Seed", 7);
  const link = await other.link();
  await other.page.close();

  const give = await withhold(page, part("link"));
  await page.goto(link);
  await app.settled();
  await expect(page.getByRole("alert")).toHaveText(/could not be loaded.*What you see below is not from the link/);
  await give();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(app.number("Seed")).toHaveValue("7");
});

test("a page whose looks do not come says so, and works", async ({ app, page }) => {
  await withhold(page, /\/assets\/page-[\w-]+\.css$/);
  await app.open("?backend=wasm");
  await expect(page.getByRole("alert")).toHaveText(/The looks of Headlight did not come/);
  await expect(app.map("sum", 0)).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await app.settled();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(app.map("sum", 0)).toBeVisible();
});

test("a page whose own script does not come says so", async ({ page }) => {
  await withhold(page, part("index"));
  await page.goto(siteUrl());
  await expect(page.getByRole("alert")).toHaveText(/Headlight could not be started/);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-busy", "false");
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeVisible();
});

test("a part that came late is not made anew when it is drawn again: what was typed in it stays", async ({ page }) => {
  await page.goto(`${harnessUrl()}parts.html`);
  await page.evaluate(() => window.partsHarness.draw("before"));
  await page.getByLabel("before").fill("half a word");
  await page.evaluate(() => window.partsHarness.draw("after"));
  await expect(page.getByLabel("after")).toHaveValue("half a word");
});
