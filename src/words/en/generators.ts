import type { GeneratorId } from "../../model/series/generators/generator";
import { room } from "../room";

type GeneratorWords = {
  readonly title: string;
  /** One sentence: what to look for in the maps. */
  readonly lookFor: string;
  /** What each knob sets, by its name. */
  readonly knobs: Readonly<Record<string, string>>;
};

const generators: { readonly [Id in GeneratorId]: GeneratorWords } = {
  sines: {
    title: "Sine mixture",
    lookFor: "The short window shows stripes one fast cycle apart; only the long one reaches far enough back for the slow cycle.",
    knobs: { fast: "Fast cycle", slow: "Slow cycle", balance: "Share of the slow cycle", noise: "Noise" },
  },
  season: {
    title: "Trend + season + noise",
    lookFor: "The season draws stripes one period apart, while the trend makes late steps look unlike early ones.",
    knobs: { period: "Season", trend: "Trend", noise: "Noise" },
  },
  ar2: {
    title: "AR(2)",
    lookFor: "Cycles come and go and lose their beat: stripes near the diagonal fade out the further back they lie.",
    knobs: { period: "Typical cycle", memory: "Memory" },
  },
  walk: {
    title: "Random walk",
    lookFor: "There is no period to find: blocks in the map are stretches of like height, and another seed moves them.",
    knobs: { drift: "Drift", spread: "Size of a step" },
  },
  regimes: {
    title: "Regime switch",
    lookFor: "The map falls into blocks: steps of one regime turn to each other, and the edges lie where it switches.",
    knobs: { stay: "Mean length of a regime", gap: "Distance between the levels", noise: "Noise" },
  },
  spikes: {
    title: "Spike train",
    lookFor: "Spikes stand out as bright or dark columns one period apart; averaging over a stride makes them fade in the long window.",
    knobs: { period: "Distance between spikes", height: "Height", noise: "Noise" },
  },
  chirp: {
    title: "Chirp",
    lookFor: "The cycle changes all the time: move the windows along and the stripes crowd together or drift apart.",
    knobs: { first: "Cycle at the start", last: "Cycle at the end", noise: "Noise" },
  },
  echo: {
    title: "Echo",
    lookFor: "Each motif returns once after the lag: a head that has found it looks back by exactly that much.",
    knobs: { lag: "Lag of the echo", motif: "Length of the motif", noise: "Noise" },
  },
  change: {
    title: "Changing lag",
    lookFor: "Each sample repeats an earlier one, and from the middle on one further back: scan every window to see when a head changes over.",
    knobs: { before: "Lag before", after: "Lag after", noise: "Noise" },
  },
  noise: {
    title: "Pure noise",
    lookFor: "There is nothing to find: whatever pattern you see here, a head makes out of nothing.",
    knobs: { spread: "Spread" },
  },
};

/** The series that are made by a rule. */
export const generatorsWords = room("generators", { ...generators, units: { samples: "samples", "per-sample": "per sample" } });
