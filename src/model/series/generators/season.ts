import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("period", 2, 400, 24),
  { name: "trend", min: -0.05, max: 0.05, step: 0.001, default: 0.005, unit: "per-sample" },
  noiseKnob(0.2),
] as const;

/** A straight trend, a season that is not a plain sine, and noise. */
export const season: Generator = {
  id: "season",
  knobs,
  generate(given, length, seed) {
    const { period, trend, noise } = settle(knobs, given);
    const gauss = normal(random(seed));
    const value = (t: number) => {
      const phase = (2 * Math.PI * t) / period;
      return trend * t + Math.sin(phase) + 0.4 * Math.sin(2 * phase) + noise * gauss();
    };
    return indexSeries(this.id, valuesOf(length, value));
  },
  truth: (given) => ({ periods: [settle(knobs, given).period], lags: [], events: [] }),
};
