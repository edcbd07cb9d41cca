import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import { computeLayer } from "./compute";
import { layerCost } from "./cost";
import { LayerLook } from "./look";
import { filesOf, initialSpec, LayerSpec } from "./spec";
import type { LayerValue } from "./value";

export default defineKind<LayerSpec, LayerValue, LayerLook>({
  kind: "layer",
  get label() {
    return kindsWords.layer;
  },
  schema: LayerSpec,
  initial: initialSpec,
  look: LayerLook,
  files: filesOf,
  cost: layerCost,
  roles: { series: { kinds: ["series"] } },
  compute: (spec, inputs, context) => computeLayer(spec, (inputs["series"] as SeriesValue).windows, context),
  ...preloadable(() => import("./LayerView").then(({ LayerView }) => ({ default: LayerView }))),
});
