import { kindsWords } from "../../../words/en/kinds";
import { predictWords } from "../../../words/en/predict";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { shownLayer, TEACHING_ROLES, type ShownLayer } from "../teaching/shownLayer";
import { PredictLook } from "./look";
import { PredictSpec } from "./spec";

export default defineKind<PredictSpec, ShownLayer | null, PredictLook>({
  kind: "predict",
  get label() {
    return kindsWords.predict;
  },
  schema: PredictSpec,
  initial: () => ({
    question: predictWords.first.question,
    ask: { form: "cell", branch: "short", head: 1, query: "last" },
    mistakes: [],
    says: predictWords.first.says,
  }),
  look: PredictLook,
  roles: TEACHING_ROLES,
  compute: (_, inputs) => shownLayer(inputs),
  ...preloadable(() => import("./PredictView").then(({ PredictView }) => ({ default: PredictView }))),
});
