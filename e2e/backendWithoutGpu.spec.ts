import { PLAIN_FLAGS } from "../tools/chromium.mjs";
import { expect, test } from "./fixtures";
import { siteUrl } from "./site";

// A browser as most people have it: WebGPU not forced, and here no GPU for it.
test.use({ launchOptions: { executablePath: process.env["CHROMIUM_PATH"], args: [...PLAIN_FLAGS, "--disable-gpu"] } });

test("WebGPU that is forced and cannot start is an error on the page, not a silent fallback", async ({ app, page, watch }) => {
  watch.allow(/WebGPU|adapter/i);
  await page.goto(`${siteUrl()}?backend=webgpu`);
  await expect(page.getByRole("alert").first()).toContainText(/WebGPU/i);
  await app.settled();
  await expect(page.locator("[data-backend]")).toHaveCount(0);
  await expect(app.maps).toHaveCount(0);
});

test("unforced, the page runs on WASM", async ({ app }) => {
  await app.open();
  await expect(app.backend).toHaveAttribute("data-backend", "wasm");
  await expect(app.backend.locator("summary")).toHaveText(/^WASM: This browser offers no GPU /);
  await expect(app.maps.first()).toBeVisible();
});
