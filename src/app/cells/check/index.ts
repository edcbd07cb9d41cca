import { kindsWords } from "../../../words/en/kinds";
import { teachingFirstWords } from "../../../words/en/teachingFirst";
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
  initial: () => {
    const { question, right, rightSays, wrong, wrongSays } = teachingFirstWords.check;
    const options = [
      { text: right, right: true, says: rightSays },
      { text: wrong, right: false, says: wrongSays },
    ];
    return { questions: [{ question, options }], quiet: false };
  },
  look: CheckLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./CheckView").then(({ CheckView }) => ({ default: CheckView }))),
});
