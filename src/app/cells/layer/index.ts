import { ok } from "../../../model/result";
import { initialiseWeights } from "../../../model/weights/initialise";
import { defineKind } from "../../notebook/kind";
import type { SeriesValue } from "../series/value";
import { LayerView } from "./LayerView";
import { LayerSpec } from "./spec";
import type { LayerValue } from "./value";

export default defineKind<LayerSpec, LayerValue>({
  kind: "layer",
  label: "Layer",
  purpose: "Two multi-head attentions, one for each window: how many heads, how wide, with which weights.",
  schema: LayerSpec,
  initial: () => ({ units: 32, heads: 4, seed: 7, causal: false }),
  heavy: ({ units, heads }) => units * heads > 1024,
  roles: { series: "series" },
  compute: async ({ units, heads, seed, causal }, inputs, context) => {
    const { windows } = inputs["series"] as SeriesValue;
    const shape = { units, heads, shortWidth: windows.short.width, longWidth: windows.long.width };
    const weights = await context.keep("weights", { shape, seed }, () => initialiseWeights(shape, seed));
    return ok({ ...shape, causal, weights });
  },
  View: LayerView,
});
