import type { Even } from "../../model/attention/analysis/even";

/** The mean of some rows of even attention, `(columns,)`. */
export function evenRow(even: Even | undefined, columns: number, rows: readonly number[]): Float32Array | null {
  if (even === undefined) return null;
  return typeof even === "number" ? new Float32Array(columns).fill(even) : meanRow(even, 0, columns, rows);
}

/** The mean of some rows of a matrix that begins at `offset`, `(columns,)`; rows in which a value is missing do not count there. */
export function meanRow(values: Float32Array, offset: number, columns: number, rows: readonly number[]): Float32Array {
  return Float32Array.from({ length: columns }, (_, column) => {
    let sum = 0;
    let count = 0;
    for (const row of rows) {
      const value = values[offset + row * columns + column]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count === 0 ? NaN : sum / count;
  });
}
