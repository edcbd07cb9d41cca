import { ok } from "../../../model/result";
import { kindsWords } from "../../../words/en/kinds";
import { defineKind } from "../../notebook/document/kind";
import { TextSpec } from "./spec";
import { TextView } from "./TextView";

export default defineKind<TextSpec, string>({
  kind: "text",
  get label() {
    return kindsWords.text;
  },
  schema: TextSpec,
  initial: () => ({ markdown: "" }),
  roles: {},
  compute: (spec) => ok(spec.markdown),
  View: TextView,
});
