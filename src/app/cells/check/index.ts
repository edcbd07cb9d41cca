import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { asksLayer, TEACHING_ROLES } from "../teaching/asksLayer";
import type { ShownLayer } from "../teaching/shownLayer";
import { CheckLook, CheckSpec } from "./spec";

export default defineKind<CheckSpec, ShownLayer | null, CheckLook>({
  kind: "check",
  get label() {
    return kindsWords.check;
  },
  schema: CheckSpec,
  initial() {
    // The first is not always right.
    const first = Math.random() < 0.5;
    return { questions: [{ question: "", options: [first, !first].map((right) => ({ text: "", right, says: "" })) }], quiet: false };
  },
  look: CheckLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./CheckView").then(({ CheckView }) => ({ default: CheckView }))),
});
