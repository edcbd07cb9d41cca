/** A column and what takes its values to those that windows have: `(value - shift) · scale`. */
export interface ScaledColumn {
  readonly values: ArrayLike<number>;
  readonly shift: number;
  readonly scale: number;
}

/** The mean of the `size` rows that end with each row, scaled, `(rows, columns)`; zeros where there are not so many. Cost rows · columns. */
export function rollingMeans(columns: readonly ScaledColumn[], size: number): Float32Array {
  const rows = columns[0]?.values.length ?? 0;
  const means = new Float32Array(rows * columns.length);
  columns.forEach(({ values, shift, scale }, d) => {
    // Sums from the shift on, which cancel less than those from zero.
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      sum += finite(values[row]!) - shift;
      if (row >= size) sum -= finite(values[row - size]!) - shift;
      if (row >= size - 1) means[row * columns.length + d] = (sum / size) * scale;
    }
  });
  return means;
}

/** A value that is none would spoil every mean after it; the windows that hold it are not run. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
