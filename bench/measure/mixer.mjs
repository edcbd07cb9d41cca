import { budgetRow, median } from "../rows.mjs";
import { setNumbers, settled } from "./numbers.mjs";
import { longestTask } from "./tasks.mjs";

const TURNS = 9;
/** The most that is allowed, ms: from a turn to the new Z, and for one task of the page meanwhile. */
const NEW_Z = 150;
const TASK = 50;

/** The mixer at T = 128 and T = 512: from a turn of it to the new Z on screen, and the page's longest task of a second of turning. */
export async function mixer({ browser, siteUrl }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${siteUrl}?backend=wasm`);
  await settled(page);
  const rows = [];
  for (const steps of [128, 512]) {
    await setNumbers(page, { Steps: steps, Heads: 8 });
    await page.getByRole("tab", { name: "What if", exact: true }).click();
    await answered(page);
    const panel = page.locator('[data-panel="mixer"]');
    const temperature = panel.getByRole("spinbutton", { name: "Softmax temperature, long" });
    const louder = panel.getByRole("spinbutton", { name: "Strength of the short branch" });
    const mute = panel.getByRole("button", { name: "Mute head 3 of the short branch" });
    const size = `T=${steps} H=8`;
    rows.push(budgetRow(`mixer, temperature to new Z, ${size}`, median(await turning(page, temperature, "ArrowUp")), NEW_Z));
    rows.push(budgetRow(`mixer, mute to new Z, ${size}`, median(await turning(page, mute, null)), NEW_Z));
    rows.push(budgetRow(`mixer, strength to new Z, ${size}`, median(await turning(page, louder, "ArrowUp")), NEW_Z));
    const held = async () => {
      for (let turn = 0; turn < 30; turn++) {
        await temperature.press(turn < 15 ? "ArrowUp" : "ArrowDown");
        await page.waitForTimeout(30);
      }
      await answered(page);
    };
    rows.push(budgetRow(`mixer, longest page task while turned, ${size}`, await longestTask(browser, page, held), TASK));
    if ((await panel.getByRole("region", { name: "The output Z" }).textContent()).includes("nothing is changed")) {
      throw new Error("The mixer was turned and Z stayed as it was.");
    }
    await panel.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("tab", { name: "Maps", exact: true }).click();
  }
  await page.close();
  return rows;
}

const answered = (page) => page.waitForSelector('[data-panel="mixer"][aria-busy="false"]', { timeout: 60_000 });

/** Times (ms) from a key on a control, or (null) a click, to the end of the frame that shows the Z which answers it. */
async function turning(page, control, key) {
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    times.push(
      await control.evaluate(
        (element, key) =>
          new Promise((done) => {
            const panel = element.closest("[data-panel]");
            const watch = new MutationObserver(() => {
              if (panel.ariaBusy !== "false") return;
              watch.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
            });
            watch.observe(panel, { attributeFilter: ["aria-busy"] });
            const began = performance.now();
            if (key === null) element.click();
            else element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          }),
        key,
      ),
    );
    // The measures that follow are another matter.
    await page.waitForTimeout(150);
  }
  return times;
}
