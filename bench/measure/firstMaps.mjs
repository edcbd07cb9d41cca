import { budgetRow, median } from "../rows.mjs";
import { watchPixels } from "./pixels.mjs";

const RUNS = 5;

/** From navigation, nothing cached, to the page's skeleton and to the first map's pixels. */
export async function firstMaps({ browser, siteUrl }) {
  const skeletons = [];
  const maps = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(watchPixels);
    await page.goto(`${siteUrl}?backend=wasm`, { waitUntil: "commit" });
    await page.waitForFunction(() => window.seen.drawn.length > 0, null, { timeout: 60_000 });
    const times = await page.evaluate(() => ({
      skeleton: performance.getEntriesByName("first-paint")[0].startTime,
      map: window.seen.drawn[0],
    }));
    skeletons.push(times.skeleton);
    maps.push(times.map);
    await context.close();
  }
  return [budgetRow("skeleton after navigation", median(skeletons), 500), budgetRow("first maps after navigation", median(maps), 2500)];
}
