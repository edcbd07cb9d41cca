import { extremes, addUp } from "../../../../model/attention/sum";
import type { Branch } from "../../../../model/attention/branch";
import type { BranchWindow } from "../../../../model/series/windows";
import { formatDistance } from "../../../../viz/base/format";
import { keyLayout } from "../../../../viz/maps/columnLayout";
import { stepAxis, windowAxis, type MapAxis } from "../../../../viz/base/mapAxis";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import type { Domain } from "../../../../viz/base/paint";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import type { AttentionValue } from "../value";

/** The rows of maps that a look shows; `sum` is missing where adding the branches means nothing. */
export interface MapRows extends Readonly<Record<Branch, MapRow>> {
  readonly sum?: MapRow;
}

/** The maps as they are: a weight for each query and key. */
export function weightRows(value: AttentionValue, stretch: boolean): Readonly<Record<Branch, MapRow>> {
  return {
    short: branchRow(value, "short", value.attention.short.maps, mapsPanelWords.measures.weight, stretch, 1),
    long: branchRow(value, "long", value.attention.long.maps, mapsPanelWords.measures.weight, stretch, 1),
  };
}

/** A row of maps `(H, T, T)` of one branch. */
export function branchRow(
  value: AttentionValue,
  branch: Branch,
  values: Float32Array,
  measure: string,
  stretch: boolean,
  limit: number,
): MapRow {
  const { windows, sampleSteps } = value;
  const axis = branchAxis(value, branch);
  return {
    branch,
    values,
    layout: keyLayout(branch, windows.steps, axis),
    ...scaleOf(value, values, limit, stretch),
    measure,
    caption: extent(windows[branch], sampleSteps[branch], windows.axis),
    axis,
  };
}

/** A row of maps `(H, T, T)` of both branches: step t of one with step t of the other, whatever instants they stand for. */
export function byStepRow(
  value: AttentionValue,
  values: Float32Array,
  { measure, caption }: Pick<MapRow, "measure" | "caption">,
  stretch: boolean,
  limit: number,
): MapRow {
  const { steps } = value.attention;
  const axis = stepAxis(steps);
  const layout = keyLayout("sum", steps, axis);
  return { branch: "sum", values, layout, ...scaleOf(value, values, limit, stretch), measure, caption, axis };
}

/** Index sum: both branches' weights, step by step. */
export function indexSumRow(value: AttentionValue, stretch: boolean): MapRow {
  const { short, long } = value.attention;
  const words = { measure: mapsPanelWords.measures.sum, caption: mapsPanelWords.measures.sumCaption };
  return byStepRow(value, addUp(short.maps, long.maps), words, stretch, 2);
}

/** The names of a branch's steps. */
export function branchAxis({ windows, sampleSteps }: Pick<AttentionValue, "windows" | "sampleSteps">, branch: Branch): MapAxis {
  return windowAxis(windows[branch], { kind: windows.axis, step: sampleSteps[branch] });
}

/** Queries of a causal layer, counted from the first, whose weights do not stretch the colours: a quarter of them. */
const FEW_KEYS = 1 / 4;

/**
 * The colours' scale of all heads' maps, `(H, T, any columns)`. With `stretch` from the least to the greatest value, else from 0
 * to what a cell can be at most. The first queries of a causal layer have few keys to share their weight among, the very first
 * one alone, and would fade all that follow: where their values lie beyond the others', the scale is open at its end.
 */
export function scaleOf(
  { attention: { heads, steps }, request: { causal } }: Pick<AttentionValue, "attention" | "request">,
  values: Float32Array,
  limit: number,
  stretch: boolean,
): Pick<MapRow, "domain" | "open"> {
  if (!stretch) return { domain: [0, limit], open: false };
  const all = jointDomain(limit, values);
  if (!causal) return { domain: all, open: false };
  const map = values.length / heads;
  const from = Math.floor(steps * FEW_KEYS) * (map / steps);
  const later = Array.from({ length: heads }, (_, head) => extremes(values.subarray(head * map + from, (head + 1) * map)));
  const least = Math.min(...later.map(([low]) => low));
  const most = Math.max(...later.map(([, high]) => high));
  return least < most && most < all[1] ? { domain: [all[0], most], open: true } : { domain: all, open: false };
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
  if (held < 0) return mapsPanelWords.allPadding(from.length);
  const all = to[last]! - from[held]! + sampleStep;
  return mapsPanelWords.extent(from.length, formatDistance(kind, stepOf({ from, to }, sampleStep)), formatDistance(kind, all));
}
