import { ok } from "../../../model/result";
import { defineKind } from "../../notebook/document/kind";
import { TextSpec } from "./spec";
import { TextView } from "./TextView";

export default defineKind<TextSpec, string>({
  kind: "text",
  label: "Text",
  purpose: "Words between the figures.",
  schema: TextSpec,
  initial: () => ({ markdown: "" }),
  roles: {},
  compute: (spec) => ok(spec.markdown),
  View: TextView,
});
