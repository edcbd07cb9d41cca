import { scaleLinear, scaleUtc } from "d3";
import type { AxisKind } from "../../model/series/series";
import { tickContext, tickLabel } from "./format";
import { niceDistance } from "./niceDistance";

export interface Tick {
  /** Where it stands, in the axis' own unit (ms or samples). */
  readonly at: number;
  readonly label: string;
  /** Whether others are counted from it, and it is not left out for them. */
  readonly origin?: boolean;
}

/** About `count` round positions between `first` and `last`: whole hours, days, months or years (UTC), or whole samples. */
export function niceTicks(kind: AxisKind, first: number, last: number, count: number): Tick[] {
  if (!(first < last)) return Number.isFinite(first) ? [{ at: first, label: tickLabel(kind, first, 0) }] : [];
  const positions =
    kind === "time"
      ? timeTicks(first, last, count)
      : scaleLinear().domain([first, last]).ticks(count).filter(Number.isInteger);
  const apart = positions.length > 1 ? positions[1]! - positions[0]! : 0;
  return positions.map((at) => ({ at, label: tickLabel(kind, at, apart) }));
}

/** Below this length (ms) ticks are alike far apart: calendars restart their counting of days with each month, and have no evenly spaced second days. */
const MONTH = 28 * 86_400_000;
/** A Monday, on which weeks begin. */
const MONDAY = 4 * 86_400_000;

function timeTicks(first: number, last: number, count: number): number[] {
  const apart = niceDistance("time", (last - first) / count);
  if (apart >= MONTH || apart < 1000) return scaleUtc().domain([first, last]).ticks(count).map(Number);
  const from = Math.ceil((first - MONDAY) / apart);
  const to = Math.floor((last - MONDAY) / apart);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => MONDAY + (from + i) * apart);
}

/** The same ticks, the first one with the day or the year that none of them tells. */
export function withContext(kind: AxisKind, ticks: readonly Tick[]): readonly Tick[] {
  const [head, ...rest] = ticks;
  if (kind === "index" || head === undefined) return ticks;
  const context = tickContext(ticks.map((tick) => tick.at));
  return [{ ...head, label: context(head.label) }, ...rest];
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
