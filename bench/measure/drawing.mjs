import { budgetRow, median, pairedRow } from "../rows.mjs";

const RUNS = 7;

/** Drawing maps as the app does, to the end of the frame that shows them. */
export async function drawing({ browser, benchUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
  await page.goto(benchUrl);
  const maps = (...given) => page.evaluate((all) => window.bench.draw.maps(...all), given);
  const draws = [];
  const recolours = [];
  await maps(24, 512, "short", false);
  for (let run = 0; run < RUNS; run++) {
    draws.push((await maps(24, 512, "short", false)).frame);
    recolours.push((await maps(24, 512, "long", true)).frame);
  }
  const canvas = [];
  const rects = [];
  for (let run = 0; run < 3; run++) {
    canvas.push((await maps(1, 256, "short", false)).frame);
    rects.push((await page.evaluate(() => window.bench.draw.rects(256))).frame);
  }
  await page.close();
  return [
    budgetRow("draw 24 maps of 512x512", median(draws), 100),
    budgetRow("recolour 24 maps of 512x512", median(recolours), 40),
    pairedRow("draw a map of 256x256", "one SVG rect per cell", canvas, rects),
  ];
}
