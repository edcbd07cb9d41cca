import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("stay", 5, 500, 60),
  { name: "gap", min: 0, max: 5, step: 0.1, default: 2, unit: "" },
  noiseKnob(0.3),
] as const;

/** Two levels, of which the upper is twice as noisy; each sample may switch with the chance 1 / stay. */
export const regimes: Generator = {
  id: "regimes",
  knobs,
  generate(given, length, seed) {
    const { stay, gap, noise } = settle(knobs, given);
    const upper = states(length, stay, seed);
    // Noise comes from a stream of its own, so that its knob does not move the switches.
    const gauss = normal(random(seed + 1));
    const value = (t: number) => (upper[t]! - 0.5) * gap + noise * (1 + upper[t]!) * gauss();
    return indexSeries(this.id, valuesOf(length, value));
  },
  truth(given, length, seed) {
    const upper = states(length, settle(knobs, given).stay, seed);
    return { periods: [], lags: [], events: [...upper.keys()].filter((t) => t > 0 && upper[t] !== upper[t - 1]) };
  },
};

/** 0 or 1 for each sample. */
function states(length: number, stay: number, seed: number): Uint8Array {
  const uniform = random(seed);
  let state = 0;
  return Uint8Array.from({ length }, (_, t) => (t > 0 && uniform() < 1 / stay ? (state = 1 - state) : state));
}
