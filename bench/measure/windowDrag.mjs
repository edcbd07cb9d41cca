import { budgetRow, median } from "../rows.mjs";
import { setNumbers } from "./numbers.mjs";
import { watchPixels } from "./pixels.mjs";
import { longestTask } from "./tasks.mjs";

const SECONDS = 5;
/** Pixels of one drawing that lie closer together than this (ms) belong to one redraw. */
const SAME_REDRAW = 3;

/** Drags the windows along the series at T = 64, U = 32, H = 4 on WASM: how often the maps follow, how late, and what holds up the page. */
export async function windowDrag({ browser, siteUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
  await page.addInitScript(watchPixels);
  await page.goto(`${siteUrl}?backend=wasm`);
  await setNumbers(page, { Steps: 64, Units: 32, Heads: 4 });
  const handle = page.getByRole("slider", { name: "Drag to move the windows" });
  // Typing into a cell further down has scrolled there.
  await handle.scrollIntoViewIfNeeded();
  const grip = await handle.boundingBox();
  const plot = await page.locator('article[data-cell-kind="series"]').boundingBox();
  const y = grip.y + grip.height / 2;
  await page.mouse.move(grip.x + grip.width / 2, y);
  await page.mouse.down();
  const drag = async () => {
    const began = Date.now();
    while (Date.now() - began < SECONDS * 1000) {
      // There and back across the middle of the plot, every two seconds.
      const turn = Math.sin(((Date.now() - began) / 1000) * Math.PI);
      await page.mouse.move(plot.x + plot.width * (0.5 + 0.35 * turn), y);
    }
    return (Date.now() - began) / 1000;
  };
  await page.evaluate(() => Object.assign(window.seen, { drawn: [], moved: [] }));
  const seconds = await drag();
  const { drawn, moved } = await page.evaluate(() => window.seen);
  const longest = await longestTask(browser, page, drag);
  await page.mouse.up();
  await page.close();
  const redraws = drawn.filter((time, i) => i === 0 || time - drawn[i - 1] > SAME_REDRAW);
  if (redraws.length === 0) throw new Error("The window was dragged and no map was drawn anew.");
  return [
    budgetRow("window drag, time for each redraw", (seconds * 1000) / redraws.length, 50),
    budgetRow("window drag, input to pixels", median(latencies(moved, redraws)), 50),
    budgetRow("window drag, longest page task", longest, 50),
  ];
}

/** For each redraw, how long before it the first move after the previous redraw came. */
function latencies(moved, redraws) {
  return redraws.flatMap((time, i) => {
    const first = moved.find((move) => move > (redraws[i - 1] ?? 0) && move < time);
    return first === undefined ? [] : [time - first];
  });
}
