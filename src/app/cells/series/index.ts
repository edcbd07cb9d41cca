import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind, type CellViewProps } from "../../notebook/document/kind";
import { computeSeries } from "./compute";
import { seriesCost } from "./cost";
import { SeriesLook } from "./look";
import { filesOf, initialSpec, SeriesSpec } from "./spec";
import type { SeriesValue } from "./value";

type Props = CellViewProps<SeriesSpec, SeriesValue, SeriesLook>;
const view = preloadable<Props>(() => import("./SeriesView").then(({ SeriesView }) => ({ default: SeriesView })));
const strip = preloadable<Props>(() => import("./small/SeriesStrip"));
const settings = preloadable<Props>(() => import("./small/SeriesSettings"));

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
  compute: (spec, _, context) => computeSeries(spec, context),
  View: view.View,
  load: async () => {
    await Promise.all([view.load(), strip.load(), settings.load()]);
  },
  whenFolded: true,
  small: { Strip: strip.View, Settings: settings.View },
});
