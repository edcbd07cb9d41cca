/** Builds the site and takes the README's picture of it: `node tools/picture.mjs`. */
import { chromium } from "@playwright/test";
import { buildSite } from "./build.mjs";
import { CHROMIUM_FLAGS, ensureChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

await buildSite();
const host = await serve({ "/": "dist" });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1920 }, colorScheme: "light" });
  await page.goto(`${host.url}/?backend=wasm`);
  await page.waitForSelector('html[data-busy="false"]');
  await page.waitForSelector('[role="img"][data-branch="sum"] canvas');
  await page.screenshot({ path: "docs/headlight.png" });
} finally {
  await browser.close();
  await host.close();
}
