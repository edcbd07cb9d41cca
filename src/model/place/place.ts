import { calendarTable } from "./calendar";
import type { Cycle } from "./cycles";
import { positions } from "./positions";
import type { RowTable } from "../training/task/tables";

/** Columns that tell the layer where a step is; it has no sense of order by itself. They come after the columns of the window. */
export interface PlaceColumns {
  /** Cycles of the calendar, a sine and a cosine each. */
  readonly calendar: readonly Cycle[];
  /** Pairs of sine and cosine of the position in the window; 0 for none. */
  readonly positions: number;
}

export const placeWidth = ({ calendar, positions: pairs }: PlaceColumns): number => 2 * (calendar.length + pairs);

/** `(T, placeWidth)`: first of the calendar, then of the window, as a training has them. `at` is the last instant of each step, ms. */
export function placeTable(at: Float64Array, { calendar, positions: pairs }: PlaceColumns): RowTable {
  return sideBySide(calendarTable({ at }, calendar), positions(at.length, pairs), at.length);
}

/** Two tables of as many rows. */
export function sideBySide(left: RowTable, right: RowTable, rows: number): RowTable {
  const width = left.width + right.width;
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    values.set(left.values.subarray(row * left.width, (row + 1) * left.width), row * width);
    values.set(right.values.subarray(row * right.width, (row + 1) * right.width), row * width + left.width);
  }
  return { values, width };
}
