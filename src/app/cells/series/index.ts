import { defineKind } from "../../notebook/kind";
import { computeSeries } from "./compute";
import { SeriesView } from "./SeriesView";
import { filesOf, initialSpec, SeriesSpec } from "./spec";
import type { SeriesValue } from "./value";

export default defineKind<SeriesSpec, SeriesValue>({
  kind: "series",
  label: "Series",
  purpose: "A time series, real, generated or your own, with a short and a long window on it.",
  schema: SeriesSpec,
  initial: initialSpec,
  files: filesOf,
  roles: {},
  compute: (spec, _, context) => computeSeries(spec, context),
  View: SeriesView,
});
