import type { Branch, MapBranch } from "../model/attention/branch";
import type { Windows } from "../model/series/windows";

/** A cell of a map: steps of the window. */
export interface MapCell {
  readonly query: number;
  readonly key: number;
}

/** A step to mark on the series: what it covers (ms or samples), and which part it plays in the cell pointed at. */
export interface StepMark {
  readonly branch: Branch;
  readonly part: "query" | "key";
  readonly from: number;
  readonly to: number;
}

/** The steps that a map cell stands for: two for a branch, four for the sum. Steps beyond the window are left out. */
export function marksOf(windows: Windows, branch: MapBranch, cell: MapCell): StepMark[] {
  const branches: readonly Branch[] = branch === "sum" ? ["long", "short"] : [branch];
  return branches.flatMap((name) =>
    (["query", "key"] as const).flatMap((part) => {
      const from = windows[name].from[cell[part]];
      const to = windows[name].to[cell[part]];
      return from === undefined || to === undefined || Number.isNaN(from + to) ? [] : [{ branch: name, part, from, to }];
    }),
  );
}
