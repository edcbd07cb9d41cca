import { effectMaps, summedEffectMaps } from "../../../../model/attention/analysis/effects";
import { everyLag, lagMap, lagSum, type LagRange } from "../../../../model/attention/analysis/lag";
import { meanMaps } from "../../../../model/attention/analysis/meanMaps";
import { headMap } from "../../../../model/attention/analysis/sample";
import { sampleSpacing, spansOf } from "../../../../model/attention/analysis/spans";
import { timeGrid, timeTrueMap } from "../../../../model/attention/analysis/timeTrue";
import { valueNorms } from "../../../../model/attention/analysis/valueNorms";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { extremes } from "../../../../model/attention/sum";
import { formatDistance } from "../../../../viz/base/format";
import { lagLayout, timeLayout } from "../../../../viz/maps/layout";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { stepAxis } from "../../../../viz/base/mapAxis";
import type { Look, SumKind } from "../look";
import type { AttentionValue } from "../value";
import type { Extra } from "./readout";
import { branchRow, byStepRow, indexSumRow, scaleOf, stepOf, weightRows, type MapRows } from "./rows";

/** The rows of maps for a look. */
export function rowsFor(look: Exclude<Look, "series">, sum: SumKind, value: AttentionValue, stretch: boolean): MapRows {
  switch (look) {
    case "weights":
      return { ...weightRows(value, stretch), sum: sumRow(value, sum, stretch) };
    case "effect":
      return effectRows(value, stretch);
    case "lag":
      return lagRows(value, stretch);
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
  const words = { measure: "mean of both weights", caption: "Half the index sum: each row adds up to 1" };
  return byStepRow(value, values, words, stretch, 1);
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
    ...scaleOf(value, values, Math.max(1, extremes(values)[1]), stretch),
    measure: `weight per ${formatDistance(windows.axis, spacing)}`,
    caption: "Both on real time: a long step's weight is spread over all of its span, and each row adds up to 2",
    axis: stepAxis(steps),
  };
}

function effectRows(value: AttentionValue, stretch: boolean): MapRows {
  const { attention, request } = value;
  const { steps } = attention;
  const norms = valueNorms(request);
  const row = (branch: Branch) => {
    const values = effectMaps(attention[branch].maps, norms[branch], steps);
    return branchRow(value, branch, values, "effect: length added to Z", stretch, extremes(values)[1] || 1);
  };
  const values = summedEffectMaps(attention.short.maps, attention.long.maps, norms, steps);
  const words = {
    measure: "length added to Z by both",
    caption: "Step by step, what both branches add together: where they cancel, little is left",
  };
  const sum = byStepRow(value, values, words, stretch, extremes(values)[1] || 1);
  return { short: row("short"), long: row("long"), sum };
}

function lagRows(value: AttentionValue, stretch: boolean): MapRows {
  const { attention, request, windows } = value;
  const range = everyLag(attention.steps, request.causal);
  const rows = { short: lagRow(value, "short", range, stretch), long: lagRow(value, "long", range, stretch) };
  const [short, long] = BRANCHES.map((branch) => evenStep(value, branch)) as [number | null, number | null];
  // One axis for both needs steps that are alike long within each branch, and long ones that are no shorter.
  if (short === null || long === null || !(long >= short)) return rows;
  const values = perHead(value, range, (head) => lagSum(mapOf(value, "short", head), mapOf(value, "long", head), attention.steps, range, short / long));
  const sum: MapRow = {
    ...rows.long,
    branch: "sum",
    values,
    ...scaleOf(value, values, 2, stretch),
    measure: `weight per ${formatDistance(windows.axis, long)} back`,
    caption: "Both by real time back, each from its own query: each row adds up to 2",
    layout: lagLayout("long", attention.steps, { ...range, step: long, kind: windows.axis }),
    axis: stepAxis(attention.steps),
  };
  return { ...rows, sum };
}

function lagRow(value: AttentionValue, branch: Branch, range: LagRange, stretch: boolean): MapRow {
  const { attention, windows } = value;
  const { steps } = attention;
  const values = perHead(value, range, (head) => lagMap(mapOf(value, branch, head), steps, range));
  const weights = branchRow(value, branch, attention[branch].maps, "attention weight", stretch, 1);
  return { ...weights, values, layout: lagLayout(branch, steps, { ...range, step: evenStep(value, branch), kind: windows.axis }) };
}

/** Maps by lag of all heads, `(H, T, L)`. Time runs to the right on every axis, so what lies furthest back stands at the left. */
function perHead({ attention: { heads, steps } }: AttentionValue, { first, last }: LagRange, make: (head: number) => Float32Array): Float32Array {
  const columns = last - first + 1;
  const values = new Float32Array(heads * steps * columns);
  for (let head = 0; head < heads; head++) {
    const lagged = make(head);
    for (let row = 0; row < lagged.length; row += columns) lagged.subarray(row, row + columns).reverse();
    values.set(lagged, head * steps * columns);
  }
  return values;
}

const mapOf = ({ attention }: AttentionValue, branch: Branch, head: number) => headMap(attention[branch].maps, head, attention.steps);

/** The length of a branch's steps, ms or samples; null where they are not `step` apart. */
function evenStep({ windows, sampleSteps }: AttentionValue, branch: Branch): number | null {
  const step = stepOf(windows[branch], sampleSteps[branch]);
  return isEven(windows[branch].from, step) ? step : null;
}

/** What a look adds to the weights in the readout: the value drawn where a query meets a key, in one branch's map or in the sum. */
export function extraOf(look: Look, row: MapRow, { attention: { steps }, request }: AttentionValue): Extra | null {
  const { branch, values, layout } = row;
  if (look === "effect") return { name: "effect", at: (head, query, key) => values[(head * steps + query) * steps + key] ?? NaN };
  if (look !== "lag" || branch !== "sum") return null;
  const { last } = everyLag(steps, request.causal);
  const at: Extra["at"] = (head, query, key) => values[(head * steps + query) * layout.columns + last - (query - key)] ?? NaN;
  return { name: "both branches that far back", at };
}

/** Whether all steps that hold data are `step` apart, as nearly as clocks are. */
function isEven(from: Float64Array, step: number): boolean {
  return from.every((at, i) => {
    const before = from[i - 1];
    return before === undefined || Number.isNaN(before) || Math.abs(at - before - step) <= step * 0.01;
  });
}
