import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "../tools/serve.mjs";
import { expect, test } from "./fixtures";

test.use({ serviceWorkers: "allow" });

test("a newer Headlight comes to the tab that asked for it, and to no other by itself", async ({ browser }) => {
  const site = mkdtempSync(join(tmpdir(), "headlight-site-"));
  cpSync("dist", site, { recursive: true });
  const host = await serve({ "/": site });
  const context = await browser.newContext();
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${host.url}/?backend=wasm`);
    await expect(page.locator("html")).toHaveAttribute("data-busy", "false");
    return page;
  };
  const ready = (page: Page) => page.getByText("A newer Headlight is ready");
  const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
  const isMarked = (page: Page) => page.evaluate(() => "marked" in window);
  try {
    const first = await open();
    await first.evaluate(() => navigator.serviceWorker.ready);
    await first.reload();
    const second = await open();
    for (const page of [first, second]) await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    appendFileSync(join(site, "sw.js"), "\n// newer");
    await first.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(ready(first)).toBeVisible();
    await expect(ready(second)).toBeVisible();
    await mark(first);
    await mark(second);
    await first.getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => isMarked(first).catch(() => true)).toBe(false);
    // By then the newer one is in charge of the other tab as well.
    await second.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller !== active) await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    });
    expect(await isMarked(second)).toBe(true);
    await second.getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => isMarked(second).catch(() => true)).toBe(false);
  } finally {
    await context.close();
    await host.close();
    rmSync(site, { recursive: true });
  }
});
