import { kindsWords } from "../../../words/en/kinds";
import { partOnce } from "../../base/partOnce";
import { preloadable } from "../../controls/preloadable";
import { defineKind, type CellViewProps } from "../../notebook/document/kind";
import { layerCost } from "./cost";
import { LayerLook } from "./look";
import { filesOf, initialSpec, LayerSpec } from "./spec";
import type { LayerValue } from "./value";

type Props = CellViewProps<LayerSpec, LayerValue, LayerLook>;
const view = preloadable<Props>(() => import("./LayerView").then(({ LayerView }) => ({ default: LayerView })));
const settings = preloadable<Props>(() => import("./LayerSettings").then(({ LayerSettings }) => ({ default: LayerSettings })));

const loadCompute = partOnce(() => import("./layerOf"));

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
  roles: { series: { kinds: ["series"] }, weights: { kinds: ["training"], optional: true } },
  async compute(spec, inputs, context) {
    const { layerOf } = await loadCompute();
    return layerOf(spec, inputs, context);
  },
  View: view.View,
  load: async () => {
    await Promise.all([view.load(), settings.load()]);
  },
  whenFolded: true,
  small: { Settings: settings.View },
});
