import { kindsWords } from "../../../words/en/kinds";
import { predictFirstWords } from "../../../words/en/predictFirst";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { asksLayer, TEACHING_ROLES } from "../teaching/asksLayer";
import type { ShownLayer } from "../teaching/shownLayer";
import { PredictLook } from "./look";
import { PredictSpec } from "./spec";

export default defineKind<PredictSpec, ShownLayer | null, PredictLook>({
  kind: "predict",
  get label() {
    return kindsWords.predict;
  },
  schema: PredictSpec,
  initial: () => ({
    question: predictFirstWords.question,
    ask: { form: "cell", branch: "short", head: 0, query: "last", of: "weight" },
    mistakes: [],
    says: predictFirstWords.says,
  }),
  look: PredictLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./PredictView").then(({ PredictView }) => ({ default: PredictView }))),
});
