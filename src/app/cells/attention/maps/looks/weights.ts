import { meanMaps } from "../../../../../model/attention/analysis/meanMaps";
import { headMap } from "../../../../../model/attention/analysis/sample";
import { sampleSpacing, spansOf } from "../../../../../model/attention/analysis/spans";
import { timeGrid, timeTrueMap, type TimeGrid } from "../../../../../model/attention/analysis/timeTrue";
import { evenAttention, evenCells, evenTimes, missingIfNone, type Even } from "../../../../../model/attention/analysis/even";
import type { Branch } from "../../../../../model/attention/branch";
import { extremes } from "../../../../../model/attention/sum";
import type { Windows } from "../../../../../model/series/windows";
import { formatDistance } from "../../../../../viz/base/format";
import { stepAxis } from "../../../../../viz/base/mapAxis";
import { timeLayout } from "../../../../../viz/maps/columnLayout";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { SumKind } from "../../look";
import type { AttentionValue } from "../../value";
import { scaleOf, type Colouring } from "../colours/colouring";
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

/** What real time is laid out by, and what even attention comes to on it: the same for all moments of a film. */
interface TimeGround {
  readonly spacing: number;
  readonly grid: TimeGrid;
  readonly evenOf: Readonly<Record<Branch, Even>>;
  readonly even: Float32Array;
}

const grounds = new WeakMap<Windows, TimeGround>();

function groundOf({ request, windows }: AttentionValue): TimeGround {
  const evenOf = { short: evenAttention(request, "short"), long: evenAttention(request, "long") };
  const last = grounds.get(windows);
  if (last?.evenOf.short === evenOf.short && last.evenOf.long === evenOf.long) return last;
  const spacing = sampleSpacing(windows);
  const grid = timeGrid(spansOf(windows));
  const cells = (branch: Branch) => evenCells(evenOf[branch], windows.steps);
  const even = timeTrueMap(cells("short"), cells("long"), grid, spacing, new Float32Array(windows.steps * (grid.edges.length - 1)));
  for (let i = 0; i < even.length; i++) even[i] = missingIfNone(even[i]!);
  const made = { spacing, grid, evenOf, even };
  grounds.set(windows, made);
  return made;
}

/** Weight for each sample's length of time, `(H, T, N)`. */
function timeTrueRow(value: AttentionValue, colouring: Colouring): MapRow {
  const { attention, request, windows } = value;
  const { heads, steps, short, long } = attention;
  const { spacing, grid, even } = groundOf(value);
  const size = steps * (grid.edges.length - 1);
  const values = new Float32Array(heads * size);
  for (let head = 0; head < heads; head++) {
    timeTrueMap(headMap(short.maps, head, steps), headMap(long.maps, head, steps), grid, spacing, values.subarray(head * size, (head + 1) * size));
  }
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
