import process from "node:process";

/** One number for all checks of main, so that what fails there fails again, and what has not changed stays green. */
const FIXED = 20_261_126;

/**
 * Where property tests draw from: what `PROPERTY_SEED` says, in CI a fixed number, else a new one for each run.
 * @returns {number} an integer of 32 bits, as fast-check takes it
 */
export function seedFor(env = process.env, random = Math.random) {
  const asked = env["PROPERTY_SEED"];
  if (asked !== undefined) {
    if (!/^-?\d+$/.test(asked)) throw new Error(`PROPERTY_SEED is “${asked}”, which is no whole number.`);
    return Number(asked) | 0;
  }
  return env["CI"] === undefined ? Math.floor(random() * 2 ** 31) : FIXED;
}

/** Run by vitest once, before all tests. */
export default function setup({ provide }) {
  const seed = seedFor();
  provide("seed", seed);
  console.log(`Property tests draw from seed ${seed}; PROPERTY_SEED=${seed} draws the same again.`);
}
