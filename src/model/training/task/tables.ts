/** Numbers by row and column, row-major. */
export interface RowTable {
  readonly values: Float32Array;
  readonly width: number;
}

/** Row r is the mean of the `size` rows that end with r; of those that there are, near the beginning. */
export function movingMean({ values, width }: RowTable, size: number): RowTable {
  if (size === 1) return { values, width };
  const rows = values.length / width;
  const means = new Float32Array(values.length);
  for (let d = 0; d < width; d++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      sum += values[row * width + d]!;
      if (row >= size) sum -= values[(row - size) * width + d]!;
      means[row * width + d] = sum / Math.min(size, row + 1);
    }
  }
  return { values: means, width };
}

/** Row r less the row `lag` before it; zeros where there is none. */
export function differences({ values, width }: RowTable, lag: number): RowTable {
  const from = lag * width;
  return { values: values.map((value, i) => (i < from ? 0 : value - values[i - from]!)), width };
}

/** At each row the height of the last spike so far, a value above `threshold`; 0 before the first. */
export function lastHeights(values: Float32Array, threshold: number): Float32Array {
  let height = 0;
  return values.map((value) => {
    if (value > threshold) height = value;
    return height;
  });
}
