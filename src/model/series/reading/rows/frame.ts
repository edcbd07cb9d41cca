import { gathered } from "../numbers/gathered";
import { letGo } from "../numbers/letGo";
import { type StoredNumbers, PackedNumbers } from "../numbers/packedNumbers";
import type { DuplicatePolicy } from "../reading";

/** Columns of numbers, packed or not, with the place of each row. NaN is missing. */
export interface PlacedRows {
  readonly at: Float64Array;
  readonly columns: readonly StoredNumbers[];
}

/** The same unpacked, on their way to a series. */
export interface Frame extends PlacedRows {
  readonly columns: readonly Float64Array[];
}

/**
 * Some rows of a table, in some order: where each lies, and which row of the whole it is, so that columns are copied once however often
 * rows are left out and moved. `rows` is null where these are all of them as they stand. What makes others of them takes them over:
 * their own arrays are empty then.
 */
export interface PickedRows {
  readonly whole: PlacedRows;
  readonly at: Float64Array;
  readonly rows: Uint32Array | null;
}

/** No row of the whole, but one that is made: its values are missing. */
export const NO_ROW = 0xffff_ffff;

export const allRows = (whole: PlacedRows): PickedRows => ({ whole, at: whole.at, rows: null });

/** The rows at the given positions among those that were picked. */
export function pickRows(picked: PickedRows, places: Uint32Array): PickedRows {
  const { whole, rows } = picked;
  const at = gathered(picked.at, places);
  if (rows === null) return { whole, at, rows: places };
  const some = places.map((place) => rows[place]!);
  letGo(places);
  letGoOfRows(picked);
  return { whole, at, rows: some };
}

/** Lets go of what was made to pick rows. */
export function letGoOfRows({ at, rows }: PickedRows): void {
  if (rows === null) return;
  letGo(at);
  letGo(rows);
}

/** A frame of the rows that were picked alone. */
export function frameOfRows({ whole, at, rows }: PickedRows): Frame {
  if (rows === null) return { at, columns: whole.columns.map((values) => (values instanceof PackedNumbers ? values.unpack() : values)) };
  const columns = whole.columns.map((values) => gathered(values, rows));
  letGo(rows);
  return { at, columns };
}

/** Rows for which `keep` holds, by their position, and how many were left out. */
export function keepRows(picked: PickedRows, keep: (place: number) => boolean): { readonly kept: PickedRows; readonly left: number } {
  const { length } = picked.at;
  let left = 0;
  for (let place = 0; place < length; place++) if (!keep(place)) left++;
  if (left === 0) return { kept: picked, left };
  const places = new Uint32Array(length - left);
  for (let place = 0, next = 0; place < length; place++) if (keep(place)) places[next++] = place;
  return { kept: pickRows(picked, places), left };
}

/** Rows in the order of their place; those of one place keep their order. `moved` tells whether anything changed. */
export function sortRows(picked: PickedRows): { readonly sorted: PickedRows; readonly moved: boolean } {
  const { at } = picked;
  if (!at.some((place, row) => row > 0 && place < at[row - 1]!)) return { sorted: picked, moved: false };
  const places = new Uint32Array(at.length).map((_, row) => row).sort((a, b) => at[a]! - at[b]! || a - b);
  return { sorted: pickRows(picked, places), moved: true };
}

/** Sorted rows with one row for each place; `merged` counts the rows that went. The mean is over values that are present. */
export function mergeDuplicates(picked: PickedRows, policy: DuplicatePolicy): { readonly once: PickedRows; readonly merged: number } {
  const { at } = picked;
  const starts = startsOf(at);
  const merged = at.length - starts.length;
  if (merged === 0) {
    letGo(starts);
    return { once: picked, merged };
  }
  const end = (i: number) => starts[i + 1] ?? at.length;
  if (policy === "first") return { once: pickRows(picked, starts), merged };
  if (policy === "last") return { once: pickRows(picked, starts.map((_, i) => end(i) - 1)), merged };
  const { rows, whole } = picked;
  const columns = whole.columns.map((values) => {
    const means = new Float64Array(starts.length);
    for (let i = 0; i < means.length; i++) means[i] = presentMean((row) => values.at(rows === null ? row : rows[row]!)!, starts[i]!, end(i));
    return means;
  });
  const once = allRows({ at: gathered(at, starts), columns });
  letGoOfRows(picked);
  return { once, merged };
}

/** Where each place is for the first time. */
function startsOf(at: Float64Array): Uint32Array {
  const isStart = (row: number) => row === 0 || at[row] !== at[row - 1];
  let count = 0;
  for (let row = 0; row < at.length; row++) if (isStart(row)) count++;
  const starts = new Uint32Array(count);
  for (let row = 0, next = 0; row < at.length; row++) if (isStart(row)) starts[next++] = row;
  return starts;
}

function presentMean(valueOf: (row: number) => number, from: number, to: number): number {
  let sum = 0;
  let n = 0;
  for (let row = from; row < to; row++) {
    const value = valueOf(row);
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}
