import { normal, random } from "../../random";
import { indexSeries, samplesKnob, settle } from "./build";
import type { Generator } from "./generator";

/** Samples thrown away so that the start, which is 0, is forgotten. */
const BURN_IN = 500;

const knobs = [
  samplesKnob("period", 3, 200, 20),
  { name: "memory", min: 0, max: 0.99, step: 0.01, default: 0.95, unit: "" },
] as const;

/**
 * An autoregression of order 2, x[t] = φ₁ x[t−1] + φ₂ x[t−2] + e, with a pair of complex roots of modulus r
 * (memory) at the angle 2π / period: φ₁ = 2 r cos(2π / period), φ₂ = −r². Stationary for r < 1.
 * Source: Box and Jenkins, Time Series Analysis, section 3.2.4.
 */
export const autoregressive: Generator = {
  id: "ar2",
  knobs,
  generate(given, length, seed) {
    const { period, memory } = settle(knobs, given);
    const first = 2 * memory * Math.cos((2 * Math.PI) / period);
    const second = -memory * memory;
    const gauss = normal(random(seed));
    const values = new Float32Array(length);
    let [last, before] = [0, 0];
    for (let t = -BURN_IN; t < length; t++) {
      [last, before] = [first * last + second * before + gauss(), last];
      if (t >= 0) values[t] = last;
    }
    return indexSeries(this.id, values);
  },
  // Its cycle is only typical: nothing in it returns after an exact time.
  truth: () => ({ periods: [], lags: [1, 2], events: [] }),
};
