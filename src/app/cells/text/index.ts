import { kindsWords } from "../../../words/en/kinds";
import { defineKind } from "../../notebook/document/kind";
import { isLive } from "../teaching/isLive";
import { asksLayer, TEACHING_ROLES } from "../teaching/asksLayer";
import type { ShownLayer } from "../teaching/shownLayer";
import { TextSpec } from "./spec";
import { TextView } from "./TextView";

export default defineKind<TextSpec, ShownLayer | null>({
  kind: "text",
  get label() {
    return kindsWords.text;
  },
  schema: TextSpec,
  initial: () => ({ markdown: "" }),
  roles: { attention: { ...TEACHING_ROLES.attention, wanted: (spec) => isLive((spec as TextSpec).markdown) } },
  compute: asksLayer,
  View: TextView,
});
