import process from "node:process";
import { budgetRow } from "../rows.mjs";
import { watchMemory } from "./memory.mjs";
import { setNumbers, settled } from "./numbers.mjs";

/** Where the windows end, one after another. */
const POSITIONS = [4943, 6000, 7000];
/** The most that the renderers may hold over the idle page, MB. */
const MOST = 600;

/** Every panel of the attention cell opened at T = 1,024, H = 16 on three windows one after another: the memory that it takes. */
export async function everyPanel({ browser, siteUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${siteUrl}?backend=wasm`);
  await settled(page);
  const memory = await watchMemory(browser);
  await setNumbers(page, { Heads: 16, Steps: 1024 });
  const tabs = await page.getByRole("tab").filter({ visible: true }).allTextContents();
  const unopened = tabs.filter((name) => !(name in PANELS));
  if (unopened.length > 0) throw new Error(`Panels that are not opened here: ${unopened.join(", ")}.`);
  for (const position of POSITIONS) {
    await setNumbers(page, { "Window position": position });
    for (const [panel, done] of Object.entries(PANELS)) {
      await page.getByRole("tab", { name: panel, exact: true }).click();
      await page.waitForFunction(done, null, { timeout: 120_000 });
      if (process.env["HEADLIGHT_TELL"]) console.error(`${position} ${panel}: ${memory.now()?.toFixed(0)} MB`);
    }
  }
  const held = memory.stop();
  await page.close();
  return held === null ? [] : [budgetRow("memory over the idle page, every panel on 3 windows, T=1024 H=16", held, MOST, "MB")];
}

/** By the name of their tab, all of them: whether all that a panel asks for is there. */
const PANELS = {
  Maps: () => document.documentElement.dataset.busy === "false" && document.querySelectorAll('[role="img"][data-branch="sum"]').length === 16,
  Heads: () => document.querySelector('[data-panel="heads"]')?.ariaBusy === "false",
  // It waits for a click.
  "Every window": () => document.querySelector('[data-panel="scan"]')?.ariaBusy === "false",
  Compare: () => document.querySelector('[data-panel="compare"]')?.ariaBusy === "false",
  "What if": () => {
    const panel = document.querySelector('[data-panel="mixer"]');
    return panel?.ariaBusy === "false" && panel.querySelector('[aria-busy="true"]') === null && panel.querySelector("table") !== null;
  },
  "Step by step": () => document.querySelector('[data-panel="walk"]')?.ariaBusy === "false",
  "Is it real?": () => document.querySelector('[data-panel="doubt"]')?.ariaBusy === "false",
};
