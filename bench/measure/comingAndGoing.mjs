import process from "node:process";
import { deflateRawSync } from "node:zlib";
import { budgetRow } from "../rows.mjs";
import { collectGarbage } from "./garbage.mjs";
import { watchMemory } from "./memory.mjs";
import { setNumbers, settled } from "./numbers.mjs";

const MOVES = 2000;
const NOTEBOOKS = 200;
const FIRST = 10;
/** By how much the renderers may have grown since the first ten, MB: what an allocator does not give back at once. */
const MOST = 20;
/** Less is not told apart from nothing: the allocator gives back, too. */
const LEAST = 1;

/** What 2,000 moves of the window, and 200 notebooks opened one after the other, leave behind over the first ten of each. */
export async function comingAndGoing({ browser, siteUrl }) {
  const rows = [];
  for (const [work, times, step] of [
    [`memory that ${MOVES} window moves leave over the first ${FIRST}`, MOVES, move],
    [`memory that ${NOTEBOOKS} notebooks leave over the first ${FIRST}`, NOTEBOOKS, openNotebook],
  ]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${siteUrl}?backend=wasm`);
    await settled(page);
    const memory = await watchMemory(browser);
    for (let i = 0; i < FIRST; i++) await step(page, i);
    const before = await held(page, memory);
    for (let i = 0; i < times - FIRST - 1; i++) await step(page, i);
    // Ends where the first ten ended: how many ticks an axis has depends on where it stands.
    await step(page, FIRST - 1);
    const after = await held(page, memory);
    memory.stop();
    await page.close();
    if (process.env["HEADLIGHT_TELL"]) console.error(work, { before, after });
    if (after.megabytes !== null) rows.push(budgetRow(work, Math.max(LEAST, after.megabytes - before.megabytes), MOST, "MB"));
    for (const count of ["nodes", "listeners"]) {
      if (after[count] > before[count]) throw new Error(`${work}: ${count} grew from ${before[count]} to ${after[count]}.`);
    }
  }
  return rows;
}

const move = (page, i) => setNumbers(page, { "Window position": 3000 + (i % 100) * 7 });

async function openNotebook(page, i) {
  const id = i % 2;
  const cells = [
    { id: `s${id}`, kind: "series", spec: { source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null }, window: { steps: 128, stride: 2, position: 4000, standardise: true } } },
    { id: `l${id}`, kind: "layer", reads: { series: `s${id}` }, spec: { units: 4, heads: 8, seed: 1, causal: false } },
    { id: `a${id}`, kind: "attention", reads: { series: `s${id}`, layer: `l${id}` }, spec: {} },
  ];
  const fragment = deflateRawSync(JSON.stringify({ format: "headlight", version: 1, title: `Notebook ${i}`, cells })).toString("base64url");
  await page.evaluate((link) => (location.hash = link), `v1.${fragment}`);
  await page.waitForFunction((title) => document.title.startsWith(`${title} `), `Notebook ${i}`);
  await settled(page);
}

/** What is left after a pause in which workers that have nothing to do end, and collections of garbage. */
async function held(page, memory) {
  await page.waitForTimeout(12_000);
  await collectGarbage(page);
  await page.waitForTimeout(2000);
  await collectGarbage(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { megabytes: memory.now(), nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") / 2 ** 20 };
}
