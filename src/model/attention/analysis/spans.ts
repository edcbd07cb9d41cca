import type { BranchWindow, Windows } from "../../series/windows";
import type { Branch } from "../branch";

/** What each step covers on the real axis (ms or samples): from `start` up to, not including, `end`. */
export interface Spans {
  /** `(T,)`, increasing; NaN for a padded step that has no place in time. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/**
 * The spans of both branches' steps. A sample covers the time until the next one is due (`sampleSpacing`), a long
 * step all that its samples cover, but no step reaches into the next one, so the spans of a branch never overlap.
 * Where samples are missing, nothing covers the gap. Cost T.
 */
export function spansOf(windows: Windows): Readonly<Record<Branch, Spans>> {
  const spacing = sampleSpacing(windows);
  return { short: branchSpans(windows.short, spacing), long: branchSpans(windows.long, spacing) };
}

/**
 * The usual distance between two samples: the median over the short window, whose steps are single samples.
 * With fewer than two of them: the span of the long window's last step, or 1 where that is one sample too.
 */
export function sampleSpacing({ short, long }: Windows): number {
  const distances = Array.from(short.from.subarray(1), (at, i) => at - short.from[i]!)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const last = long.from.length - 1;
  const longStep = long.to[last]! - long.from[last]!;
  return distances[distances.length >> 1] ?? (longStep > 0 ? longStep : 1);
}

function branchSpans({ from, to }: BranchWindow, spacing: number): Spans {
  const end = to.map((last, i) => {
    const next = from[i + 1];
    return next === undefined || Number.isNaN(next) ? last + spacing : Math.min(last + spacing, next);
  });
  return { start: from, end };
}
