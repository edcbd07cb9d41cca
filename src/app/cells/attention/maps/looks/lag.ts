import { everyLag, lagMap, lagSum, type LagRange } from "../../../../../model/attention/analysis/lag";
import { evenAttention, evenCells, missingIfNone } from "../../../../../model/attention/analysis/even";
import { headMap } from "../../../../../model/attention/analysis/sample";
import type { Attention } from "../../../../../model/attention/attention";
import { BRANCHES, type Branch } from "../../../../../model/attention/branch";
import { formatDistance } from "../../../../../viz/base/format";
import { stepAxis } from "../../../../../viz/base/mapAxis";
import { lagLayout } from "../../../../../viz/maps/columnLayout";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { AttentionValue } from "../../value";
import type { Extra } from "../readout/readout";
import { scaleOf, type Colouring } from "../colours/colouring";
import { branchRow, stepOf, type LookRows } from "../rows";
import type { MapLook } from "./mapLook";

/** The weights by how far back they look. */
export const lag: MapLook = {
  rows: (value, _, colouring) => lagRows(value, colouring),
  extra: ({ branch, values, layout }, { attention: { steps }, request }) => {
    if (branch !== "sum") return null;
    const { last } = everyLag(steps, request.causal);
    const at: Extra["at"] = (head, query, key) => values[(head * steps + query) * layout.columns + last - (query - key)] ?? NaN;
    return { name: mapsPanelWords.readout.backBoth, at };
  },
};

function lagRows(value: AttentionValue, colouring: Colouring): LookRows {
  const { attention, request, windows } = value;
  const range = everyLag(attention.steps, request.causal);
  const rows = { short: lagRow(value, "short", range, colouring), long: lagRow(value, "long", range, colouring) };
  const [short, long] = BRANCHES.map((branch) => evenStep(value, branch)) as [number | null, number | null];
  // One axis for both needs steps that are alike long within each branch, and long ones that are no shorter.
  if (short === null || long === null || !(long >= short)) return rows;
  const add = (ofShort: Float32Array, ofLong: Float32Array, into: Float32Array) => lagSum(ofShort, ofLong, attention.steps, range, short / long, into);
  const values = perHead(attention, range, (head, into) => add(mapOf(value, "short", head), mapOf(value, "long", head), into));
  const [evenShort, evenLong] = BRANCHES.map((branch) => evenCells(evenAttention(request, branch), attention.steps)) as [Float32Array, Float32Array];
  const even = perHead({ ...attention, heads: 1 }, range, (_, into) => add(evenShort, evenLong, into)).map(missingIfNone);
  const sum: MapRow = {
    ...rows.long,
    branch: "sum",
    values,
    scale: scaleOf(request, { all: [values], even, limit: 2 }, colouring),
    measure: mapsPanelWords.measures.lagSum(formatDistance(windows.axis, long)),
    caption: mapsPanelWords.measures.lagSumCaption,
    layout: lagLayout("long", attention.steps, { ...range, step: long, kind: windows.axis }),
    axis: stepAxis(attention.steps),
  };
  return { ...rows, sum };
}

function lagRow(value: AttentionValue, branch: Branch, range: LagRange, colouring: Colouring): MapRow {
  const { attention, request, windows } = value;
  const { steps } = attention;
  const values = perHead(attention, range, (head, into) => lagMap(mapOf(value, branch, head), steps, range, into));
  const byKey = evenAttention(request, branch);
  const even = typeof byKey === "number" ? byKey : perHead({ ...attention, heads: 1 }, range, (_, into) => lagMap(byKey, steps, range, into));
  const weights = branchRow(value, branch, { values, even, limit: 1 }, mapsPanelWords.measures.weight, colouring);
  return { ...weights, layout: lagLayout(branch, steps, { ...range, step: evenStep(value, branch), kind: windows.axis }) };
}

/**
 * Maps by lag of all heads, `(H, T, L)`, each written by `fill`. Time runs to the right on every axis, so what lies furthest back
 * stands at the left.
 */
function perHead({ heads, steps }: Pick<Attention, "heads" | "steps">, { first, last }: LagRange, fill: (head: number, into: Float32Array) => void): Float32Array {
  const columns = last - first + 1;
  const values = new Float32Array(heads * steps * columns);
  for (let head = 0; head < heads; head++) fill(head, values.subarray(head * steps * columns, (head + 1) * steps * columns));
  for (let row = 0; row < values.length; row += columns) values.subarray(row, row + columns).reverse();
  return values;
}

const mapOf = ({ attention }: AttentionValue, branch: Branch, head: number) => headMap(attention[branch].maps, head, attention.steps);

/** The length of a branch's steps, ms or samples; null where they are not `step` apart. */
function evenStep({ windows, sampleSteps }: AttentionValue, branch: Branch): number | null {
  const step = stepOf(windows[branch], sampleSteps[branch]);
  return isEven(windows[branch].from, step) ? step : null;
}

/** Whether all steps that hold data are `step` apart, as nearly as clocks are. */
function isEven(from: Float64Array, step: number): boolean {
  return from.every((at, i) => {
    const before = from[i - 1];
    return before === undefined || Number.isNaN(before) || Math.abs(at - before - step) <= step * 0.01;
  });
}
