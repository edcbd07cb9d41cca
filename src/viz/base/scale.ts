import type { Even } from "../../model/attention/analysis/even";
import type { Domain } from "./paint";

/** How values become colours, for all maps of a row alike. */
export interface Scale {
  /** The values of the first and the last colour; with `times` in multiples of `even`. */
  readonly domain: Domain;
  /** Whether values lie beyond an end, and are drawn like it. */
  readonly open?: Open | undefined;
  /** What even attention puts into each cell: cells in which it is NaN may not be looked at, and are hatched. */
  readonly even?: Even | undefined;
  /** Whether colours go by how many times even a value is, evenly apart in the logarithm: even is in the middle. */
  readonly times?: boolean | undefined;
}

export interface Open {
  readonly low: boolean;
  readonly high: boolean;
}

export const CLOSED: Open = { low: false, high: false };
export const BOTH_OPEN: Open = { low: true, high: true };

/** Where a value lies between the ends of the colours, 0 to 1, not cut off; NaN where it is missing. `even` is that of its cell. */
export function placeOf(value: number, { domain: [low, high], times }: Pick<Scale, "domain" | "times">, even = 1): number {
  if (times === true) return Math.log(value / even / low) / Math.log(high / low);
  if (Number.isNaN(even)) return NaN;
  return low < high ? (value - low) / (high - low) : 0;
}

/** A part of an array, beginning at `offset`. */
export interface ArrayPart {
  readonly values: Float32Array;
  readonly offset: number;
}

/**
 * The cells as they are drawn: missing (NaN) where nothing may be looked at, and with `times` in multiples of even. The same array
 * where neither changes anything, or one factor holds for all cells, which then is left to `drawnDomain`.
 */
export function drawnCells(cells: ArrayPart, count: number, { even, times }: Pick<Scale, "even" | "times">): ArrayPart {
  if (even === undefined || typeof even === "number") return cells;
  const { values, offset } = cells;
  const drawn = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = even[i]!;
    drawn[i] = times === true ? values[offset + i]! / cell : Number.isNaN(cell) ? NaN : values[offset + i]!;
  }
  return { values: drawn, offset: 0 };
}

/** The ends of the colours in what `drawnCells` gives. */
export const drawnDomain = ({ domain: [low, high], even, times }: Scale): Domain => {
  const unit = times === true && typeof even === "number" ? even : 1;
  return [low * unit, high * unit];
};
