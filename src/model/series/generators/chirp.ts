import { normal, random } from "../../random";
import { indexSeries, NO_TRUTH, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("first", 4, 1_000, 120),
  samplesKnob("last", 4, 1_000, 8),
  noiseKnob(0.05),
] as const;

/** A sine whose frequency goes evenly from 1 / first to 1 / last: its phase is the sum of the frequencies so far. */
export const chirp: Generator = {
  id: "chirp",
  knobs,
  generate(given, length, seed) {
    const { first, last, noise } = settle(knobs, given);
    const gauss = normal(random(seed));
    const slope = (1 / last - 1 / first) / Math.max(1, length - 1);
    const value = (t: number) => Math.sin(2 * Math.PI * (t / first + (slope * t * t) / 2)) + noise * gauss();
    return indexSeries(this.id, valuesOf(length, value));
  },
  truth: () => NO_TRUTH,
};
