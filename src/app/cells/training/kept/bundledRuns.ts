/** A run that comes with Headlight, so that a film can be seen before anything is trained. */
export type BundledRun = "starter";

/**
 * What the starter's layer was trained on, but for what is as usual: the very columns that its windows show, so that all that can
 * be done with any layer can be done with it, and sizes and seed of the usual layer, so that it can be set otherwise at once.
 * `tools/training/starter.mjs` trains it.
 */
export const STARTER = {
  targets: ["temperature"],
  inputs: ["temperature", "wind"],
  horizon: 24,
  season: 24,
  calendar: [],
  pilots: false,
  base: "nothing",
  positions: 0,
  units: 4,
  heads: 4,
  // As long as the validation gets better.
  length: 375,
  seed: 9,
} as const;
