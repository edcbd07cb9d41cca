import { meanMaps } from "../../../../../model/attention/analysis/meanMaps";
import { headMap } from "../../../../../model/attention/analysis/sample";
import { sampleSpacing, spansOf } from "../../../../../model/attention/analysis/spans";
import { timeGrid, timeTrueMap } from "../../../../../model/attention/analysis/timeTrue";
import { extremes } from "../../../../../model/attention/sum";
import { formatDistance } from "../../../../../viz/base/format";
import { stepAxis } from "../../../../../viz/base/mapAxis";
import { timeLayout } from "../../../../../viz/maps/columnLayout";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { SumKind } from "../../look";
import type { AttentionValue } from "../../value";
import { byStepRow, indexSumRow, scaleOf, weightRows } from "../rows";
import type { MapLook } from "./mapLook";

/** The attention weights themselves. */
export const weights: MapLook = {
  rows: (value, sum, stretch) => ({ ...weightRows(value, stretch), sum: SUM_ROWS[sum](value, stretch) }),
  addsUp: true,
};

const SUM_ROWS: Readonly<Record<SumKind, (value: AttentionValue, stretch: boolean) => MapRow>> = {
  index: indexSumRow,
  mean: meanRow,
  time: timeTrueRow,
};

function meanRow(value: AttentionValue, stretch: boolean): MapRow {
  const values = meanMaps(value.attention.short.maps, value.attention.long.maps);
  const words = { measure: mapsPanelWords.measures.mean, caption: mapsPanelWords.measures.meanCaption };
  return byStepRow(value, values, words, stretch, 1);
}

/** Weight for each sample's length of time, `(H, T, N)`. */
function timeTrueRow(value: AttentionValue, stretch: boolean): MapRow {
  const { attention, windows } = value;
  const { heads, steps, short, long } = attention;
  const spacing = sampleSpacing(windows);
  const grid = timeGrid(spansOf(windows));
  const cells = grid.edges.length - 1;
  const values = new Float32Array(heads * steps * cells);
  for (let head = 0; head < heads; head++) {
    const density = timeTrueMap(headMap(short.maps, head, steps), headMap(long.maps, head, steps), grid);
    values.set(density.map((perUnit) => perUnit * spacing), head * steps * cells);
  }
  return {
    branch: "sum",
    values,
    layout: timeLayout(grid, windows.axis),
    ...scaleOf(value, values, Math.max(1, extremes(values)[1]), stretch),
    measure: mapsPanelWords.measures.time(formatDistance(windows.axis, spacing)),
    caption: mapsPanelWords.measures.timeCaption,
    axis: stepAxis(steps),
  };
}
