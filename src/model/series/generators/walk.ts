import { normal, random } from "../../random";
import { indexSeries, NO_TRUTH, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  { name: "drift", min: -0.5, max: 0.5, step: 0.01, default: 0, unit: "per-sample" },
  { name: "spread", min: 0.1, max: 5, step: 0.1, default: 1, unit: "" },
] as const;

/** Each sample is the one before plus a normal step. */
export const walk: Generator = {
  id: "walk",
  knobs,
  generate(given, length, seed) {
    const { drift, spread } = settle(knobs, given);
    const gauss = normal(random(seed));
    let level = 0;
    return indexSeries(this.id, valuesOf(length, (t) => (t === 0 ? 0 : (level += drift + spread * gauss()))));
  },
  truth: () => NO_TRUTH,
};
