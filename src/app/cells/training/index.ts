import { kindsWords } from "../../../words/en/kinds";
import { partOnce } from "../../base/partOnce";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import { trainingCost } from "./cost";
import { TrainingLook } from "./look";
import { initialSpec, TrainingSpec } from "./spec";
import type { Elsewhere, TrainingValue } from "./value";

const loadCompute = partOnce(() => import("./compute"));

export default defineKind<TrainingSpec, TrainingValue | Elsewhere, TrainingLook>({
  kind: "training",
  get label() {
    return kindsWords.training;
  },
  schema: TrainingSpec,
  initial: initialSpec,
  look: TrainingLook,
  cost: trainingCost,
  roles: { series: { kinds: ["series"] } },
  async compute(spec, inputs, context) {
    const { computeTraining } = await loadCompute();
    return computeTraining(spec, inputs["series"] as SeriesValue, context);
  },
  ...preloadable(() => import("./TrainingView").then(({ TrainingView }) => ({ default: TrainingView }))),
});
