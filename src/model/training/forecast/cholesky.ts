/** The lower factor L of `matrix + penalty · I` = L Lᵀ; of the symmetric matrix only the lower half is read. */
export function factored(matrix: Float64Array, size: number, penalty: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]! + (i === j ? penalty : 0);
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
  }
  return lower;
}

/** X with L Lᵀ X = `right`, `(size, columns)`. */
export function solved(lower: Float64Array, right: Float64Array, size: number, columns: number): Float64Array {
  const x = right.slice();
  const less = (i: number, from: number, factor: number) => {
    for (let c = 0; c < columns; c++) x[i * columns + c]! -= factor * x[from * columns + c]!;
  };
  const over = (i: number, by: number) => {
    for (let c = 0; c < columns; c++) x[i * columns + c]! /= by;
  };
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) less(i, k, lower[i * size + k]!);
    over(i, lower[i * size + i]!);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) less(i, k, lower[k * size + i]!);
    over(i, lower[i * size + i]!);
  }
  return x;
}
