import { kindsWords } from "../../../words/en/kinds";
import { partOnce } from "../../base/partOnce";
import { preloadable } from "../../controls/preloadable";
import { defineKind, type CellViewProps } from "../../notebook/document/kind";
import { seriesCost } from "./cost";
import { SeriesLook } from "./look";
import { filesOf, initialSpec, SeriesSpec } from "./spec";
import type { SeriesValue } from "./value";

type Props = CellViewProps<SeriesSpec, SeriesValue, SeriesLook>;
const view = preloadable<Props>(() => import("./SeriesView").then(({ SeriesView }) => ({ default: SeriesView })));
const strip = preloadable<Props>(() => import("./small/SeriesStrip"));
const settings = preloadable<Props>(() => import("./small/SeriesSettings"));

const loadCompute = partOnce(() => import("./compute"));

export default defineKind<SeriesSpec, SeriesValue, SeriesLook>({
  kind: "series",
  get label() {
    return kindsWords.series;
  },
  schema: SeriesSpec,
  initial: initialSpec,
  look: SeriesLook,
  files: filesOf,
  cost: seriesCost,
  roles: {},
  async compute(spec, _, context) {
    const { computeSeries } = await loadCompute();
    return computeSeries(spec, context);
  },
  View: view.View,
  load: async () => {
    await Promise.all([view.load(), strip.load(), settings.load()]);
  },
  whenFolded: true,
  small: { Strip: strip.View, Settings: settings.View },
});
