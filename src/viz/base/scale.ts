import type { Even } from "../../model/attention/analysis/even";
import { resampleRows, type ArrayPart, type Domain, type Matrix } from "./paint";

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

/** Cells of a matrix; with `less` those that are taken from them, one for one, while they are drawn. */
export interface Cells extends ArrayPart {
  readonly less?: ArrayPart | undefined;
}

export const CLOSED: Open = { low: false, high: false };
export const BOTH_OPEN: Open = { low: true, high: true };

/** Where a value lies between the ends of the colours, 0 to 1, not cut off; NaN where it is missing. `even` is that of its cell. */
export function placeOf(value: number, { domain: [low, high], times }: Pick<Scale, "domain" | "times">, even = 1): number {
  if (times === true) return Math.log(value / even / low) / Math.log(high / low);
  if (Number.isNaN(even)) return NaN;
  return low < high ? (value - low) / (high - low) : 0;
}

/**
 * The cells as they are drawn: less others, missing (NaN) where nothing may be looked at, and with `times` in multiples of even. The
 * same array where none of these changes anything, or one factor holds for all cells, which then is left to `drawnDomain`.
 */
export function drawnCells(cells: Cells, count: number, { even, times }: Pick<Scale, "even" | "times">): ArrayPart {
  if (isAsItLies(cells, even)) return cells;
  return { values: draw(new Float32Array(count), cells, even, 0, count, times), offset: 0 };
}

/**
 * The cells as they are drawn, on the grid of pixels that `resample` takes them to. As `drawnCells` before it, but no copy is made of
 * more than lies under one row of pixels: for maps of 1,024 steps it would be 7 MB for each head, kept until garbage is collected.
 */
export function drawnPixels(cells: Cells, matrix: Matrix, { even, times }: Pick<Scale, "even" | "times">, height: number, width: number): Float32Array {
  const { columns } = matrix;
  const { values, offset } = cells;
  if (isAsItLies(cells, even)) return resampleRows((first) => ({ values, offset: offset + first * columns }), matrix, height, width);
  let band = new Float32Array();
  const read = (first: number, count: number): ArrayPart => {
    const length = count * columns;
    if (band.length < length) band = new Float32Array(length);
    return { values: draw(band, cells, even, first * columns, length, times), offset: 0 };
  };
  return resampleRows(read, matrix, height, width);
}

const isAsItLies = ({ less }: Cells, even: Even | undefined) => less === undefined && (even === undefined || typeof even === "number");

/** Writes `count` cells from cell `from` on to the beginning of `into`. */
function draw(into: Float32Array, { values, offset, less }: Cells, even: Even | undefined, from: number, count: number, times: boolean | undefined): Float32Array {
  const perCell = typeof even === "object" ? even : null;
  for (let i = 0; i < count; i++) {
    const cell = perCell === null ? 1 : perCell[from + i]!;
    const value = values[offset + from + i]!;
    // Rounded as where the difference lies in an array.
    const drawn = less === undefined ? value : Math.fround(value - less.values[less.offset + from + i]!);
    into[i] = times === true ? drawn / cell : Number.isNaN(cell) ? NaN : drawn;
  }
  return into;
}

/** The ends of the colours in what `drawnCells` gives. */
export const drawnDomain = ({ domain: [low, high], even, times }: Scale): Domain => {
  const unit = times === true && typeof even === "number" ? even : 1;
  return [low * unit, high * unit];
};
