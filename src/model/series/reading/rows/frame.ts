import { gathered } from "../numbers/gathered";
import type { DuplicatePolicy } from "../reading";

/** Columns of numbers with the place of each row, on their way to a series. NaN is missing. */
export interface Frame {
  readonly at: Float64Array;
  readonly columns: readonly Float64Array[];
}

/** The rows of a frame at the given positions. */
export function takeRows({ at, columns }: Frame, rows: Uint32Array): Frame {
  return { at: gathered(at, rows), columns: columns.map((values) => gathered(values, rows)) };
}

/** Rows for which `keep` holds, and how many were left out. */
export function keepRows(frame: Frame, keep: (row: number) => boolean): { frame: Frame; left: number } {
  const { length } = frame.at;
  let left = 0;
  for (let row = 0; row < length; row++) if (!keep(row)) left++;
  if (left === 0) return { frame, left };
  const rows = new Uint32Array(length - left);
  for (let row = 0, kept = 0; row < length; row++) if (keep(row)) rows[kept++] = row;
  return { frame: takeRows(frame, rows), left };
}

/** Rows in the order of their place; those of one place keep their order. `moved` tells whether anything changed. */
export function sortRows(frame: Frame): { frame: Frame; moved: boolean } {
  const { at } = frame;
  if (!at.some((place, row) => row > 0 && place < at[row - 1]!)) return { frame, moved: false };
  const rows = new Uint32Array(at.length).map((_, row) => row).sort((a, b) => at[a]! - at[b]! || a - b);
  return { frame: takeRows(frame, rows), moved: true };
}

/** Sorted rows with one row for each place; `merged` counts the rows that went. The mean is over values that are present. */
export function mergeDuplicates(frame: Frame, policy: DuplicatePolicy): { frame: Frame; merged: number } {
  const { at } = frame;
  const starts: number[] = [];
  for (let row = 0; row < at.length; row++) if (row === 0 || at[row] !== at[row - 1]) starts.push(row);
  const merged = at.length - starts.length;
  if (merged === 0) return { frame, merged };
  const ends = (i: number) => starts[i + 1] ?? at.length;
  const pick = (values: Float64Array) =>
    Float64Array.from(starts, (start, i) => {
      if (policy === "first") return values[start]!;
      return policy === "last" ? values[ends(i) - 1]! : presentMean(values, start, ends(i));
    });
  return {
    frame: { at: Float64Array.from(starts, (start) => at[start]!), columns: frame.columns.map(pick) },
    merged,
  };
}

function presentMean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let n = 0;
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}
