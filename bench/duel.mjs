/**
 * One way to compute the layer, as the bench holds it: `turn` computes at least once and returns ms for one run.
 * @typedef {{ open: () => Promise<void>, turn: () => Promise<number>, close: () => Promise<void> }} Fighter
 */

const WARM = 1500;
const FEWEST = 3;
const MOST = 300;

/**
 * Runs two in turns (A B A B …) for about `seconds`, at least 3 and at most 300 times each, after each has run for a while to
 * warm up. `check` is called once both have answered, and throws where they disagree.
 * @returns {Promise<{ ours: number[], theirs: number[] }>} ms, turn by turn
 */
export async function duel(ours, theirs, check, seconds = 5) {
  try {
    for (const fighter of [ours, theirs]) {
      await fighter.open();
      const began = Date.now();
      do await fighter.turn();
      while (Date.now() - began < WARM);
    }
    await check();
    const times = { ours: [], theirs: [] };
    const began = Date.now();
    while (times.ours.length < FEWEST || (Date.now() - began < seconds * 1000 && times.ours.length < MOST)) {
      times.ours.push(await ours.turn());
      times.theirs.push(await theirs.turn());
    }
    return times;
  } finally {
    await ours.close();
    await theirs.close();
  }
}

/** A contender of the bench's page, by its ring there (`page/ring.ts`, `page/training.ts`) and its name in that. */
export function inPage(page, name, sizes, { backend = "wasm", threads = 1, ring = "ring" } = {}) {
  const call = (what, ...given) => page.evaluate(([where, does, all]) => window.bench[where][does](...all), [ring, what, given]);
  return {
    open: () => call("open", name, { backend, threads }, sizes),
    turn: () => call("turn", name),
    close: () => call("close", name),
  };
}

/** (B, T, D, U, H) as in the issue that asks for speed. */
export const SIZES = [
  [1, 64, 8, 32, 4],
  [32, 10, 64, 64, 4],
  [1, 256, 16, 64, 4],
  [1, 1024, 16, 64, 4],
  [1, 2048, 16, 64, 4],
].map(([batch, steps, width, units, heads]) => ({ batch, steps, width, units, heads }));

export const workOf = ({ batch, steps, width, units, heads }, how = "forward") => `${how} ${batch}x${steps}x${width}x${units}x${heads}`;

/** Two ways in float32 may differ by twice what each may differ from float64. */
const MOST_APART = 2e-5;

/** Throws where answers lie apart: their times would mean nothing. */
export function mustAgree(work, peer, apart) {
  if (!(apart < MOST_APART)) throw new Error(`${work}: the answer of ${peer} differs by ${apart}, so its times mean nothing.`);
}
