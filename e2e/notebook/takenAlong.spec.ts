import { readFile, writeFile } from "node:fs/promises";
import { test as plain } from "@playwright/test";
import { App } from "../app";
import { EACH_FORMAT } from "../eachFormat";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

test.use({ serviceWorkers: "allow" });

const CSV = `x\n${Array.from({ length: 300 }, (_, i) => (i * 37) % 101).join("\n")}\n`;

async function withUpload(app: App): Promise<void> {
  await app.open("?backend=wasm");
  await app.upload({ name: "points.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
  await expect(app.cell("series")).toContainText("points.csv");
  await app.settled();
}

async function save(app: App, item: string): Promise<string> {
  const download = app.page.waitForEvent("download");
  await app.choose(app.page.getByRole("button", { name: "Menu" }), item);
  const path = test.info().outputPath((await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

test("a notebook file holds everything and opens again", async ({ app, page }) => {
  await withUpload(app);
  const mine = await app.arrays();
  const path = await save(app, "Save as a notebook file");
  expect(path).toMatch(/what-does-attention-look-at\.headlight\.json$/);
  await page.evaluate(() => indexedDB.deleteDatabase("headlight"));
  await app.open("?backend=wasm");
  await page.locator('input[data-upload="notebook"]').setInputFiles(path);
  await expect(app.cell("series")).toContainText("points.csv");
  await app.settled();
  expect(await app.arrays()).toEqual(mine);
});

test("a file that is no notebook is refused in words; what was on screen stays", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await page.locator('input[data-upload="notebook"]').setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"cells": []}') });
  await expect(page.getByText("x.json: This is not a Headlight notebook.")).toBeVisible();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
});

// The page under test is a file on the disk, so the watch over other origins does not fit; its own does.
plain("the exported page opens from disk with no server, offline, and draws the same maps", async ({ page, context }) => {
  const app = new App(page);
  await withUpload(app);
  const mine = await app.arrays();
  const path = await save(app, "Save as a page that works offline");

  await context.setOffline(true);
  const requests: string[] = [];
  const faults: string[] = [];
  const copy = await context.newPage();
  copy.on("request", (request) => requests.push(request.url().slice(0, 60)));
  copy.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  copy.on("pageerror", (error) => faults.push(error.message));
  await copy.goto(`file://${path}`);
  const offline = new App(copy);
  await offline.settled();
  await expect(offline.backend).toHaveAttribute("data-backend", "wasm");
  expect(await offline.arrays()).toEqual(mine);
  await offline.setNumber("Seed", 5);
  await expect(offline.cell("attention")).toHaveAttribute("data-status", "ready");
  // What a format needs to be read is in the page.
  await offline.setNumber("Steps", 6);
  await offline.setNumber("Stride of the long window", 1);
  for (const file of EACH_FORMAT) {
    await offline.upload(file);
    await expect(offline.cell("series").getByRole("region", { name: file.name })).toContainText("48 rows");
    await expect(offline.alert("series"), file.name).toHaveCount(0);
  }
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
});

plain("an exported page that was cut short says so", async ({ page, context }) => {
  const app = new App(page);
  await app.open("?backend=wasm");
  const path = await save(app, "Save as a page that works offline");
  const whole = await readFile(path, "utf8");
  const end = whole.lastIndexOf("<body>");
  // In the app itself, and in the notebook.
  for (const at of [Math.round(end / 2), end + 300]) {
    await writeFile(path, whole.slice(0, at));
    const copy = await context.newPage();
    await copy.goto(`file://${path}`);
    await expect(copy.getByRole("alert")).toHaveText(/This page came only in part/);
    await copy.close();
  }
});

for (const [what, answer] of [
  ["its page for all that it does not have", { path: "dist/index.html" }],
  ["half of the one-file app", { contentType: "text/html", body: "<!doctype html><html><head><meta name=\"headlight\" content=\"one-file\" /><script>" }],
] as const) {
  test(`where the host sends ${what}, no page is saved, and the reader is told`, async ({ app, page }) => {
    await app.open("?backend=wasm");
    await page.route("**/single/index.html", (route) => route.fulfill(answer));
    const saved: string[] = [];
    page.on("download", (download) => saved.push(download.suggestedFilename()));
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Save as a page that works offline" }).click();
    await expect(page.getByText(/The page could not be made.*Save a notebook file instead\./)).toBeVisible();
    // It can be.
    expect(await save(app, "Save as a notebook file")).toMatch(/headlight\.json$/);
    expect(saved).toEqual(["what-does-attention-look-at.headlight.json"]);
  });
}

test("a cell's picture is an SVG with texts and maps, and PNGs of three sizes", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const picture = async (item: string) => {
    const download = page.waitForEvent("download");
    await app.choose(page.getByRole("button", { name: "Actions for What each head looks at" }), new RegExp(`^${item}$`));
    return readFile(await (await download).path());
  };
  const svg = (await picture("Picture as SVG")).toString();
  expect(svg.match(/<image /g)!.length).toBeGreaterThanOrEqual(12);
  expect(svg).toContain("What each head looks at</text>");
  expect(svg).toMatch(/<linearGradient/);
  const widthOf = (png: Buffer) => png.readUInt32BE(16);
  const one = widthOf(await picture("Picture as PNG"));
  expect(widthOf(await picture("Picture as PNG, twice as sharp")) / one).toBeCloseTo(2, 1);
  expect(widthOf(await picture("Picture as PNG, for print")) / one).toBeCloseTo(4, 1);
});

test("after the first visit the site works offline", async ({ page, context, app, watch }) => {
  watch.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await app.open("?backend=wasm");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await app.settled();
  // The series is kept beside being shown, not before.
  await expect.poll(() => page.evaluate(async () => (await (await caches.open("series")).keys()).length)).toBeGreaterThan(0);
  await context.setOffline(true);
  await page.goto(`${siteUrl()}?backend=wasm`);
  await app.settled();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  await expect(app.backend).toHaveAttribute("data-backend", "wasm");
});
