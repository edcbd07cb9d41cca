import { budgetRow } from "../rows.mjs";
import { setNumbers, settled } from "./numbers.mjs";
import { watchPixels } from "./pixels.mjs";
import { longestTask } from "./tasks.mjs";

const SECONDS = 5;
/** Moments that a person's hand brings in a second. */
const A_SECOND = 60;
/** Pixels of one drawing that lie closer together than this (ms) belong to one redraw. */
const SAME_REDRAW = 3;

/** Goes to and fro on the film of a training at T = 64, H = 4 with all maps on screen, on WASM: how often they follow, and what holds up the page, also while it trains. */
export async function filmScrubbing({ browser, siteUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
  await page.addInitScript(watchPixels);
  await page.goto(`${siteUrl}?backend=wasm`);
  await setNumbers(page, { Steps: 64, Heads: 4 });
  await page.getByRole("button", { name: "Train on this series" }).click();
  const cell = page.locator('article[data-cell-kind="training"]');
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await cell.getByRole("switch", { name: "First steps slowly" }).click();
  await settled(page);
  await cell.getByRole("button", { name: "Start" }).click();
  await page.waitForFunction(() => Number(document.querySelector("[data-training]").dataset.step) > 100, null, { timeout: 120_000 });
  const training = await longestTask(browser, page, () => page.waitForTimeout(2000));
  await page.waitForSelector('[data-training="done"]', { timeout: 300_000 });
  // All small maps of the film are made.
  await page.waitForFunction(() => [...document.querySelectorAll("[data-frame]")].every((frame) => frame.querySelector("canvas")), null, { timeout: 120_000 });
  await settled(page);
  await page.evaluate(() => Object.assign(window.seen, { drawn: [] }));
  const longest = await longestTask(browser, page, () => page.evaluate(scrub, { seconds: SECONDS, aSecond: A_SECOND }));
  const drawn = await page.evaluate(() => window.seen.drawn);
  await page.close();
  const redraws = drawn.filter((time, i) => i === 0 || time - drawn[i - 1] > SAME_REDRAW);
  if (redraws.length === 0) throw new Error("The film was scrubbed and no map was drawn anew.");
  return [
    budgetRow("film scrubbing, time for each redraw of all maps", (SECONDS * 1000) / redraws.length, 1000 / 30),
    budgetRow("film scrubbing, longest page task", longest, 50),
    budgetRow("training at full speed, longest page task", training, 50),
  ];
}

/** Runs in the page: moves the slider of the film to and fro, as a hand does. */
async function scrub({ seconds, aSecond }) {
  const slider = [...document.querySelectorAll('[data-cell-kind="training"] label input[type="range"]')].find((each) => each.hasAttribute("aria-valuetext"));
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const began = performance.now();
  for (let now = 0; now < seconds; now = (performance.now() - began) / 1000) {
    set.call(slider, String(Math.round((Number(slider.max) * (1 - Math.cos(Math.PI * now))) / 2)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 1000 / aSecond));
  }
}
