import * as v from "valibot";
import { kindsWords } from "../../../words/en/kinds";
import { partOnce } from "../../base/partOnce";
import { preloadable } from "../../controls/preloadable";
import { defineKind, type CellViewProps } from "../../notebook/document/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { attentionCost } from "./cost";
import type { LongValue } from "./long/value";
import { AttentionLook } from "./look";
import type { AttentionValue } from "./value";

type Props = CellViewProps<object, AttentionValue | LongValue, AttentionLook>;
const view = preloadable<Props>(() => import("./AttentionView").then(({ AttentionView }) => ({ default: AttentionView })));
const own = preloadable<Props>(() => import("./OwnSettings"));
const loadCompute = partOnce(() => import("./compute"));

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
  async compute(_, inputs, context) {
    const { computeAttention } = await loadCompute();
    return computeAttention(inputs["series"] as SeriesValue, inputs["layer"] as LayerValue, context);
  },
  View: view.View,
  load: async () => {
    await Promise.all([view.load(), own.load()]);
  },
  bench: { Own: own.View },
});
