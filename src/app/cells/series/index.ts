import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { computeSeries } from "./compute";
import { seriesCost } from "./cost";
import { filesOf, initialSpec, SeriesSpec } from "./spec";
import type { SeriesValue } from "./value";

export default defineKind<SeriesSpec, SeriesValue>({
  kind: "series",
  get label() {
    return kindsWords.series;
  },
  schema: SeriesSpec,
  initial: initialSpec,
  files: filesOf,
  cost: seriesCost,
  roles: {},
  compute: (spec, _, context) => computeSeries(spec, context),
  ...preloadable(() => import("./SeriesView").then(({ SeriesView }) => ({ default: SeriesView }))),
});
