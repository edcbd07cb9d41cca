import { addUp } from "../../../../model/attention/sum";
import { evenAttention, evenSum, type Even } from "../../../../model/attention/analysis/even";
import type { Branch } from "../../../../model/attention/branch";
import type { BranchWindow } from "../../../../model/series/windows";
import { formatDistance } from "../../../../viz/base/format";
import { keyLayout } from "../../../../viz/maps/columnLayout";
import { stepAxis, windowAxis, type MapAxis } from "../../../../viz/base/mapAxis";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import type { AttentionValue } from "../value";
import { scaleOf, type Colouring } from "./colours/colouring";

/** The rows of maps that a look shows; `sum` is missing where adding the branches means nothing. */
export interface LookRows extends Readonly<Record<Branch, MapRow>> {
  readonly sum?: MapRow;
}

/** The maps as they are: a weight for each query and key. */
export function weightRows(value: AttentionValue, colouring: Colouring): Readonly<Record<Branch, MapRow>> {
  const row = (branch: Branch) => {
    const measured = { values: value.attention[branch].maps, even: evenAttention(value.request, branch), limit: 1 };
    return branchRow(value, branch, measured, mapsPanelWords.measures.weight, colouring);
  };
  return { short: row("short"), long: row("long") };
}

/** What a row of maps shows, `(H, T, columns)`, with what even attention would put there and what a cell can be at most. */
export interface LookMaps {
  readonly values: Float32Array;
  readonly even: Even;
  readonly limit: number;
}

/** A row of maps `(H, T, T)` of one branch. */
export function branchRow(value: AttentionValue, branch: Branch, { values, even, limit }: LookMaps, measure: string, colouring: Colouring): MapRow {
  const { windows, sampleSteps } = value;
  const axis = branchAxis(value, branch);
  return {
    branch,
    values,
    layout: keyLayout(branch, windows.steps, axis),
    scale: scaleOf(value.request, { all: [values], even, limit }, colouring),
    measure,
    caption: extent(windows[branch], sampleSteps[branch], windows.axis),
    axis,
  };
}

/** A row of maps `(H, T, T)` of both branches: step t of one with step t of the other, whatever instants they stand for. */
export function byStepRow(value: AttentionValue, { values, even, limit }: LookMaps, words: Pick<MapRow, "measure" | "caption">, colouring: Colouring): MapRow {
  const { steps } = value.attention;
  const axis = stepAxis(steps);
  const scale = scaleOf(value.request, { all: [values], even, limit }, colouring);
  return { branch: "sum", values, layout: keyLayout("sum", steps, axis), scale, ...words, axis };
}

/** What even attention of both branches puts into each cell, step by step. */
export const evenByStep = ({ request }: AttentionValue): Even => evenSum(evenAttention(request, "short"), evenAttention(request, "long"));

/** Index sum: both branches' weights, step by step. */
export function indexSumRow(value: AttentionValue, colouring: Colouring): MapRow {
  const { short, long } = value.attention;
  const words = { measure: mapsPanelWords.measures.sum, caption: mapsPanelWords.measures.sumCaption };
  return byStepRow(value, { values: addUp(short.maps, long.maps), even: evenByStep(value), limit: 2 }, words, colouring);
}

/** The names of a branch's steps. */
export function branchAxis({ windows, sampleSteps }: Pick<AttentionValue, "windows" | "sampleSteps">, branch: Branch): MapAxis {
  return windowAxis(windows[branch], { kind: windows.axis, step: sampleSteps[branch] });
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
