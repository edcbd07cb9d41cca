import type { MapBranch } from "../../../../model/attention/branch";
import { extremes, sumMaps } from "../../../../model/attention/sum";
import type { BranchWindow } from "../../../../model/series/windows";
import { formatDistance } from "../../../../viz/format";
import { stepAxis, windowAxis } from "../../../../viz/mapAxis";
import type { MapRow } from "../../../../viz/MapGrid";
import type { Domain } from "../../../../viz/paint";
import type { AttentionValue } from "../value";

/** The greatest value that a cell of a row can have. */
const LIMIT: Readonly<Record<MapBranch, number>> = { short: 1, long: 1, sum: 2 };

/** The three rows of maps. With `stretch` a row's colours run from its least to its greatest value, over all heads alike. */
export function mapRows({ attention, windows, sampleSteps }: AttentionValue, stretch: boolean): Record<MapBranch, MapRow> {
  const branchRow = (branch: "short" | "long"): MapRow => {
    const values = attention[branch].maps;
    return {
      branch,
      values,
      domain: domainOf(values, LIMIT[branch], stretch),
      measure: "attention weight",
      caption: extent(windows[branch], sampleSteps[branch], windows.axis),
      axis: windowAxis(windows[branch], { kind: windows.axis, step: sampleSteps[branch] }),
    };
  };
  const sum = sumMaps(attention.short.maps, attention.long.maps);
  return {
    short: branchRow("short"),
    long: branchRow("long"),
    sum: {
      branch: "sum",
      values: sum,
      domain: domainOf(sum, LIMIT.sum, stretch),
      measure: "sum of both weights",
      caption: "Step by step: each row adds up to 2",
      axis: stepAxis(attention.steps),
    },
  };
}

function domainOf(values: Float32Array, limit: number, stretch: boolean): Domain {
  const [low, high] = extremes(values);
  return stretch && low < high ? [low, high] : [0, limit];
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
