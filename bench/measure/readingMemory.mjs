import { open, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { budgetRow } from "../rows.mjs";
import { watchMemory } from "./memory.mjs";
import { FORMS, tableFile } from "./tables.mjs";

/** How many times what is kept the renderer may grow by. */
const MOST = 3;
/** ms between two looks. */
const EVERY = 10;

const asked = (name, usual) => process.env[name]?.split(",") ?? usual;

/**
 * Large tables of every form read in the page's worker: how far the renderer grows meanwhile over the page at rest, in times of the
 * arrays of the series that the page goes on holding. HEADLIGHT_MEGABYTES, HEADLIGHT_COLUMNS and HEADLIGHT_FORMS choose others.
 */
export async function readingMemory({ browser, benchUrl }) {
  const rows = [];
  const folder = await mkdtemp(path.join(os.tmpdir(), "headlight-tables-"));
  try {
    for (const megabytes of asked("HEADLIGHT_MEGABYTES", ["60"])) {
      for (const form of asked("HEADLIGHT_FORMS", Object.keys(FORMS))) {
        for (const columns of asked("HEADLIGHT_COLUMNS", ["1", "6"])) {
          if (columns > (FORMS[form].most ?? Infinity)) continue;
          const file = path.join(folder, `table.${FORMS[form].workbook ?? "csv"}`);
          await write(file, tableFile(form, Number(columns), megabytes * 1e6));
          const grown = await growth(browser, benchUrl, file);
          if (grown === null) return [];
          if (process.env["HEADLIGHT_TELL"]) console.error(JSON.stringify({ megabytes, form, columns, ...grown, ratio: Number((grown.most / grown.kept).toFixed(2)) }));
          rows.push(budgetRow(`memory of reading ${megabytes} MB, ${form}, ${columns} columns, over what is kept`, grown.most / grown.kept, MOST, "×"));
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return rows;
}

async function write(file, pieces) {
  const handle = await open(file, "w");
  for (const piece of pieces) await handle.write(piece);
  await handle.close();
}

/** MB that the renderers grew by, and that are kept; null where nobody tells. */
async function growth(browser, benchUrl, file) {
  const page = await browser.newPage();
  await page.goto(benchUrl);
  const input = await page.evaluateHandle(() => document.body.appendChild(Object.assign(document.createElement("input"), { type: "file" })));
  await input.asElement().setInputFiles(file);
  await page.evaluate(() => window.bench.readingMemory.warm());
  const memory = await watchMemory(browser, EVERY);
  const { kept, ...read } = await page.evaluate((chosen) => window.bench.readingMemory.take(chosen), input);
  const most = memory.stop();
  await page.close();
  return most === null ? null : { ...read, most, kept: kept / 2 ** 20 };
}
