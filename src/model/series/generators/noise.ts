import { normal, random } from "../../random";
import { indexSeries, NO_TRUTH, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  { name: "spread", label: "Spread", min: 0.1, max: 10, step: 0.1, default: 1, unit: "" },
] as const;

/** Independent normal samples. */
export const noise: Generator = {
  id: "noise",
  title: "Pure noise",
  lookFor: "There is nothing to find: whatever pattern you see here, a head makes out of nothing.",
  knobs,
  generate(given, length, seed) {
    const { spread } = settle(knobs, given);
    const gauss = normal(random(seed));
    return indexSeries(this.title, valuesOf(length, () => spread * gauss()));
  },
  truth: () => NO_TRUTH,
};
