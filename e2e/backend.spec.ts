import type { Page, Worker } from "@playwright/test";
import { expectTrueMaps } from "./expected";
import { expect, test } from "./fixtures";
import { siteUrl } from "./site";

test("a software adapter loses to WASM, and the page says why", async ({ app }) => {
  await app.open();
  await expect(app.backend).toHaveAttribute("data-backend", "wasm");
  await expect(app.backend).toHaveAttribute("data-adapter", /.*/);
  // In the bar stands what computes; why opens with a click.
  const summary = app.backend.locator("summary");
  await expect(summary).toHaveText(/^WASM/);
  await summary.click();
  const reason = app.backend.getByText(/^This machine's GPU is only imitated in software/);
  await expect(reason).toBeVisible();
  await summary.press("Escape");
  await expect(reason).toBeHidden();
});

test("the CPU can be forced", async ({ app }) => {
  await app.open("?backend=cpu");
  await expect(app.backend).toHaveAttribute("data-backend", "cpu");
});

test("a backend that does not exist is an error on the page that names those that do", async ({ app, page }) => {
  await page.goto(`${siteUrl()}?backend=abacus`);
  const alert = page.getByRole("alert").first();
  await expect(alert).toContainText("abacus");
  await expect(alert).toContainText("wasm");
  await app.settled();
  await expect(app.maps).toHaveCount(0);
  await expect(page.locator("[data-backend]")).toHaveCount(0);
});

test("WebGL, which is no longer offered, is an error on the page that says what to use", async ({ app, page }) => {
  await page.goto(`${siteUrl()}?backend=webgl`);
  await expect(page.getByRole("alert").first()).toContainText(
    "The address asks for WebGL, which is no longer offered, since WebAssembly computes faster. Ask for webgpu, wasm or cpu, or take “backend” out of the address.",
  );
  await app.settled();
  await expect(app.maps).toHaveCount(0);
  await expect(app.backend).toHaveCount(0);
});

test("when the GPU is lost the person is told, and the page goes on with a new one", async ({ app, page, watch }) => {
  watch.allow(/lost/i);
  await app.open("?backend=webgpu");
  await app.setNumber("Steps", 8);
  await loseGpu(page);
  const notice = page.getByText("The GPU was lost and WebGPU had to be started anew; your work is still here.");
  await expect(notice).toBeVisible();
  await app.setNumber("Seed", 5);
  await expectTrueMaps(app);
  await expect(app.backend).toHaveAttribute("data-backend", "webgpu");
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  await expect(notice).toHaveCount(0);
});

test("a forced GPU that is lost three times is an error on the page with ways on, not a silent fallback", async ({ app, page, watch }) => {
  watch.allow(/lost/i);
  await app.open("?backend=webgpu");
  await app.setNumber("Steps", 8);
  for (const seed of [5, 6, 7]) {
    await expect(app.backend).toHaveAttribute("data-backend", "webgpu");
    await loseGpu(page);
    // Computed on the next device, or refused.
    await app.setNumber("Seed", seed);
  }
  const words = /^The address asks for WebGPU, which failed three times, at last because the GPU was lost\. Reload the page to try it again, or take “backend=webgpu” out/;
  await expect(page.getByRole("alert").filter({ hasText: words }).first()).toBeVisible();
  await expect(app.alert("attention")).toHaveText(words);
  await expect(app.backend).toHaveCount(0);
});

/** Takes the device from the engine's worker, the only one without a name of its own, as a driver's reset does. */
async function loseGpu(page: Page): Promise<void> {
  // A worker that has nothing to do may end while it is asked.
  const nameOf = (worker: Worker) => worker.evaluate(() => self.name).catch(() => null);
  const names = await Promise.all(page.workers().map(async (worker) => [await nameOf(worker), worker] as const));
  const [, engine] = names.find(([name]) => name === "") ?? [];
  if (engine === undefined) throw new Error("the engine has no worker");
  await engine.evaluate(() => self.dispatchEvent(new MessageEvent("message", { data: { type: "loseDevice" } })));
}
