import type { Page } from "@playwright/test";
import { App } from "../app";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

const START = "?backend=wasm";
const titleOf = (page: Page) => page.getByRole("textbox", { name: "Title of the notebook" });
const csv = (rows: number) => Buffer.from(`hour,level\n${Array.from({ length: rows }, (_, i) => `${i},${Math.sin(i / 7).toFixed(4)}`).join("\n")}\n`);
const given = (name: string, buffer = csv(400)) => ({ name, mimeType: "text/csv", buffer });
const kept = (page: Page) => expect(page.getByText("Kept in this browser")).toBeVisible();

async function rename(page: Page, to: string): Promise<void> {
  await titleOf(page).fill(to);
  await titleOf(page).press("Enter");
}

/** Runs before the page's own script, in each page that opens from now on. */
const FAULTS = {
  hangs: () => {
    indexedDB.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
  },
  throws: () => {
    indexedDB.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "is forbidden together with every other store": () => {
    const deny = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: deny });
  },
};

for (const [fault, inject] of Object.entries(FAULTS)) {
  test(`where the store ${fault}, the notebook is there and the page says that nothing is kept`, async ({ app, page }) => {
    await page.addInitScript(inject);
    await page.goto(siteUrl() + START);
    const notice = page.getByRole("alert").filter({ hasText: /nothing is kept|keeps nothing/ });
    await expect(notice).toBeVisible();
    await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
    await app.setNumber("Seed", 3);
    await expect(notice).toBeVisible();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "New notebook" }).click();
    await expect.poll(() => app.readNumber("Seed")).toBe(9);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(notice).toBeVisible();
  });
}

test("a store that answers again is used again, and what was changed meanwhile is kept", async ({ app, page }) => {
  await app.open(START);
  await rename(page, "Before");
  await kept(page);
  await page.evaluate(() => {
    const open = indexedDB.open.bind(indexedDB);
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("broken", "UnknownError");
    };
    Object.assign(window, {
      mend: () => {
        IDBDatabase.prototype.transaction = transaction;
        indexedDB.open = open;
      },
    });
  });
  await rename(page, "Meanwhile");
  await expect(page.getByRole("alert")).toContainText("This browser keeps nothing");
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole("button", { name: "Try again" }).click();
  await kept(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(titleOf(page)).toHaveValue("Meanwhile");
});

test("a store that was deleted from elsewhere is made anew", async ({ app, page }) => {
  await app.open(START);
  await app.upload(given("level.csv"));
  await expect(app.cell("series")).toContainText("level.csv");
  await kept(page);
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase("headlight").onsuccess = resolve)));
  await rename(page, "After the deletion");
  await kept(page);
  await page.reload();
  await app.settled();
  await expect(titleOf(page)).toHaveValue("After the deletion");
  await expect(app.cell("series")).toContainText("level.csv");
  await expect(app.alert("series")).toHaveCount(0);
});

test("a store of a newer Headlight is told as that", async ({ app, page }) => {
  await app.open(START);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("headlight", 9);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await app.settled();
  await expect(page.getByRole("alert")).toContainText("newer Headlight");
  await expect(page.getByRole("button", { name: "Reload the page" })).toBeVisible();
});

test("a file that does not fit does not keep the notebook from being kept", async ({ app, page }) => {
  await app.open(START);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(siteUrl()).origin, quotaSize: 3_000_000 });
  await app.upload(given("big.csv", csv(400_000)));
  await expect(app.cell("series")).toContainText("big.csv");
  await expect(page.getByRole("alert")).toContainText("“big.csv” does not fit into this browser’s store, so the notebook is kept without it");
  await rename(page, "Changed after that");
  await expect(page.getByText("Kept without its file")).toBeVisible();
  await page.reload();
  await app.settled();
  await expect(titleOf(page)).toHaveValue("Changed after that");
  await expect(app.alert("series")).toContainText("big.csv");
  await expect(page.getByText("Kept without its file")).toBeVisible();
});

/** How many files the store has. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open("headlight").onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          db.transaction("files").objectStore("files").getAllKeys().onsuccess = (event) => {
            db.close();
            resolve((event.target as IDBRequest<string[]>).result.filter((key) => !key.includes("/")).length);
          };
        };
      }),
  );

test("a replaced file can be brought back although another tab was opened, and is there after a reload at once", async ({ app, page }) => {
  await app.open(START);
  for (const name of ["one.csv", "two.csv"]) {
    await app.upload(given(name));
    await expect(app.cell("series")).toContainText(name);
    await app.settled();
    await kept(page);
  }
  const other = await page.context().newPage();
  await other.goto(siteUrl() + START);
  await expect(new App(other).cell("series")).toContainText("two.csv");
  // Both count as open: the other one has done what a page does at its start.
  await expect.poll(() => other.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(2);
  expect(await stored(page)).toBe(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(app.cell("series")).toContainText("one.csv");
  await page.reload();
  await app.settled();
  await expect(app.cell("series")).toContainText("one.csv");
  await expect(app.alert("series")).toHaveCount(0);
});

test("replaced files leave the store once they cannot be brought back", async ({ app, page }) => {
  await app.open(START);
  for (const name of ["one.csv", "two.csv", "three.csv"]) {
    await app.upload(given(name));
    await expect(app.cell("series")).toContainText(name);
    await app.settled();
    await kept(page);
  }
  await expect.poll(() => stored(page)).toBe(3);
  await page.reload();
  await app.settled();
  await expect(app.cell("series")).toContainText("three.csv");
  await expect(app.alert("series")).toHaveCount(0);
  await expect.poll(() => stored(page)).toBe(1);
});
