import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("fast", 2, 200, 12),
  samplesKnob("slow", 10, 2_000, 168),
  { name: "balance", min: 0, max: 1, step: 0.05, default: 0.5, unit: "" },
  noiseKnob(0.1),
] as const;

/** A fast and a slow sine, with noise. */
export const sines: Generator = {
  id: "sines",
  knobs,
  generate(given, length, seed) {
    const { fast, slow, balance, noise } = settle(knobs, given);
    const gauss = normal(random(seed));
    const wave = (t: number, period: number) => Math.sin((2 * Math.PI * t) / period);
    const value = (t: number) => (1 - balance) * wave(t, fast) + balance * wave(t, slow) + noise * gauss();
    return indexSeries(this.id, valuesOf(length, value));
  },
  truth(given) {
    const { fast, slow, balance } = settle(knobs, given);
    const both = balance > 0.5 ? [slow, fast] : [fast, slow];
    return { periods: balance === 0 ? [fast] : balance === 1 ? [slow] : both, lags: [], events: [] };
  },
};
