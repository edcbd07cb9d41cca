import { pairedRow } from "../rows.mjs";

const TURNS = 5;

/** 50 MB of CSV to a series, beside papaparse that only makes rows of numbers of it; in turns, each first in every other one. */
export async function reading({ browser, benchUrl }) {
  const page = await browser.newPage();
  await page.goto(benchUrl);
  const times = { ours: [], papaparse: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    const counted = {};
    for (const name of turn % 2 === 0 ? ["ours", "papaparse"] : ["papaparse", "ours"]) {
      const { time, rows } = await page.evaluate((who) => window.bench.reading[who](), name);
      times[name].push(time);
      counted[name] = rows;
    }
    if (counted.ours !== counted.papaparse) throw new Error(`Of one file, ${counted.ours} and ${counted.papaparse} rows were read.`);
  }
  await page.close();
  return [pairedRow("reading 50 MB of CSV", "papaparse", times.ours, times.papaparse)];
}
