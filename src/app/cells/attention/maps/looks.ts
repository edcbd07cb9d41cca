import { effectMaps } from "../../../../model/attention/analysis/effects";
import { everyLag, lagMap } from "../../../../model/attention/analysis/lag";
import { meanMaps } from "../../../../model/attention/analysis/meanMaps";
import { headMap } from "../../../../model/attention/analysis/sample";
import { sampleSpacing, spansOf } from "../../../../model/attention/analysis/spans";
import { timeGrid, timeTrueMap } from "../../../../model/attention/analysis/timeTrue";
import { valueNorms } from "../../../../model/attention/analysis/valueNorms";
import type { Branch } from "../../../../model/attention/branch";
import { extremes } from "../../../../model/attention/sum";
import { formatDistance } from "../../../../viz/format";
import { lagLayout, timeLayout } from "../../../../viz/layout";
import type { MapRow } from "../../../../viz/MapGrid";
import { stepAxis } from "../../../../viz/mapAxis";
import type { Look, SumKind } from "../spec";
import type { AttentionValue } from "../value";
import { branchRow, domainOf, indexSumRow, stepOf, weightRows, type MapRows } from "./rows";

/** The rows of maps for a look. */
export function rowsFor(look: Exclude<Look, "series">, sum: SumKind, value: AttentionValue, stretch: boolean): MapRows {
  switch (look) {
    case "weights":
      return { ...weightRows(value, stretch), sum: sumRow(value, sum, stretch) };
    case "effect":
      return { short: effectRow(value, "short", stretch), long: effectRow(value, "long", stretch) };
    case "lag":
      return { short: lagRow(value, "short", stretch), long: lagRow(value, "long", stretch) };
  }
}

function sumRow(value: AttentionValue, sum: SumKind, stretch: boolean): MapRow {
  switch (sum) {
    case "index":
      return indexSumRow(value, stretch);
    case "mean":
      return meanRow(value, stretch);
    case "time":
      return timeTrueRows(value, stretch);
  }
}

function meanRow(value: AttentionValue, stretch: boolean): MapRow {
  const values = meanMaps(value.attention.short.maps, value.attention.long.maps);
  const caption = "Half the index sum: each row adds up to 1";
  return { ...indexSumRow(value, stretch), values, domain: domainOf(values, 1, stretch), measure: "mean of both weights", caption };
}

/** Weight for each sample's length of time, `(H, T, N)`. */
function timeTrueRows(value: AttentionValue, stretch: boolean): MapRow {
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
    domain: domainOf(values, Math.max(1, extremes(values)[1]), stretch),
    measure: `weight per ${formatDistance(windows.axis, spacing)}`,
    caption: "Both on real time: a long step's weight is spread over all of its span, and each row adds up to 2",
    axis: stepAxis(steps),
  };
}

function effectRow(value: AttentionValue, branch: Branch, stretch: boolean): MapRow {
  const { maps } = value.attention[branch];
  const values = effectMaps(maps, valueNorms(value.request, branch), value.attention.steps);
  return branchRow(value, branch, values, "effect: length added to Z", stretch, extremes(values)[1] || 1);
}

function lagRow(value: AttentionValue, branch: Branch, stretch: boolean): MapRow {
  const { attention, request, windows, sampleSteps } = value;
  const { heads, steps } = attention;
  const range = everyLag(steps, request.causal);
  const columns = range.last - range.first + 1;
  const values = new Float32Array(heads * steps * columns);
  for (let head = 0; head < heads; head++) {
    const lagged = lagMap(headMap(attention[branch].maps, head, steps), steps, range);
    // Time runs to the right on every axis, so what lies furthest back stands at the left.
    for (let row = 0; row < lagged.length; row += columns) lagged.subarray(row, row + columns).reverse();
    values.set(lagged, head * steps * columns);
  }
  const weights = branchRow(value, branch, attention[branch].maps, "attention weight", stretch, 1);
  const step = stepOf(windows[branch], sampleSteps[branch]);
  const layout = lagLayout(branch, steps, { ...range, step: isEven(windows[branch].from, step) ? step : null, kind: windows.axis });
  return { ...weights, values, layout };
}

/** Whether all steps that hold data are `step` apart, as nearly as clocks are. */
function isEven(from: Float64Array, step: number): boolean {
  return from.every((at, i) => {
    const before = from[i - 1];
    return before === undefined || Number.isNaN(before) || Math.abs(at - before - step) <= step * 0.01;
  });
}
