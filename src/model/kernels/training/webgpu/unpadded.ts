import type { Rows } from "./layout";

/** `rows` as they lie on the GPU, each filled up to whole fours, as rows of `width` numbers without what filled them. */
export function withoutPadding(values: Float32Array, { fours }: Rows, width: number): Float32Array {
  if (4 * fours === width) return values;
  const rows = values.length / (4 * fours);
  const dense = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) dense.set(values.subarray(row * 4 * fours, row * 4 * fours + width), row * width);
  return dense;
}

/** Puts each window's last rows, which are all that were computed, at the end of a window of zeros. */
export function spread(values: Float32Array, count: number, from: number, to: number): Float32Array {
  if (from === to) return values;
  const all = new Float32Array(count * to);
  for (let i = 0; i < count; i++) all.set(values.subarray(i * from, (i + 1) * from), (i + 1) * to - from);
  return all;
}
