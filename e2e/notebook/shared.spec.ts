import { deflateRawSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { App } from "../app";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

/** A visitor who has never been here. */
async function stranger(browser: Browser): Promise<{ page: Page; app: App; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  return { page, app: new App(page), close: () => context.close() };
}

const linkTo = (notebook: unknown) => `${siteUrl()}?backend=wasm#v1.${deflateRawSync(JSON.stringify(notebook)).toString("base64url")}`;

test("a link opens in a fresh browser to the same maps, number for number, with the rows that were kept lit", async ({ app, page, browser }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Seed", 11);
  await app.setNumber("Steps", 16);
  const mine = await app.arrays();
  const bare = await app.link();
  await app.map("short", 0).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(app.map("long", 1).locator('[data-selected="15-15"]')).toHaveCount(1);
  let link = bare;
  await expect.poll(async () => (link = await app.link())).not.toBe(bare);
  const visitor = await stranger(browser);
  await visitor.page.goto(link);
  await visitor.app.settled();
  expect(await visitor.app.arrays()).toEqual(mine);
  await expect(visitor.app.map("long", 1).locator('[data-selected="15-15"]')).toHaveCount(1);
  await visitor.close();
});

test("the starter's fragment has at most 600 characters", async ({ app }) => {
  await app.open();
  const link = await app.link();
  expect(link.split("#")[1]!.length).toBeLessThanOrEqual(600);
});

test("a file stays here unless it is ticked; then it travels in the link", async ({ app, page, browser }) => {
  const csv = `x\n${Array.from({ length: 300 }, (_, i) => (i * 37) % 101).join("\n")}\n`;
  await app.open("?backend=wasm");
  await app.upload({ name: "secret.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(app.cell("series")).toContainText("secret.csv");
  await app.settled();
  const mine = await app.arrays();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("“secret.csv” stays here");
  await app.close(page.getByRole("button", { name: "Share", exact: true }));
  const bare = await app.link();
  const full = await app.link({ whole: true });

  const visitor = await stranger(browser);
  await visitor.page.goto(bare);
  await visitor.app.settled();
  await expect(visitor.app.alert("series")).toContainText("secret.csv");
  await visitor.page.goto("about:blank");
  await visitor.page.goto(full);
  await visitor.app.settled();
  expect(await visitor.app.arrays()).toEqual(mine);
  await visitor.close();
});

test("a file that no link can hold gives no link, and says what to use instead; a file of repetitions that packs well gives one", async ({ app, page }) => {
  const rows = (count: number) => Buffer.from(`x\n${"1.5\n2.5\n".repeat(count / 2)}`);
  await app.open("?backend=wasm");
  await app.upload({ name: "large.csv", mimeType: "text/csv", buffer: rows(1_900_000) });
  await app.settled();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const box = dialog.getByRole("textbox", { name: "Link" });
  await expect(box).toHaveValue(/#v2\./);
  const put = dialog.getByRole("switch", { name: /Put the file into the link/ });
  await put.click();
  await expect(dialog.getByRole("alert")).toContainText("Save it as a notebook file");
  await expect(box).toHaveValue("");
  await expect(dialog.getByRole("button", { name: "Copy the link" })).toBeDisabled();
  // Off again, there is a link again.
  await put.click();
  await expect(box).toHaveValue(/#v2\./);
  await app.close(page.getByRole("button", { name: "Share", exact: true }));

  await app.upload({ name: "smaller.csv", mimeType: "text/csv", buffer: rows(1_400_000) });
  await app.settled();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await put.click();
  await expect(box).toHaveValue(/#v2\..{5000}/);
});

test("opening a link never takes the place of one's own work, and can be reverted to", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  await title.fill("My own");
  await title.press("Enter");
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await page.goto(linkTo({ format: "headlight", version: 1, title: "From a friend", cells: [{ id: "t", kind: "text", title: "", reads: {}, spec: { markdown: "hello" } }] }));
  await expect(title).toHaveValue("From a friend");
  await title.fill("From a friend, changed");
  await title.press("Enter");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Revert to the original" }).click();
  await expect(title).toHaveValue("From a friend");
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("button", { name: /^My own/ })).toBeVisible();
});

test("a link that asks for heavy work waits for a click", async ({ page, app }) => {
  const layer = { id: "l", kind: "layer", title: "Layer", reads: { series: "s" }, spec: { units: 256, heads: 16, seed: 1, causal: false } };
  await page.goto(linkTo({ format: "headlight", version: 1, title: "Heavy", cells: [layer] }));
  await expect(page.getByText(/asks for a lot of computing/)).toBeVisible();
  await expect(app.cell("layer")).toHaveAttribute("data-status", "idle");
  await page.getByRole("button", { name: "Compute it on this machine" }).click();
  await expect(app.cell("layer")).toHaveAttribute("data-status", "error");
});

test("a link whose cells ask for a lot only together waits for a click, too", async ({ page, app }) => {
  const series = { id: "s", kind: "series", spec: { source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null }, window: { steps: 1000, stride: 1, position: 5000, standardise: true } } };
  const pairs = Array.from({ length: 30 }, (_, i) => [
    { id: `l${i}`, kind: "layer", reads: { series: "s" }, spec: { units: 4, heads: 16, seed: i, causal: false } },
    { id: `a${i}`, kind: "attention", reads: { series: "s", layer: `l${i}` }, spec: {} },
  ]);
  await page.goto(linkTo({ format: "headlight", version: 1, title: "Many", cells: [series, ...pairs.flat()] }));
  await expect(page.getByText(/asks for a lot of computing/)).toBeVisible();
  await expect(app.cell("series")).toHaveAttribute("data-status", "idle");
});

for (const [name, fragment, words] of [
  ["damaged", "v1.AAAA", /This link is damaged/],
  ["newer", "v9.AAAA", /newer Headlight/],
  ["foreign", `v1.${deflateRawSync('{"a":1}').toString("base64url")}`, /not a Headlight notebook/],
  ["bomb", `v1.${deflateRawSync(Buffer.alloc(60_000_000)).toString("base64url")}`, /holds more than Headlight opens/],
] as const) {
  test(`a ${name} link is refused in words and the page works on`, async ({ app, page }) => {
    await app.open(`?backend=wasm#${fragment}`);
    await expect(page.getByText(words)).toBeVisible();
    await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  });
}

test("reverting to the original brings its data back too, also after a reload", async ({ app, browser }) => {
  const csv = `x\n${Array.from({ length: 300 }, (_, i) => (i * 37) % 101).join("\n")}\n`;
  await app.open("?backend=wasm");
  await app.upload({ name: "level.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(app.cell("series")).toContainText("level.csv");
  await app.settled();
  const link = await app.link({ whole: true });

  const visitor = await stranger(browser);
  await visitor.page.goto(link);
  await visitor.app.settled();
  await visitor.app.cell("series").getByText("Generated", { exact: true }).click();
  await visitor.app.settled();
  await expect(visitor.page.getByText("Kept in this browser")).toBeVisible();
  await visitor.page.reload();
  await visitor.app.settled();
  await visitor.page.getByRole("button", { name: "Menu" }).click();
  await visitor.page.getByRole("menuitem", { name: "Revert to the original" }).click();
  await visitor.app.settled();
  await expect(visitor.app.cell("series")).toContainText("level.csv");
  await expect(visitor.app.alert("series")).toHaveCount(0);
  await visitor.close();
});

test("a link that was changed and left at once is one's own when one comes back", async ({ app, page }) => {
  await page.goto(linkTo({ format: "headlight", version: 1, title: "From a friend", cells: [] }));
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  await title.fill("Mine now");
  await page.goto("about:blank");
  await page.goBack();
  await expect(title).toHaveValue("Mine now");
  await app.settled();
  expect(new URL(page.url()).hash).toBe("");
});
