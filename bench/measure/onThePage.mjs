import { duel, inPage, mustAgree, SIZES, workOf } from "../duel.mjs";
import { pairedRow } from "../rows.mjs";

/** As `forward`, but through the engine as the app uses it, with the way to the worker and back: what a page waits for. */
export async function onThePage({ browser, benchUrl }) {
  const rows = [];
  for (const sizes of SIZES.slice(0, 4)) {
    const page = await browser.newPage();
    await page.goto(benchUrl);
    const work = workOf(sizes, "forward, to the page");
    const check = async () => mustAgree(work, "tfjs", await page.evaluate(() => window.bench.ring.apart("oursOnThePage", "tfjsOnThePage")));
    const times = await duel(inPage(page, "oursOnThePage", sizes), inPage(page, "tfjsOnThePage", sizes), check);
    rows.push(pairedRow(work, "tfjs", times.ours, times.theirs));
    await page.close();
  }
  return rows;
}
