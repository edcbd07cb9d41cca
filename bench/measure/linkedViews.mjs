import { budgetRow, median } from "../rows.mjs";
import { setNumbers, settled } from "./numbers.mjs";

const MOVES = 40;
const SWITCHES = 5;

/** Pointing at a map with all linked views repainted, and switching the way of looking: at T = 128, and pointing at T = 512. */
export async function linkedViews({ browser, siteUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${siteUrl}?backend=wasm`);
  await settled(page);
  const rows = [];
  await setNumbers(page, { Steps: 128, Heads: 8 });
  rows.push(budgetRow("point at a map, all views lit, T=128 H=8, script", median(await pointing(page)), 16));
  for (const look of ["Effect", "Lag", "Series", "Weights"]) {
    rows.push(budgetRow(`switch to ${look.toLowerCase()}, T=128 H=8, to the next frame`, median(await switching(page, look)), 100));
  }
  await setNumbers(page, { Steps: 512, Heads: 8 });
  rows.push(budgetRow("point at a map, all views lit, T=512 H=8, script", median(await pointing(page)), 50));
  await page.close();
  return rows;
}

/** Script time (ms) of each of some moves of the pointer over a map, what follows in the next frames included. */
async function pointing(page) {
  const map = page.locator('[role="img"][data-branch="sum"][data-head="3"]').first();
  // In the middle, where the bar does not cover it.
  await map.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await map.boundingBox();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const scriptTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
  };
  const times = [];
  for (let move = 0; move < MOVES; move++) {
    const before = await scriptTime();
    await page.mouse.move(box.x + box.width * (0.1 + (0.8 * move) / MOVES), box.y + box.height * (0.9 - (0.8 * move) / MOVES));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    times.push((await scriptTime()) - before);
  }
  if ((await page.locator('[data-lit="key"]').count()) < 8) throw new Error("The pointer was moved and nothing was lit.");
  await session.detach();
  return times;
}

/** From the click on a look to the frame after the one that it is drawn in (ms), again and again from another look. */
async function switching(page, look) {
  const other = look === "Weights" ? "Lag" : "Weights";
  const times = [];
  // The first switch loads what draws it.
  await clickLook(page, look);
  await page.waitForTimeout(500);
  for (let turn = 0; turn < SWITCHES; turn++) {
    await clickLook(page, other);
    await page.waitForTimeout(200);
    times.push(await clickLook(page, look));
    await page.waitForTimeout(200);
  }
  return times;
}

function clickLook(page, look) {
  return page.getByRole("radio", { name: look, exact: true }).evaluate(
    (radio) =>
      new Promise((done) => {
        const began = performance.now();
        radio.click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
      }),
  );
}
