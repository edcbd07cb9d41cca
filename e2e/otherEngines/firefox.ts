import puppeteer, { type ElementHandle } from "puppeteer-core";
import { siteUrl } from "../site";
import type { Driver } from "./driver";

/** Starts a Firefox over WebDriver BiDi; `prefs` and `env` are beside its own. */
export async function startFirefox(executablePath: string, prefs: Record<string, boolean> = {}, env: Record<string, string> = {}): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: prefs,
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${String(error)}`));
  return {
    site: siteUrl(),
    watched: (html) => html,
    async open(url) {
      await page.goto("about:blank");
      await page.goto(url);
    },
    // Its types tell handles of things in the page from plain values; here all is plain.
    evaluate: page.evaluate.bind(page) as Driver["evaluate"],
    async upload(selector, path) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      if (input === null) throw new Error(`There is no ${selector}.`);
      await input.uploadFile(path);
    },
    async drag([from, ...path]) {
      await page.mouse.move(from!.x, from!.y);
      await page.mouse.down();
      for (const { x, y } of path) await page.mouse.move(x, y);
      await page.mouse.up();
      await page.mouse.move(0, 0);
    },
    faults: async () => faults,
    close: () => browser.close(),
  };
}
