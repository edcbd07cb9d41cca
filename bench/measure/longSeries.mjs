import { budgetRow, median } from "../rows.mjs";
import { watchMemory } from "./memory.mjs";

const SIDE = 256;
/** What the longer of the two may take, ms. */
const SURVEY = 4000;

/** Surveys (overview, measures and Z of both branches, H = 4) of long series on WASM, zooming into them, and the memory that they take. */
export async function longSeries({ browser, benchUrl }) {
  const rows = [];
  const times = {};
  for (const steps of [4096, 8192]) {
    const page = await browser.newPage();
    await page.goto(benchUrl);
    await page.evaluate(() => window.bench.long.rest());
    const memory = await watchMemory(browser);
    times[steps] = [];
    for (let run = 0; run < 3; run++) times[steps].push(await page.evaluate((count) => window.bench.long.survey(count), steps));
    const grown = memory.stop();
    if (grown !== null) rows.push(budgetRow(`memory over the idle page, survey of ${steps} steps`, grown, 200, "MB"));
    if (steps === 8192) {
      const zooms = [];
      for (let at = 0; at < 15; at++) {
        zooms.push(await page.evaluate(([row, column, side]) => window.bench.long.zoom(row, column, side), [at * 512, 7680 - at * 512, SIDE]));
      }
      rows.push(budgetRow(`zoom to ${SIDE}x${SIDE} of ${steps} steps, one head`, median(zooms), 60));
    }
    await page.close();
  }
  rows.push(budgetRow("survey of 4096 steps", median(times[4096]), SURVEY));
  rows.push(budgetRow("survey of 8192 steps", median(times[8192]), SURVEY));
  rows.push(budgetRow("survey, 8192 steps over 4096", median(times[8192]) / median(times[4096]), 4.5, "times"));
  return rows;
}
