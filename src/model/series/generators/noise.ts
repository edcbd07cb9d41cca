import { normal, random } from "../../random";
import { indexSeries, NO_TRUTH, settle, valuesOf } from "./build";
import type { Generator } from "./generator";

const knobs = [
  { name: "spread", min: 0.1, max: 10, step: 0.1, default: 1, unit: "" },
] as const;

/** Independent normal samples. */
export const noise: Generator = {
  id: "noise",
  knobs,
  generate(given, length, seed) {
    const { spread } = settle(knobs, given);
    const gauss = normal(random(seed));
    return indexSeries(this.id, valuesOf(length, () => spread * gauss()));
  },
  truth: () => NO_TRUTH,
};
