import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("before", 2, 200, 10),
  samplesKnob("after", 2, 200, 16),
  noiseKnob(0.1),
] as const;

/** How much of a sample comes from the one before it by the lag; the rest is new, so that the spread stays 1. */
const KEPT = 0.95;

const middleOf = (length: number) => Math.floor(length / 2);

/** Each sample says again what was said `before` samples ago; from the middle on, `after` samples ago. */
export const change: Generator = {
  id: "change",
  knobs,
  generate(given, length, seed) {
    const { before, after, noise } = settle(knobs, given);
    const fresh = normal(random(seed));
    const said = new Float64Array(length);
    for (let t = 0; t < length; t++) {
      const past = t - (t < middleOf(length) ? before : after);
      const own = fresh();
      said[t] = past < 0 ? own : KEPT * said[past]! + Math.sqrt(1 - KEPT ** 2) * own;
    }
    const gauss = normal(random(seed + 1));
    return indexSeries(this.id, valuesOf(length, (t) => said[t]! + noise * gauss()));
  },
  truth(given, length) {
    const { before, after } = settle(knobs, given);
    return { periods: [], lags: [before, after], events: length < 2 ? [] : [middleOf(length)] };
  },
};
