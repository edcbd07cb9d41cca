import { duel, inPage, workOf } from "../duel.mjs";
import { budgetRow, median, pairedRow } from "../rows.mjs";
import { findTorch, torch } from "../torch/torch.mjs";

/** Ten thousand windows of (T, D, U, H), slid over one series. */
export const SCANNED = { batch: 10_000, steps: 64, width: 2, units: 32, heads: 4 };

/** What entropies may differ by, of themselves; and mean attention by lag, where the peer ran a tenth of the windows, or all. */
const MOST_APART = { entropy: 1e-4, someLags: 0.02, allLags: 1e-4 };

/** The most that a scan of both branches may take on one thread, ms. */
const BUDGET = 1500;

/** "scan 10000 windows of 64x2x32x4" */
const WORK = workOf(SCANNED, "scan").replace(/^scan (\d+)x/, "scan $1 windows of ");

/**
 * Every window of a series through both branches to all that a scan shows (by lag with its band, by hour and weekday, mean map, measures,
 * rare windows), on WASM, one thread; peers compute maps in batches of 32, their entropies and their sums by lag.
 */
export async function scan({ browser, benchUrl }) {
  const page = await browser.newPage();
  await page.goto(benchUrl);
  const fighter = (name) => inPage(page, name, SCANNED, { ring: "scan" });
  const check = async () => {
    const { entropy, lags } = await page.evaluate((heads) => window.bench.scan.apart(heads), SCANNED.heads);
    if (!(entropy < MOST_APART.entropy && lags < MOST_APART.someLags)) throw new Error(`${WORK}: the answer of tfjs differs by ${entropy} and ${lags}, so its times mean nothing.`);
  };
  const times = await duel(fighter("ours"), fighter("tfjs"), check);
  const rows = [pairedRow(WORK, "tfjs", times.ours, times.theirs), budgetRow(WORK, median(times.ours), BUDGET)];
  const python = findTorch();
  if (python !== null) rows.push(await againstTorch(page, python, fighter("ours")));
  await page.close();
  return rows;
}

async function againstTorch(page, python, ours) {
  const native = torch(python, 1, await page.evaluate((sizes) => window.bench.scan.windowsFor(sizes), SCANNED), "scan.py");
  const check = async () => {
    const [here, there] = [await page.evaluate(() => window.bench.scan.sample()), await native.sample()];
    const apart = Math.max(...["short", "long"].flatMap((branch) => here[branch].map((each, i) => Math.abs(each / there[branch][i] - 1))));
    if (!(apart < MOST_APART.allLags)) throw new Error(`${WORK}: the answer of torch differs by ${apart}, so its times mean nothing.`);
  };
  const times = await duel(ours, native, check);
  return pairedRow(WORK, "torch 1 thread", times.ours, times.theirs);
}
