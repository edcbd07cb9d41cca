import type { Locator, Page } from "@playwright/test";
import type { App } from "../app";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";
import { addTraining, LONG } from "./begun";

const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "store does not answer, so nothing is kept at the moment" });
const stepOf = async (cell: Locator) => Number(await cell.getAttribute("data-step"));
const press = (cell: Locator, name: string) => cell.getByRole("button", { name, exact: true }).click();

/** A training that has made its first step and rests, and will go slowly. */
async function begun(app: App): Promise<Locator> {
  const cell = await addTraining(app);
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await press(cell, "One step");
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  await cell.getByRole("switch", { name: "First steps slowly" }).click();
  return cell;
}

/** Takes one more step, and rests: whatever runs on its own may be done before anybody stops it. */
async function goesOn(cell: Locator): Promise<void> {
  const step = await stepOf(cell);
  await press(cell, "One step");
  await expect.poll(() => stepOf(cell), LONG).toBe(step + 1);
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
}

test("where the store never answers, a training runs, rests and goes on, another notebook comes, and the page says that nothing is kept", async ({ app, page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => {
    indexedDB.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
  });
  await page.goto(`${siteUrl()}?backend=wasm`);
  await expect(notice(page)).toBeVisible(LONG);
  const cell = await begun(app);
  await goesOn(cell);
  await goesOn(cell);
  await expect(notice(page)).toBeVisible(LONG);
  const step = await stepOf(cell);
  await press(cell, "Go on");
  await expect.poll(() => stepOf(cell), LONG).toBeGreaterThan(step + 2);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "All commands" }).getByRole("combobox").fill("New notebook");
  await page.keyboard.press("Enter");
  await expect(page.locator('article[data-cell-kind="training"]')).toHaveCount(1, LONG);
  await app.settled();
  await expect(notice(page)).toBeVisible(LONG);
});

test("where the store falls silent while a training runs, that is said; once it answers, the run is kept as far as it came", async ({ app, page }) => {
  test.setTimeout(300_000);
  await app.open("?backend=wasm");
  const cell = await begun(app);
  await expect(page.getByText("Kept in this browser")).toBeVisible(LONG);
  await page.evaluate(() => {
    const asked = ["put", "get", "getKey", "getAll", "getAllKeys", "count", "delete"] as const;
    const answered = asked.map((name) => [name, IDBObjectStore.prototype[name]] as const);
    for (const name of asked) {
      IDBObjectStore.prototype[name] = () => Object.setPrototypeOf(new EventTarget(), IDBRequest.prototype) as IDBRequest;
    }
    Object.assign(window, { answer: () => answered.forEach(([name, ask]) => Object.assign(IDBObjectStore.prototype, { [name]: ask })) });
  });
  await goesOn(cell);
  await expect(notice(page)).toBeVisible(LONG);
  await goesOn(cell);
  const step = await cell.getAttribute("data-step");
  await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await expect(page.getByText("Kept in this browser")).toBeVisible(LONG);
  await expect(notice(page)).toHaveCount(0);
  await page.reload();
  await app.settled();
  await expect(cell).toHaveAttribute("data-step", step!, LONG);
});
