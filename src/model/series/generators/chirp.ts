import { normal, random } from "../../random";
import { indexSeries, NO_TRUTH, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("first", "Cycle at the start", 4, 1_000, 120),
  samplesKnob("last", "Cycle at the end", 4, 1_000, 8),
  noiseKnob(0.05),
] as const;

/** A sine whose frequency goes evenly from 1 / first to 1 / last: its phase is the sum of the frequencies so far. */
export const chirp: Generator = {
  id: "chirp",
  title: "Chirp",
  lookFor: "The cycle changes all the time: move the windows along and the stripes crowd together or drift apart.",
  knobs,
  generate(given, length, seed) {
    const { first, last, noise } = settle(knobs, given);
    const gauss = normal(random(seed));
    const slope = (1 / last - 1 / first) / Math.max(1, length - 1);
    const value = (t: number) => Math.sin(2 * Math.PI * (t / first + (slope * t * t) / 2)) + noise * gauss();
    return indexSeries(this.title, valuesOf(length, value));
  },
  truth: () => NO_TRUTH,
};
