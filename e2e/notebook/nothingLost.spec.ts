import type { Page } from "@playwright/test";
import { App } from "../app";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

const START = "?backend=wasm";
const titleOf = (page: Page) => page.getByRole("textbox", { name: "Title of the notebook" });

async function rename(page: Page, to: string): Promise<void> {
  await titleOf(page).fill(to);
  await titleOf(page).press("Enter");
}

/** Another tab of the same browser, with what it shows first on screen. */
async function openTab(page: Page, address = START): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(siteUrl() + address);
  await new App(tab).settled();
  return tab;
}

const kept = (page: Page) => expect(page.getByText("Kept in this browser")).toBeVisible();

test("a change is there after a reload, however soon that comes", async ({ app, page }) => {
  await app.open(START);
  for (const wait of [0, 0, 0, 50, 50, 100, 100, 200, 200, 300, 300]) {
    const title = `Reloaded after ${wait} ms, ${Math.random()}`;
    await rename(page, title);
    await page.waitForTimeout(wait);
    await page.reload();
    await expect(titleOf(page)).toHaveValue(title);
  }
  await kept(page);
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
});

test("so it is after another site was visited, and in a new tab after this one was closed", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "Left at once");
  await page.goto("about:blank");
  await page.goBack();
  await expect(titleOf(page)).toHaveValue("Left at once");
  await rename(page, "Closed at once");
  const [next] = await Promise.all([page.context().newPage(), page.close()]);
  await next.goto(siteUrl() + START);
  await expect(titleOf(next)).toHaveValue("Closed at once");
  await kept(next);
});

test("what is typed into a field counts before it is confirmed", async ({ app, page }) => {
  await app.open(START);
  await titleOf(page).fill("Half a ti");
  await page.reload();
  await expect(titleOf(page)).toHaveValue("Half a ti");
  await app.settled();
  await app.number("Seed").fill("1234");
  await page.reload();
  await app.settled();
  expect(await app.readNumber("Seed")).toBe(1234);
  await app.cell("layer").getByRole("textbox", { name: "Title of The layer" }).fill("My lay");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title of My lay" })).toBeVisible();
});

test("Escape takes a title back that was typed, and typing it is one step to undo", async ({ app, page }) => {
  await app.open(START);
  const title = titleOf(page);
  const before = await title.inputValue();
  await title.press("End");
  await title.pressSequentially(" and more");
  await expect(page).toHaveTitle(`${before} and more · Headlight`);
  await title.press("Escape");
  await expect(title).toHaveValue(before);
  await expect(page).toHaveTitle(`${before} · Headlight`);
  await title.press("End");
  await title.pressSequentially(" again");
  await title.press("Enter");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title).toHaveValue(before);
});

test("each tab reopens its own notebook", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "Tides");
  await kept(page);
  const other = await openTab(page);
  await expect(titleOf(other)).toHaveValue("Tides");
  await other.getByRole("button", { name: "Menu" }).click();
  await other.getByRole("menuitem", { name: "New notebook" }).click();
  await rename(other, "Ebb");
  await kept(other);
  await page.reload();
  await expect(titleOf(page)).toHaveValue("Tides");
  await other.reload();
  await expect(titleOf(other)).toHaveValue("Ebb");
});

test("looking around in one tab is no conflict for another", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "Shared");
  await kept(page);
  const other = await openTab(page);
  await other.getByRole("tab", { name: "Heads" }).click();
  await kept(other);
  await rename(page, "Shared, worked on");
  await kept(page);
  await other.getByRole("tab", { name: "Step by step" }).click();
  await kept(other);
  for (const tab of [page, other]) await expect(tab.getByText(/Another tab has changed/)).toHaveCount(0);
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
});

test("work in two tabs is kept from both", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "Ours");
  await kept(page);
  const other = await openTab(page);
  await rename(other, "Theirs");
  await kept(other);
  await rename(page, "Ours again");
  await expect(page.getByText(/Another tab has changed this notebook too, so both are kept/)).toBeVisible();
  await kept(page);
  await page.reload();
  await expect(titleOf(page)).toHaveValue("Ours again");
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("button", { name: /^Ours again/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Theirs/ })).toBeVisible();
});

test("a notebook that waits for a click says so only for itself", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "My own");
  await kept(page);
  const layer = { id: "l", kind: "layer", title: "Layer", reads: { series: "s" }, spec: { units: 256, heads: 16, seed: 1, causal: false } };
  const series = { id: "s", kind: "series", title: "", reads: {}, spec: { source: { from: "generated", generator: "season", seed: 1, length: 600, knobs: {} }, window: { steps: 48, stride: 4, position: 500, standardise: true } } };
  const bytes = Buffer.from(JSON.stringify({ format: "headlight", version: 1, title: "Heavy", cells: [series, layer] }));
  await page.locator('input[data-upload="notebook"]').setInputFiles({ name: "heavy.headlight.json", mimeType: "application/json", buffer: bytes });
  const waits = page.getByText(/asks for a lot of computing/);
  await expect(waits).toBeVisible();
  await rename(page, "Heavy, mine");
  await kept(page);
  await page.reload();
  await expect(waits).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "New notebook" }).click();
  await expect(waits).toHaveCount(0);
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog").getByRole("button", { name: /^Heavy, mine/ }).click();
  await expect(waits).toBeVisible();
  await page.getByRole("button", { name: "Compute it on this machine" }).click();
  await expect(app.cell("layer")).toHaveAttribute("data-status", "ready");
  await kept(page);
  await page.reload();
  await expect(app.cell("layer")).toHaveAttribute("data-status", "ready");
});

test("who leaves while the bytes of a file are on their way is asked, and then no more", async ({ app, page }) => {
  await app.open("?backend=wasm");
  // Without the time that passes nothing is saved.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await app.upload({ name: "level.csv", mimeType: "text/csv", buffer: Buffer.from(`x\n${"1\n2\n".repeat(150)}`) });
  await expect(app.cell("series")).toContainText("level.csv");
  // A browser asks only where somebody has touched the page.
  await app.cell("series").getByRole("heading").first().click();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await page.clock.resume();
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});
