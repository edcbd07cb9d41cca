import { scaleLinear, scaleUtc } from "d3";
import type { AxisKind } from "../../model/series/series";
import { tickContext, tickLabel } from "./format";

export interface Tick {
  /** Where it stands, in the axis' own unit (ms or samples). */
  readonly at: number;
  readonly label: string;
}

/** About `count` round positions between `first` and `last`: whole hours, days, months or years (UTC), or whole samples. */
export function niceTicks(kind: AxisKind, first: number, last: number, count: number): Tick[] {
  if (!(first < last)) return Number.isFinite(first) ? [{ at: first, label: tickLabel(kind, first, 0) }] : [];
  const positions =
    kind === "time"
      ? scaleUtc().domain([first, last]).ticks(count).map(Number)
      : scaleLinear().domain([first, last]).ticks(count).filter(Number.isInteger);
  const apart = positions.length > 1 ? positions[1]! - positions[0]! : 0;
  return positions.map((at) => ({ at, label: tickLabel(kind, at, apart) }));
}

/** The same ticks, the first one with the day or the year that none of them tells. */
export function withContext(kind: AxisKind, ticks: readonly Tick[]): readonly Tick[] {
  const [head, ...rest] = ticks;
  if (kind === "index" || head === undefined) return ticks;
  const context = tickContext(ticks.map((tick) => tick.at));
  return [{ ...head, label: context(head.label) }, ...rest];
}

/** The same ticks without those whose label would run into the one before. Labels at the ends lean inwards. */
export function uncrowded<T extends Tick>(ticks: readonly T[], scale: (at: number) => number, width: number): PlacedTick<T>[] {
  const kept: PlacedTick<T>[] = [];
  let free = -Infinity;
  for (const tick of ticks) {
    const x = scale(tick.at);
    const room = tick.label.length * GLYPH;
    const anchor = x < room / 2 ? "start" : x > width - room / 2 ? "end" : "middle";
    const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
    if (left < free) continue;
    kept.push({ ...tick, x, anchor });
    free = left + room + 3;
  }
  return kept;
}

export type PlacedTick<T extends Tick = Tick> = T & { readonly x: number; readonly anchor: "start" | "middle" | "end" };

/** Width of a letter of an axis label, in CSS pixels: on the safe side for common fonts of 11 px. */
const GLYPH = 6.5;

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
