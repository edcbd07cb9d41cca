import { normal, random } from "../../random";
import { indexSeries, noiseKnob, samplesKnob, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  samplesKnob("period", 3, 300, 24),
  { name: "height", min: 0.5, max: 20, step: 0.5, default: 5, unit: "" },
  noiseKnob(0.2),
] as const;

/** One spike each `period` samples; the seed decides where the first one stands. */
export const spikes: Generator = {
  id: "spikes",
  knobs,
  generate(given, length, seed) {
    const { period, height, noise } = settle(knobs, given);
    const gauss = normal(random(seed + 1));
    const first = firstSpike(period, seed);
    const value = (t: number) => ((t - first) % period === 0 ? height : 0) + noise * gauss();
    return indexSeries(this.id, valuesOf(length, value));
  },
  truth(given, length, seed) {
    const { period } = settle(knobs, given);
    const events: number[] = [];
    for (let t = firstSpike(period, seed); t < length; t += period) events.push(t);
    return { periods: [period], lags: [], events };
  },
};

const firstSpike = (period: number, seed: number): number => Math.floor(random(seed)() * period);
