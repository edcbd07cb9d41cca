import { scaleLinear, scaleUtc } from "d3";
import type { AxisKind } from "../model/series/series";
import { tickLabel } from "./format";

export interface Tick {
  /** Where it stands, in the axis' own unit (ms or samples). */
  readonly at: number;
  readonly label: string;
}

/** About `count` round positions between `first` and `last`: whole hours, days, months or years (UTC), or whole samples. */
export function niceTicks(kind: AxisKind, first: number, last: number, count: number): Tick[] {
  if (!(first < last)) return Number.isFinite(first) ? [{ at: first, label: tickLabel(kind, first) }] : [];
  const positions =
    kind === "time"
      ? scaleUtc().domain([first, last]).ticks(count).map(Number)
      : scaleLinear().domain([first, last]).ticks(count).filter(Number.isInteger);
  return positions.map((at) => ({ at, label: tickLabel(kind, at) }));
}

/** Position on the axis to pixels, from 0 to `width`; a stretch of one instant stands in the middle. */
export function positionScale(first: number, last: number, width: number): (position: number) => number {
  const factor = width / (last - first);
  return first < last ? (position) => (position - first) * factor : () => width / 2;
}

/** Row whose position is nearest; `at` is increasing and not empty. */
export function nearestRow(at: Float64Array, position: number): number {
  const row = firstAtOrAfter(at, position);
  if (row === 0) return 0;
  if (row === at.length) return at.length - 1;
  return position - at[row - 1]! < at[row]! - position ? row - 1 : row;
}

/** First row at or after a position; `at.length` when all lie before it. */
export function firstAtOrAfter(at: Float64Array, position: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
