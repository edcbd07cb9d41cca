import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { csvFile, dailyColumns } from "../files";
import { expect, test } from "../fixtures";
import { boxOf } from "../lying";
import { siteUrl } from "../site";

/** Drops what lies at `file` on the disk in the middle of an element, as a person does. */
const drop = (page: Page, selector: string, file: string): Promise<void> => dropData(page, selector, { items: [], files: [file], dragOperationsMask: 1 });

async function dropData(page: Page, selector: string, data: { items: { mimeType: string; data: string }[]; files?: string[]; dragOperationsMask: number }): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await boxOf(target);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(60, box.height / 2), data };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", { type, ...at });
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "headlight-files-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const kind of ["series", "layer"] as const) {
  test(`a folder dropped on the ${kind} is called one`, async ({ app, page }) => {
    await app.open("?backend=wasm");
    const given = path.join(folder, "measurements");
    mkdirSync(given);
    await drop(page, `article[data-cell-kind="${kind}"]`, given);
    await expect(app.alert(kind)).toHaveText(/“measurements” is a folder\. Open it and drop the file itself\./);
    await app.settled();
    await app.cell(kind).getByRole("button", { name: "Dismiss this message" }).click();
    await expect(app.alert(kind)).toHaveCount(0);
  });
}

test("what is wrong with a file that is given while the notebook still comes stays said once that has come", async ({ app, page }) => {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route("**/*.csv", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${siteUrl()}?backend=wasm`);
  await app.upload({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  await expect(app.alert("series")).toContainText("empty.csv");
  come();
  await expect(app.cell("series")).toContainText("8,759 rows");
  await app.settled();
  await expect(app.alert("series")).toContainText("empty.csv");
  await app.upload(csvFile("whole.csv", dailyColumns(400)));
  await expect(app.cell("series")).toContainText("whole.csv");
  await expect(app.alert("series")).toHaveCount(0);
});

/** The address of a notebook without a series. */
function onlyWords(): string {
  const cells = [{ id: "t", kind: "text", spec: { markdown: "Only words" } }];
  return `${siteUrl()}?backend=wasm#v1.${deflateRawSync(JSON.stringify({ format: "headlight", version: 1, title: "Words", cells })).toString("base64url")}`;
}

for (const [where, selector] of [["text", 'article[data-cell-kind="text"]'], ["bar", "header"]] as const) {
  test(`a file or a link dropped on the ${where} of a notebook without a series leaves the page where it is`, async ({ page, app }) => {
    await page.goto(onlyWords());
    await expect(page.getByText("Only words")).toBeVisible();
    await app.settled();
    await page.waitForLoadState("networkidle");
    const { onDisk } = laid(20);
    const seen = await page.evaluateHandle(droppings);
    await drop(page, selector, onDisk);
    await expect(page.getByText(/“tides\.csv” was not opened: nothing here takes files\./)).toBeVisible();
    await dropData(page, selector, { items: [{ mimeType: "text/uri-list", data: `${siteUrl()}favicon.svg` }], dragOperationsMask: 1 });
    // A browser that is driven from outside never leaves the page: what it would have done stands in the events. A link may not even be dropped.
    await expect.poll(() => seen.evaluate((told) => [...told])).toEqual(["dragover of a file taken", "drop of a file taken", "dragover of a link taken"]);
    await expect(page.getByText("Only words")).toBeVisible();
  });
}

/** What comes of all that is dragged over the page and dropped from now on: what is left to the browser it opens in place of the page. In the page. */
function droppings(): Set<string> {
  const told = new Set<string>();
  const tell = (event: Event) => {
    const what = (event as DragEvent).dataTransfer!.types.includes("Files") ? "file" : "link";
    // Once all that the page listens with is through, also where that lets it go no further.
    setTimeout(() => told.add(`${event.type} of a ${what} ${event.defaultPrevented ? "taken" : "left"}`));
  };
  for (const type of ["dragover", "drop"]) addEventListener(type, tell, true);
  return told;
}

test("before the part has come that says what to do with it, what is dropped is not left to the browser, but for a link on a field", async ({ page, app }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/Notices-[^/]+\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(onlyWords());
  await expect(page.getByText("Only words")).toBeVisible();
  /** Whether a browser would do as it does by itself: driven from outside, none leaves the page. */
  const isLeft = (where: Locator, what: "file" | "link") =>
    where.evaluate((element, what) => {
      const dataTransfer = new DataTransfer();
      if (what === "file") dataTransfer.items.add(new File(["a,b"], "a.csv"));
      else dataTransfer.items.add("https://example.org/", "text/uri-list");
      return ["dragover", "drop"].map((type) => element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })));
    }, what);
  const [bar, field] = [page.locator("header").first(), page.getByRole("textbox", { name: "Title of the notebook" })];
  expect([await isLeft(bar, "file"), await isLeft(bar, "link"), await isLeft(field, "file"), await isLeft(field, "link")]).toEqual([[false, false], [false, false], [false, false], [true, true]]);
  arrive();
  await app.settled();
  await page.waitForLoadState("networkidle");
  await drop(page, "header", laid(20).onDisk);
  await expect(page.getByText(/“tides\.csv” was not opened: nothing here takes files\./)).toBeVisible();
  expect(await isLeft(field, "link")).toEqual([true, true]);
});

/** A CSV that lies on the disk. */
function laid(rows: number) {
  const made = csvFile("tides.csv", dailyColumns(rows));
  const onDisk = path.join(folder, made.name);
  writeFileSync(onDisk, made.buffer);
  return { made, onDisk };
}

test("a file that is kept and then gone from the disk is read again and saved all the same", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const { made, onDisk } = laid(400);
  await app.upload(onDisk);
  const region = app.cell("series").getByRole("region", { name: made.name });
  await expect(region).toContainText("400 rows");
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  rmSync(onDisk);

  await region.getByText("See what was read").click();
  await region.getByLabel("Decimal mark").selectOption(".");
  // The document changes only when it went well.
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
  await app.settled();
  await expect(region).toContainText("400 rows");
  await expect(page.getByRole("alert")).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(await readFile(await download.path(), "utf8")).toContain('"files":');
});

test("a file that is gone when it is read again, and nowhere kept, is asked for by name, and nothing hangs", async ({ app, page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await app.open("?backend=wasm");
  const { made, onDisk } = laid(400);
  await app.upload(onDisk);
  const region = app.cell("series").getByRole("region", { name: made.name });
  await expect(region).toContainText("400 rows");
  await app.settled();
  rmSync(onDisk);

  await region.getByText("See what was read").click();
  await region.getByLabel("Decimal mark").selectOption(".");
  await expect(app.alert("series")).toHaveText(/^tides\.csv: it cannot be read: .* Choose the file again\.$/);
  await app.settled();
  await expect(app.cell("series").getByRole("button", { name: "Cancel" })).toHaveCount(0);

  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status").filter({ hasText: "tides.csv: it cannot be read" })).toBeVisible();

  writeFileSync(onDisk, made.buffer);
  await app.upload(onDisk);
  await expect(region).toContainText("400 rows");
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toContain(".headlight.json");
});
