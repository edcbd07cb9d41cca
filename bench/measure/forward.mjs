import { pairedRow } from "../rows.mjs";

/** (B, T, D, U, H) as in the issue that asks for speed. */
const SIZES = [
  [1, 64, 8, 32, 4],
  [32, 10, 64, 64, 4],
  [1, 256, 16, 64, 4],
];
const SECONDS = 4;

/** The two float32 ways may differ by twice what each may differ from float64. */
const MOST_APART = 2e-5;

/** The forward pass of both branches to maps and Z on the page, in turns with each peer, on WASM. */
export async function forward({ browser, benchUrl }) {
  const page = await browser.newPage();
  await page.goto(benchUrl);
  const rows = [];
  for (const [batch, steps, width, units, heads] of SIZES) {
    const sizes = { batch, steps, width, units, heads };
    const duel = await page.evaluate(([given, seconds]) => window.duel("tfjs", "wasm", given, seconds), [sizes, SECONDS]);
    const work = `forward ${batch}x${steps}x${width}x${units}x${heads}`;
    if (!(duel.apart < MOST_APART)) throw new Error(`${work}: the answers differ by ${duel.apart}, so their times mean nothing.`);
    rows.push(pairedRow(work, "tfjs", duel.ours, duel.theirs));
  }
  await page.close();
  return rows;
}
