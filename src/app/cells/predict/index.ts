import { kindsWords } from "../../../words/en/kinds";
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
    question: "",
    ask: { form: "cell", branch: "short", head: 0, query: "last", of: "weight" },
    mistakes: [],
    says: "",
    quiet: false,
  }),
  look: PredictLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./PredictView").then(({ PredictView }) => ({ default: PredictView }))),
});
