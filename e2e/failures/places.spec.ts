import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../tools/serve.mjs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

/** A copy of the built site whose parts all have other names, as after a change of all of them. */
function renamedSite(folder: string): void {
  cpSync("dist", folder, { recursive: true });
  const assets = path.join(folder, "assets");
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  const newer = (name: string) => name.replace(/(\.\w+)$/, "0$1");
  for (const name of names) renameSync(path.join(assets, name), path.join(assets, newer(name)));
  for (const file of [path.join(folder, "index.html"), ...names.map((name) => path.join(assets, newer(name)))]) {
    writeFileSync(file, names.reduce((text, name) => text.replaceAll(name, newer(name)), readFileSync(file, "utf8")));
  }
}

test.describe("a newer Headlight takes the place of this one under an open page", () => {
  test("the page says so and a reload brings the newer one", async ({ app, page, watch }) => {
    watch.allow(/^request:|Failed to load resource|headlight\/missing-part|above error occurred/);
    const folder = mkdtempSync(path.join(tmpdir(), "headlight-site-"));
    cpSync("dist", folder, { recursive: true });
    const host = await serve({ "/": folder });
    try {
      await page.goto(`${host.url}/?backend=wasm`);
      await expect(page.locator("html")).toHaveAttribute("data-busy", "false");
      rmSync(folder, { recursive: true });
      renamedSite(folder);
      await page.getByRole("tab", { name: "What if" }).click();
      // Of this cell: where the machine is busy, a part of another has not come yet, and says the same.
      await expect(app.cell("attention").getByRole("alert")).toHaveText(/a newer Headlight has taken its place/);
      await page.getByRole("button", { name: "Share", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "a newer Headlight" })).toBeVisible();
      await page.getByRole("button", { name: "Reload the page" }).first().click();
      await expect(page.locator("html")).toHaveAttribute("data-busy", "false");
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.getByRole("button", { name: "Share", exact: true }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    } finally {
      await host.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test.describe("with what was stored", () => {
  test.use({ serviceWorkers: "allow" });

  test("the very page of the first visit gets its parts from there", async ({ app, page, context }) => {
    await app.open("?backend=wasm");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.getByRole("tab", { name: "What if" }).click();
    await expect(app.cell("attention").getByRole("slider").first()).toBeVisible();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});

test.describe("a page that the service worker controls", () => {
  test.use({ serviceWorkers: "allow" });

  test("answers its own address alone with the page, not that of the one-file app, nor what is not there", async ({ app, page, context, watch }) => {
    watch.allow(/^request:|Failed to load resource/);
    await app.open("?backend=wasm");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const other = await context.newPage();
    await other.goto(`${siteUrl()}single/index.html`);
    await expect(other.locator('meta[name="headlight"][content="one-file"]')).toBeAttached();
    expect((await other.goto(`${siteUrl()}nowhere.html`))?.status()).toBe(404);
    await context.setOffline(true);
    for (const address of ["?backend=wasm", "index.html?backend=wasm", "?backend=wasm&gallery"]) {
      await other.goto(siteUrl() + address);
      await expect(other.locator("html")).toHaveAttribute("data-busy", "false");
    }
    // The browser's own page, in place of one that lacks all its parts.
    await expect(other.goto(`${siteUrl()}single/index.html`)).rejects.toThrow(/ERR_(INTERNET_DISCONNECTED|FAILED)/);
  });
});

test.describe("in a frame without an origin", () => {
  /** Shows the built site in a frame, served with these headers. */
  async function openFramed(page: Page, headers: Record<string, string>, sandbox = "allow-scripts") {
    const folder = mkdtempSync(path.join(tmpdir(), "headlight-frame-"));
    const [site, outer] = [await serve({ "/": "dist" }, 0, headers), await serve({ "/": folder })];
    writeFileSync(path.join(folder, "index.html"), `<iframe sandbox="${sandbox}" width="900" height="700" src="${site.url}/"></iframe>`);
    await page.goto(outer.url);
    return {
      frame: page.frameLocator("iframe"),
      address: `${site.url}/`,
      close: async () => {
        rmSync(folder, { recursive: true });
        await Promise.all([site.close(), outer.close()]);
      },
    };
  }

  test("whose scripts the host keeps back, the frame says where Headlight works", async ({ page, watch }) => {
    watch.allow(/^request:|CORS policy|Failed to load resource/);
    const { frame, address, close } = await openFramed(page, {});
    await expect(frame.getByRole("alert")).toHaveText(/Open it in a tab of its own/);
    await expect(frame.getByRole("link", { name: /tab of its own/ })).toHaveAttribute("href", address);
    await close();
  });

  test("which may make no workers, the notebook is shown and says where it can be computed", async ({ page, watch }) => {
    watch.allow(/^request:|Failed to load resource/);
    const { frame, close } = await openFramed(page, { "Access-Control-Allow-Origin": "*" });
    await expect(frame.getByRole("alert").filter({ hasText: "in a tab of its own" }).first()).toBeVisible();
    await expect(frame.locator("html")).toHaveAttribute("data-busy", "false");
    await expect(frame.getByRole("button", { name: "Share", exact: true })).toBeVisible();
    await close();
  });

  test("which may open windows, the speaker's notes stand on the slide: a window of another origin takes no words", async ({ page, watch }) => {
    watch.allow(/^request:|Failed to load resource|fullscreen is not allowed/);
    const { frame, close } = await openFramed(page, { "Access-Control-Allow-Origin": "*" }, "allow-scripts allow-popups");
    await expect(frame.locator("html")).toHaveAttribute("data-busy", "false");
    await frame.getByRole("button", { name: "Present", exact: true }).click();
    await expect(frame.locator("[data-presentation]")).toBeVisible();
    const [paper] = await Promise.all([page.waitForEvent("popup"), frame.getByRole("button", { name: "Notes for the speaker (n)" }).click()]);
    await expect(frame.locator("[data-notes]")).toContainText("No notes for this slide");
    await expect.poll(() => paper.isClosed()).toBe(true);
    await expect(frame.getByRole("alert").filter({ hasText: "went wrong" })).toHaveCount(0);
    await close();
  });
});
