import type { Page } from "@playwright/test";
import type { App } from "../app";
import { expect, test } from "../fixtures";
import { addTraining, LONG } from "./begun";

test("a run that goes on while another notebook is opened is kept as far as it came", async ({ app, page }) => {
  test.setTimeout(300_000);
  const { cell, bytes, step } = await running(app, page);
  await openNew(page);
  // Its worker answers a moment later.
  await expect.poll(() => page.evaluate(keptBytes), LONG).toBeGreaterThan(bytes);
  await openAgain(page);
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  expect(Number(await cell.getAttribute("data-step"))).toBeGreaterThanOrEqual(step);
});

test("a run that is kept only once its notebook is open again is shown there as far as it came", async ({ app, page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const { setTimeout } = window;
    const held: (() => void)[] = [];
    let isHeld = false;
    Object.assign(window, {
      /** No worker is asked for its run before `release`, and no patience of five seconds ends meanwhile. */
      hold() {
        isHeld = true;
        window.setTimeout = ((act: () => void, ms: number, ...more: unknown[]) => setTimeout(act, ms === 5000 ? 300_000 : ms, ...more)) as typeof setTimeout;
      },
      release: () => held.forEach((post) => post()),
    });
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      const post = () => Reflect.apply(postMessage, this, message);
      if (isHeld && (message[0] as { type?: string }).type === "state") held.push(post);
      else post();
    };
  });
  const { cell, step } = await running(app, page);
  const call = (name: "hold" | "release") => page.evaluate((called) => (window as unknown as Record<string, () => void>)[called]!(), name);
  await call("hold");
  await openNew(page);
  await openAgain(page);
  await expect(cell).toHaveAttribute("data-step", "1", LONG);
  await expect(cell).toHaveAttribute("data-training", "paused");
  await call("release");
  await expect.poll(async () => Number(await cell.getAttribute("data-step")), LONG).toBeGreaterThanOrEqual(step);
  await expect(cell).toHaveAttribute("data-training", "paused");
  const shown = await cell.getAttribute("data-step");
  await expect(page.getByText("Kept in this browser")).toBeVisible(LONG);
  await page.reload();
  await app.settled();
  await expect(cell).toHaveAttribute("data-step", shown!, LONG);
});

/** A training that was kept after its first step and goes on since, with the bytes of what was kept and the step that it is at. */
async function running(app: App, page: Page) {
  await app.open("?backend=wasm");
  const cell = await addTraining(app);
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await cell.getByRole("spinbutton", { name: "Epochs" }).fill("1000");
  await cell.getByRole("spinbutton", { name: "Epochs" }).press("Enter");
  await app.settled();
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await cell.getByRole("button", { name: "One step" }).click();
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  await cell.getByRole("switch", { name: "First steps slowly" }).click();
  // As if five seconds of training had never passed: nothing is kept of a run by itself.
  await page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
  await expect.poll(() => page.evaluate(keptBytes), LONG).toBeGreaterThan(0);
  const bytes = await page.evaluate(keptBytes);
  await cell.getByRole("button", { name: "Go on" }).click();
  await expect.poll(async () => Number(await cell.getAttribute("data-step")), LONG).toBeGreaterThan(20);
  return { cell, bytes, step: Number(await cell.getAttribute("data-step")) };
}

async function openNew(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "All commands" }).getByRole("combobox").fill("New notebook");
  await page.keyboard.press("Enter");
  await expect(page.locator('article[data-cell-kind="training"]')).toHaveCount(1);
}

async function openAgain(page: Page): Promise<void> {
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog", { name: "My notebooks" }).getByRole("button", { name: /^What does attention look at/ }).click();
  await expect(page.locator('article[data-cell-kind="training"]')).toHaveCount(2);
}

/** Bytes of the run that the newest notebook of the library names; in the page. */
function keptBytes(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("headlight");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction("notebooks").objectStore("notebooks").getAll();
      asked.onsuccess = () => {
        opening.result.close();
        resolve(Math.max(0, ...asked.result.flatMap(({ notebook }) => notebook.cells.map(({ kept }: { kept?: { size: number } }) => kept?.size ?? 0))));
      };
    };
  });
}
