import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { asksLayer, TEACHING_ROLES } from "../teaching/asksLayer";
import type { ShownLayer } from "../teaching/shownLayer";
import { StepLook, StepSpec } from "./spec";

export default defineKind<StepSpec, ShownLayer | null, StepLook>({
  kind: "step",
  get label() {
    return kindsWords.step;
  },
  schema: StepSpec,
  initial: () => ({ steps: [{ text: "", shows: [], done: [] }] }),
  look: StepLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./StepView").then(({ StepView }) => ({ default: StepView }))),
});
