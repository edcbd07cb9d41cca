/** `npm run bench [-- name …]`: measures in headless Chromium, prints a table and writes bench/results.json. */
import { writeFileSync } from "node:fs";
import os from "node:os";
import process from "node:process";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { buildSite } from "../tools/build.mjs";
import { CHROMIUM_FLAGS, ensureChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { comingAndGoing } from "./measure/comingAndGoing.mjs";
import { drawing } from "./measure/drawing.mjs";
import { everyPanel } from "./measure/everyPanel.mjs";
import { filmScrubbing } from "./measure/filmScrubbing.mjs";
import { firstMaps } from "./measure/firstMaps.mjs";
import { forward } from "./measure/forward.mjs";
import { gpu } from "./measure/gpu.mjs";
import { linkedViews } from "./measure/linkedViews.mjs";
import { longSeries } from "./measure/longSeries.mjs";
import { mixer } from "./measure/mixer.mjs";
import { onThePage } from "./measure/onThePage.mjs";
import { reading } from "./measure/reading.mjs";
import { readingMemory } from "./measure/readingMemory.mjs";
import { scan } from "./measure/scan.mjs";
import { sixtyCells } from "./measure/sixtyCells.mjs";
import { training } from "./measure/training.mjs";
import { windowDrag } from "./measure/windowDrag.mjs";
import { table } from "./rows.mjs";

const MEASUREMENTS = {
  forward,
  "on-the-page": onThePage,
  "long-series": longSeries,
  training,
  scan,
  drawing,
  gpu,
  "first-maps": firstMaps,
  "window-drag": windowDrag,
  "film-scrubbing": filmScrubbing,
  "linked-views": linkedViews,
  mixer,
  reading,
  "reading-memory": readingMemory,
  "every-panel": everyPanel,
  "coming-and-going": comingAndGoing,
  "sixty-cells": sixtyCells,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(`No measurement is called ${unknown.join(", ")}; there are ${Object.keys(MEASUREMENTS).join(", ")}.`);
  process.exit(1);
}

// Who shares the machine shows in every number.
const load = os.loadavg()[0].toFixed(1);
await buildSite();
await build({ configFile: "bench/page/vite.config.ts", logLevel: "warn" });
const site = await serve({ "/site/": "dist" });
// Isolated pages have threads for those who use them, and clocks fine enough for what takes a tenth of a millisecond.
const pages = await serve({ "/bench/": ".cache/bench" }, 0, {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
});
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  const place = { browser, siteUrl: `${site.url}/site/`, benchUrl: `${pages.url}/bench/` };
  const rows = [];
  for (const name of asked.length > 0 ? asked : Object.keys(MEASUREMENTS)) {
    console.error(`measuring ${name} …`);
    rows.push(...(await MEASUREMENTS[name](place)));
  }
  console.log(table(rows));
  // A part must not pass for the whole.
  if (asked.length === 0) writeResults({ machine: machine(browser.version()), date: new Date().toISOString().slice(0, 10), rows });
} finally {
  await browser.close();
  await site.close();
  await pages.close();
}

function machine(version) {
  const cores = os.cpus();
  return `${cores.length} × ${cores[0]?.model.trim() || os.arch()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()}, Node ${process.versions.node}, Chromium ${version} headless, load ${load} before`;
}

function writeResults(results) {
  writeFileSync("bench/results.json", `${JSON.stringify(results, null, 2)}\n`);
}
