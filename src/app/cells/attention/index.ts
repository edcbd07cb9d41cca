import * as v from "valibot";
import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { computeAttention } from "./compute";
import { attentionCost } from "./cost";
import type { LongValue } from "./long/value";
import { AttentionLook } from "./look";
import type { AttentionValue } from "./value";

export default defineKind<object, AttentionValue | LongValue, AttentionLook>({
  kind: "attention",
  get label() {
    return kindsWords.attention;
  },
  schema: v.strictObject({}),
  initial: () => ({}),
  look: AttentionLook,
  cost: attentionCost,
  roles: { series: { kinds: ["series"] }, layer: { kinds: ["layer"] } },
  compute: (_, inputs, context) =>
    computeAttention(inputs["series"] as SeriesValue, inputs["layer"] as LayerValue, context),
  ...preloadable(() => import("./AttentionView").then(({ AttentionView }) => ({ default: AttentionView }))),
});
