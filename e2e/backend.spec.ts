import { expect, test } from "./fixtures";
import { siteUrl } from "./site";

test("a software adapter loses to WASM, and the page says why", async ({ app }) => {
  await app.open();
  await expect(app.backend).toHaveAttribute("data-backend", "wasm");
  await expect(app.backend).toHaveAttribute("data-adapter", /.*/);
  await expect(app.backend.locator("summary")).toHaveText(/^WASM: This machine's GPU is only imitated in software/);
  await expect(app.backend.getByText(/only imitated in software/).first()).toBeVisible();
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
