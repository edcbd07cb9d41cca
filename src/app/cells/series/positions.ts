import type { Branch } from "../../../model/attention/branch";
import type { Series } from "../../../model/series/series";
import type { BranchWindow, Fit } from "../../../model/series/windows";

/** Turns a position that counts for both windows into one on a single series, and back. */
export interface Counting {
  readonly toOwn: (position: number) => number;
  readonly toShared: (own: number) => number;
}

/**
 * How the rows of one branch's series count. Shared positions count on the shorter series when the longer is
 * resampled to it, else on the longer one, with both ends at the same place.
 */
export function countingOf(series: Readonly<Record<Branch, Series>>, branch: Branch, fit: Fit): Counting {
  const rows = series[branch].axis.at.length;
  const other = series[branch === "short" ? "long" : "short"].axis.at.length;
  const shared = fit === "resample" ? Math.min(rows, other) : Math.max(rows, other);
  const clamp = (n: number, max: number) => Math.min(max, Math.max(1, n));
  if (fit === "resample") {
    return {
      toOwn: (position) => clamp(Math.round((position * rows) / shared), rows),
      toShared: (own) => clamp(Math.round((own * shared) / rows), shared),
    };
  }
  return {
    toOwn: (position) => clamp(position - (shared - rows), rows),
    toShared: (own) => clamp(own + (shared - rows), shared),
  };
}

/** The stretch that a window covers; null when it is all padding. */
export function spanOf({ from, to }: BranchWindow): { readonly from: number; readonly to: number } | null {
  const first = from.find(Number.isFinite);
  const last = to.findLast(Number.isFinite);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}
