import type { Branch } from "../../model/attention/branch";
import type { Windows } from "../../model/series/windows";
import type { Light } from "../pointing/light";

/** A cell of a map: its row, and its place along the row. */
export interface MapCell {
  readonly query: number;
  readonly key: number;
}

/** A step to mark on the series: what it covers (ms or samples), and which part it plays in what is pointed at or selected. */
export interface StepMark {
  readonly branch: Branch;
  readonly part: "query" | "key" | "selected";
  readonly from: number;
  readonly to: number;
}

/** The steps that are lit: of the branch pointed at, or of both. Steps beyond the window are left out. */
export function marksOf(windows: Windows, { map, query, keys }: Light): StepMark[] {
  const asks = (branch: Branch) => map === null || map.branch === "sum" || map.branch === branch;
  return BRANCHES.flatMap((branch) => [
    ...markAt(windows, branch, "query", asks(branch) ? query : null),
    ...markAt(windows, branch, "key", keys[branch]),
  ]);
}

/** The selected queries of both branches: row t of both goes into Z[t]. */
export function selectedMarks(windows: Windows, queries: readonly number[]): StepMark[] {
  return BRANCHES.flatMap((branch) => queries.flatMap((query) => markAt(windows, branch, "selected", query)));
}

/** The long steps first, so that the shorter ones are drawn over them. */
const BRANCHES: readonly Branch[] = ["long", "short"];

function markAt(windows: Windows, branch: Branch, part: StepMark["part"], step: number | null): StepMark[] {
  const from = windows[branch].from[step ?? -1];
  const to = windows[branch].to[step ?? -1];
  return from === undefined || to === undefined || Number.isNaN(from + to) ? [] : [{ branch, part, from, to }];
}
