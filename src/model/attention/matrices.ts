/** A block of numbers as the layer gives it (float32) or as it is computed here (float64). */
export type Numbers = Float32Array | Float64Array;

// The loops below take float64 only: with one kind of array, their compiled code stays specialised.

/** `a · b` (m × k times k × n, row-major). Cost m·k·n. */
export function product(a: Float64Array, b: Float64Array, inner: number): Float64Array {
  const rows = a.length / inner;
  const columns = b.length / inner;
  const result = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const out = result.subarray(r * columns, (r + 1) * columns);
    for (let i = 0; i < inner; i++) addScaled(out, b, i * columns, a[r * inner + i]!);
  }
  return result;
}

/** `x · kernel + bias` for each row of `x`, row-major. Cost as for the product. */
export function affine(x: Float64Array, kernel: Float64Array, bias: Float64Array): Float64Array {
  const columns = bias.length;
  const result = product(x, kernel, kernel.length / columns);
  for (let from = 0; from < result.length; from += columns) addScaled(result.subarray(from, from + columns), bias, 0, 1);
  return result;
}

/** The rows of `columns` numbers as columns. */
export function transposed(matrix: Float64Array, columns: number): Float64Array {
  const rows = matrix.length / columns;
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!);
}

/** Adds `factor` times the `into.length` numbers of `values` that start at `from`. */
export function addScaled(into: Float64Array, values: Float64Array, from: number, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i] = into[i]! + factor * values[from + i]!;
}

/** Σ a[from + i] · b[to + i] over `length` numbers. */
export function dot(a: Float64Array, from: number, b: Float64Array, to: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[from + i]! * b[to + i]!;
  return sum;
}

/** Length (Euclidean) of the vector of `length` numbers that starts at `from`. */
export function norm(a: Float64Array, from: number, length: number): number {
  return Math.sqrt(dot(a, from, a, from, length));
}
