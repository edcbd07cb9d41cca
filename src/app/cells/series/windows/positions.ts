import type { Branch } from "../../../../model/attention/branch";
import type { Series } from "../../../../model/series/series";
import type { BranchWindow } from "../../../../model/series/windows";

/** Turns a position that counts for both windows into one on a single series, and back. */
export interface Counting {
  readonly toOwn: (position: number) => number;
  readonly toShared: (own: number) => number;
}

/** How the rows of one branch's series count: shared positions count on the longer series, whose ends are at the same place. */
export function countingOf(series: Readonly<Record<Branch, Series>>, branch: Branch): Counting {
  const rows = series[branch].axis.at.length;
  const longer = Math.max(series.short.axis.at.length, series.long.axis.at.length);
  const clamp = (n: number, max: number) => Math.min(max, Math.max(1, n));
  return {
    toOwn: (position) => clamp(position - (longer - rows), rows),
    toShared: (own) => clamp(own + (longer - rows), longer),
  };
}

/** The stretch of data that a window covers, without its padding; null when it is all padding. */
export function spanOf({ from, to, mask }: BranchWindow): { readonly from: number; readonly to: number } | null {
  const first = mask === null ? 0 : mask.indexOf(1);
  return first < 0 ? null : { from: from[first]!, to: to[to.length - 1]! };
}
