import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { ok, problem, type Result } from "../../../../model/result";
import type { BranchWindow, Windows } from "../../../../model/series/windows";

declare module "../../../../model/result" {
  interface Problems {
    "series/missing-column": { readonly column: string; readonly branch: Branch };
  }
}

/** Names of the columns that each window reads, in the order of the series. */
export type BranchColumns = Readonly<Record<Branch, readonly string[]>>;

/** The windows with the columns that each of them reads; all of them unless told apart. Problem: `series/missing-column`. */
export function narrowed(windows: Windows, columns: BranchColumns | undefined): Result<Windows> {
  if (columns === undefined) return ok(windows);
  for (const branch of BRANCHES) {
    const missing = columns[branch].find((name) => !windows[branch].columns.includes(name));
    if (missing !== undefined) {
      return problem("series/missing-column", { column: missing, branch });
    }
  }
  return ok({ ...windows, short: only(windows.short, columns.short), long: only(windows.long, columns.long) });
}

function only(window: BranchWindow, names: readonly string[]): BranchWindow {
  const kept = window.columns.flatMap((name, at) => (names.includes(name) ? [at] : []));
  const steps = window.values.length / window.width;
  const values = Float32Array.from({ length: steps * kept.length }, (_, i) => window.values[Math.floor(i / kept.length) * window.width + kept[i % kept.length]!]!);
  return { ...window, width: kept.length, columns: kept.map((at) => window.columns[at]!), values };
}

/** The choice with one column more or less for one window; `all` are those of the series. */
export function toggledFor(columns: BranchColumns, branch: Branch, name: string, all: readonly string[]): BranchColumns {
  return { ...columns, [branch]: all.filter((each) => columns[branch].includes(each) !== (each === name)) };
}

/**
 * The choice for a series with other columns: those that are new are read by both windows. Undefined, which is all
 * columns for both, where a window would have none left, or the choice leaves nothing out.
 */
export function carriedTo(columns: BranchColumns | undefined, before: readonly string[], after: readonly string[]): BranchColumns | undefined {
  if (columns === undefined) return undefined;
  const of = (branch: Branch) => after.filter((name) => columns[branch].includes(name) || !before.includes(name));
  const next = { short: of("short"), long: of("long") };
  const counts = BRANCHES.map((branch) => next[branch].length);
  return counts.includes(0) || counts.every((count) => count === after.length) ? undefined : next;
}
