import { defineKind } from "../../notebook/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { AttentionView } from "./AttentionView";
import { computeAttention } from "./compute";
import { maps } from "./panels";
import { AttentionSpec } from "./spec";
import type { AttentionValue } from "./value";

export default defineKind<AttentionSpec, AttentionValue>({
  kind: "attention",
  label: "Attention",
  purpose: "The attention map of every head, for the short window, for the long one, and for both together.",
  schema: AttentionSpec,
  initial: () => ({
    stretch: true,
    enlarged: null,
    panel: "maps",
    look: "weights",
    sum: "index",
    sort: "place",
    group: "branch",
  }),
  roles: { series: "series", layer: "layer" },
  compute: async (_, inputs, context) => {
    const value = await computeAttention(inputs["series"] as SeriesValue, inputs["layer"] as LayerValue, context);
    // Ready means that it can be seen: what draws the maps is there too.
    await maps;
    return value;
  },
  View: AttentionView,
});
