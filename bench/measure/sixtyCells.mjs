import { deflateRawSync } from "node:zlib";
import { budgetRow, median } from "../rows.mjs";

const RUNS = 3;
const QUARTER = 15;

/** A notebook of 60 cells: from the engine's start to all of it drawn, and from a key press to its letter on the page. */
export async function sixtyCells({ browser, siteUrl }) {
  const opened = [];
  const typed = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${siteUrl}?backend=wasm`);
    await page.waitForSelector('html[data-busy="false"]', { timeout: 60_000 });
    opened.push(await opening(page, `#v1.${deflateRawSync(JSON.stringify(notebook())).toString("base64url")}`));
    const ready = await page.locator('article[data-status="ready"]').count();
    if (ready !== 4 * QUARTER) throw new Error(`${ready} of ${4 * QUARTER} cells are ready.`);
    typed.push(...(await typing(page)));
    await context.close();
  }
  return [
    budgetRow("open a notebook of 60 cells, engine up", median(opened), 1500),
    budgetRow("type into a text cell among 60, key to next frame", median(typed), 50),
  ];
}

/** ms from the address's change, the engine being up, until all cells are computed and drawn. */
function opening(page, hash) {
  return page.evaluate(
    (address) =>
      new Promise((done) => {
        const start = performance.now();
        const look = () => {
          const drawn = document.documentElement.dataset.busy === "false" && document.querySelectorAll("article").length === 60;
          if (drawn) done(performance.now() - start);
          else requestAnimationFrame(look);
        };
        location.hash = address;
        look();
      }),
    hash,
  );
}

/** ms from each key press to the frame after its letter was drawn. */
async function typing(page) {
  await page.getByRole("button", { name: "Edit this text" }).first().click();
  const box = page.getByRole("textbox", { name: /Markdown/ });
  await box.focus();
  await page.evaluate(() => {
    window.typed = [];
    addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.typed.push(performance.now() - timeStamp))), true);
  });
  await page.keyboard.type("headlights", { delay: 60 });
  return page.evaluate(() => window.typed);
}

function notebook() {
  const cells = Array.from({ length: QUARTER }, (_, i) => [
    { id: `t${i}`, kind: "text", spec: { markdown: `Part **${i}**` } },
    {
      id: `s${i}`,
      kind: "series",
      spec: {
        source: { from: "generated", generator: "sines", seed: i, length: 2000, knobs: {} },
        window: { steps: 24, stride: 4, position: 2000, standardise: true },
      },
    },
    { id: `l${i}`, kind: "layer", reads: { series: `s${i}` }, spec: { units: 32, heads: 4, seed: i, causal: false } },
    { id: `a${i}`, kind: "attention", reads: { series: `s${i}`, layer: `l${i}` }, spec: {} },
  ]).flat();
  return { format: "headlight", version: 1, title: "Sixty cells", cells };
}
