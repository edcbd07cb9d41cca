import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("lag", 10, 400, 40),
  samplesKnob("motif", 3, 10, 8),
  noiseKnob(0.1),
] as const;

/** How many lags lie between the starts of two motifs: room for the motif, its echo and silence. */
const ROOM = 3;

/** A random motif that is heard once more after `lag` samples; then comes another motif. */
export const echo: Generator = {
  id: "echo",
  knobs,
  generate(given, length, seed) {
    const { lag, motif, noise } = settle(knobs, given);
    const shape = normal(random(seed));
    const heard = new Float64Array(length);
    for (let start = 0; start < length; start += ROOM * lag) {
      for (let i = 0; i < motif; i++) {
        // Drawn even where it falls off the end, so that a longer series begins like a shorter one.
        const value = 2 * shape();
        for (const t of [start + i, start + lag + i]) if (t < length) heard[t] = value;
      }
    }
    const gauss = normal(random(seed + 1));
    return indexSeries(this.id, valuesOf(length, (t) => heard[t]! + noise * gauss()));
  },
  truth(given, length) {
    const { lag } = settle(knobs, given);
    const events: number[] = [];
    for (let start = 0; start < length; start += ROOM * lag) {
      events.push(start);
      if (start + lag < length) events.push(start + lag);
    }
    return { periods: [], lags: [lag], events };
  },
};
