import { budgetRow, median, pairedRow } from "../rows.mjs";

const RUNS = 7;

/** A map's side in the grid of 8 heads on a wide page, CSS pixels. */
const SIDE = 150;

/** Drawing maps, to the end of the frame that shows them: the app's own, and a pixel for each weight. */
export async function drawing({ browser, benchUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
  await page.goto(benchUrl);
  const draw = (what, ...given) => page.evaluate(([name, all]) => window.bench.draw[name](...all), [what, given]);
  /** Medians: on new canvases, and in other colours on the same. */
  const medians = async (what, ...sizes) => {
    const draws = [];
    const recolours = [];
    await draw(what, ...sizes, "short", false);
    for (let run = 0; run < RUNS; run++) {
      draws.push((await draw(what, ...sizes, "short", false)).frame);
      recolours.push((await draw(what, ...sizes, "long", true)).frame);
    }
    return { drawn: median(draws), recoloured: median(recolours) };
  };
  const grid = await medians("grid", 24, 512, SIDE);
  const pixels = await medians("maps", 24, 512);
  const canvas = [];
  const rects = [];
  for (let run = 0; run < 3; run++) {
    canvas.push((await draw("maps", 1, 256, "short", false)).frame);
    rects.push((await draw("rects", 256)).frame);
  }
  await page.close();
  return [
    budgetRow("draw 24 maps of 512x512", grid.drawn, 100),
    budgetRow("recolour 24 maps of 512x512", grid.recoloured, 40),
    budgetRow("draw 24 maps of 512x512, a pixel for each weight", pixels.drawn, 100),
    budgetRow("recolour 24 maps of 512x512, a pixel for each weight", pixels.recoloured, 40),
    pairedRow("draw a map of 256x256", "one SVG rect per cell", canvas, rects),
  ];
}
