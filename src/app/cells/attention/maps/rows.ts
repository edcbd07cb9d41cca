import { extremes, sumMaps } from "../../../../model/attention/sum";
import type { Branch } from "../../../../model/attention/branch";
import type { BranchWindow } from "../../../../model/series/windows";
import { formatDistance } from "../../../../viz/format";
import { keyLayout } from "../../../../viz/layout";
import { stepAxis, windowAxis, type MapAxis } from "../../../../viz/mapAxis";
import type { MapRow } from "../../../../viz/MapGrid";
import type { Domain } from "../../../../viz/paint";
import type { AttentionValue } from "../value";

/** The rows of maps that a look shows; `sum` is missing where adding the branches means nothing. */
export interface MapRows extends Readonly<Record<Branch, MapRow>> {
  readonly sum?: MapRow;
}

/** The maps as they are: a weight for each query and key. */
export function weightRows(value: AttentionValue, stretch: boolean): Readonly<Record<Branch, MapRow>> {
  return {
    short: branchRow(value, "short", value.attention.short.maps, "attention weight", stretch, 1),
    long: branchRow(value, "long", value.attention.long.maps, "attention weight", stretch, 1),
  };
}

/** A row of maps `(H, T, T)` of one branch. */
export function branchRow(
  { windows, sampleSteps }: AttentionValue,
  branch: Branch,
  values: Float32Array,
  measure: string,
  stretch: boolean,
  limit: number,
): MapRow {
  const axis = branchAxis({ windows, sampleSteps }, branch);
  return {
    branch,
    values,
    layout: keyLayout(branch, windows.steps, axis),
    domain: domainOf(values, limit, stretch),
    measure,
    caption: extent(windows[branch], sampleSteps[branch], windows.axis),
    axis,
  };
}

/** Index sum: step t of one branch with step t of the other, whatever instants they stand for. */
export function indexSumRow({ attention }: AttentionValue, stretch: boolean): MapRow {
  const values = sumMaps(attention.short.maps, attention.long.maps);
  const axis = stepAxis(attention.steps);
  return {
    branch: "sum",
    values,
    layout: keyLayout("sum", attention.steps, axis),
    domain: domainOf(values, 2, stretch),
    measure: "sum of both weights",
    caption: "Step by step: each row adds up to 2",
    axis,
  };
}

/** The names of a branch's steps. */
export function branchAxis({ windows, sampleSteps }: Pick<AttentionValue, "windows" | "sampleSteps">, branch: Branch): MapAxis {
  return windowAxis(windows[branch], { kind: windows.axis, step: sampleSteps[branch] });
}

/** With `stretch` from the least to the greatest value, else from 0 to what a cell can be at most. */
export function domainOf(values: Float32Array, limit: number, stretch: boolean): Domain {
  return stretch ? jointDomain(limit, values) : [0, limit];
}

/** One scale for maps that are compared: from the least to the greatest value of all; to `limit` where all are alike. */
export function jointDomain(limit: number, ...all: readonly Float32Array[]): Domain {
  const ends = all.map(extremes);
  const low = Math.min(...ends.map(([least]) => least));
  const high = Math.max(...ends.map(([, greatest]) => greatest));
  return low < high ? [low, high] : [0, limit];
}

/** How long the last step of a window is, its last sample included; ms or samples. */
export function stepOf({ from, to }: Pick<BranchWindow, "from" | "to">, sampleStep: number): number {
  return (to.at(-1) ?? NaN) - (from.at(-1) ?? NaN) + sampleStep;
}

/** "64 steps of 6 h, 16 days in all" */
function extent({ from, to }: BranchWindow, sampleStep: number, kind: "time" | "index"): string {
  const held = from.findIndex(Number.isFinite);
  const last = from.length - 1;
  if (held < 0) return `${from.length} steps, all of them padding`;
  const all = to[last]! - from[held]! + sampleStep;
  const steps = from.length === 1 ? "1 step" : `${from.length} steps`;
  return `${steps} of ${formatDistance(kind, stepOf({ from, to }, sampleStep))}, ${formatDistance(kind, all)} in all`;
}
