import { pathToFileURL } from "node:url";
import { test as plain, type Page } from "@playwright/test";
import { App } from "./app";
import { FIGURES, openFigures } from "./figures";
import { expect, test } from "./fixtures";

test.use({ serviceWorkers: "allow" });

/** What the page, its frames and workers were refused, and what was written to the console as an error. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}

async function policyOf(page: Page): Promise<Record<string, string>> {
  const text = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  return Object.fromEntries(text.split(";").map((rule) => [rule.trim().split(" ")[0]!, rule.trim().split(" ").slice(1).join(" ")]));
}

/** Through every figure, dialog and menu, and everything that is drawn from bytes or made into them. */
async function useAll(app: App): Promise<void> {
  const { page } = app;
  await openFigures(app);
  for (const { cell, show } of FIGURES) {
    await show(app);
    await app.settled();
    const actions = page.getByRole("button", { name: `Actions for ${cell}` }).first();
    await actions.click();
    await expect(page.getByRole("menu")).toBeVisible();
    await app.close(actions);
  }
  for (const [open, name] of [
    ["Control+k", "All commands"],
    ["Control+o", "My notebooks"],
    ["?", "Keyboard shortcuts"],
  ] as const) {
    await page.keyboard.press(open);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Link" })).toHaveValue(/#v2\./);
  await app.close(share);
  await app.setNumber("Steps", 12);
  await app.cell("layer").getByRole("button", { name: "Check with TensorFlow.js" }).click();
  await expect(app.cell("layer").getByText(/^Largest difference from TensorFlow\.js on WASM/)).toBeVisible();
  for (const item of ["Picture as SVG", "Picture as PNG"]) {
    await page.getByRole("button", { name: "Actions for What each head looks at" }).click();
    await downloadBy(page, item);
  }
  await page.getByRole("button", { name: "Menu" }).click();
  await downloadBy(page, /^Save as a notebook file/);
  await app.cell("layer").getByRole("button", { name: "Export weights" }).click();
  await downloadBy(page, /safetensors/);
}

async function downloadBy(page: Page, name: string | RegExp) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name, exact: true }).click()]);
  return download;
}

test("all of the site works under the tightest policy", async ({ app, page }) => {
  test.setTimeout(240_000);
  await app.open("?backend=wasm");
  expect(await policyOf(page)).toEqual({
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  await useAll(app);
});

// The page under test is a file on the disk, so the watch over other origins does not fit.
plain("all of a page from the disk works under the tightest policy", async ({ page }, info) => {
  plain.setTimeout(240_000);
  const site = new App(page);
  await site.open("?backend=wasm");
  await page.getByRole("button", { name: "Menu" }).click();
  const path = info.outputPath("page.html");
  await (await downloadBy(page, "Save as a page that works offline")).saveAs(path);

  const faults = faultsOf(page);
  await page.goto(`${pathToFileURL(path).href}?backend=wasm`);
  const app = new App(page);
  await app.settled();
  const policy = await policyOf(page);
  expect(policy).toMatchObject({
    "default-src": "'none'",
    "worker-src": "blob:",
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  // The guard's script, which says that the file was cut short, and the app's.
  expect(policy["script-src"]).toMatch(/^('sha256-[^']+' ){2}'wasm-unsafe-eval'$/);
  expect(Object.keys(policy)).toHaveLength(9);
  expect(policy["style-src"]).toMatch(/^'sha256-[^']+'$/);
  await useAll(app);
  expect(faults).toEqual([]);
});
