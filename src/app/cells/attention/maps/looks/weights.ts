import { meanMaps } from "../../../../../model/attention/analysis/meanMaps";
import { headMap } from "../../../../../model/attention/analysis/sample";
import { sampleSpacing, spansOf } from "../../../../../model/attention/analysis/spans";
import { timeGrid, timeTrueMap } from "../../../../../model/attention/analysis/timeTrue";
import { evenAttention, evenCells, evenTimes, missingIfNone } from "../../../../../model/attention/analysis/even";
import { BRANCHES } from "../../../../../model/attention/branch";
import { extremes } from "../../../../../model/attention/sum";
import { formatDistance } from "../../../../../viz/base/format";
import { stepAxis } from "../../../../../viz/base/mapAxis";
import { timeLayout } from "../../../../../viz/maps/columnLayout";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { SumKind } from "../../look";
import type { AttentionValue } from "../../value";
import { scaleOf, type Colouring } from "../colouring";
import { byStepRow, evenByStep, indexSumRow, weightRows } from "../rows";
import type { MapLook } from "./mapLook";

/** The attention weights themselves. */
export const weights: MapLook = {
  rows: (value, sum, colouring) => ({ ...weightRows(value, colouring), sum: SUM_ROWS[sum](value, colouring) }),
  addsUp: true,
};

const SUM_ROWS: Readonly<Record<SumKind, (value: AttentionValue, colouring: Colouring) => MapRow>> = {
  index: indexSumRow,
  mean: meanRow,
  time: timeTrueRow,
};

function meanRow(value: AttentionValue, colouring: Colouring): MapRow {
  const values = meanMaps(value.attention.short.maps, value.attention.long.maps);
  const words = { measure: mapsPanelWords.measures.mean, caption: mapsPanelWords.measures.meanCaption };
  return byStepRow(value, { values, even: evenTimes(evenByStep(value), 1 / 2), limit: 1 }, words, colouring);
}

/** Weight for each sample's length of time, `(H, T, N)`. */
function timeTrueRow(value: AttentionValue, colouring: Colouring): MapRow {
  const { attention, request, windows } = value;
  const { heads, steps, short, long } = attention;
  const spacing = sampleSpacing(windows);
  const grid = timeGrid(spansOf(windows));
  const cells = grid.edges.length - 1;
  const perSample = (ofShort: Float32Array, ofLong: Float32Array) => timeTrueMap(ofShort, ofLong, grid).map((perUnit) => perUnit * spacing);
  const values = new Float32Array(heads * steps * cells);
  for (let head = 0; head < heads; head++) {
    values.set(perSample(headMap(short.maps, head, steps), headMap(long.maps, head, steps)), head * steps * cells);
  }
  const [evenShort, evenLong] = BRANCHES.map((branch) => evenCells(evenAttention(request, branch), steps)) as [Float32Array, Float32Array];
  const even = Float32Array.from(perSample(evenShort, evenLong), missingIfNone);
  return {
    branch: "sum",
    values,
    layout: timeLayout(grid, windows.axis),
    scale: scaleOf(request, { all: [values], even, limit: Math.max(1, extremes(values)[1]) }, colouring),
    measure: mapsPanelWords.measures.time(formatDistance(windows.axis, spacing)),
    caption: mapsPanelWords.measures.timeCaption,
    axis: stepAxis(steps),
  };
}
