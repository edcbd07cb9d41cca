/** Cells of a small map a side, at most. */
const MOST_CELLS = 128;

/** Exact rows of a map, from one up to another, `(rows, T)`. */
export type ReadRows = (from: number, to: number) => Float32Array;

/** A map `(T, T)` as it is, or with the mean of so many cells in the place of each; its rows are read a few at a time. Cost T². */
export function smallMap(read: ReadRows, steps: number): { readonly map: Float32Array; readonly side: number } {
  const pool = Math.ceil(steps / MOST_CELLS);
  if (pool === 1) return { map: read(0, steps), side: steps };
  const side = Math.ceil(steps / pool);
  const map = new Float32Array(side ** 2);
  const sums = new Float64Array(side);
  for (let row = 0; row < side; row++) {
    const [from, to] = [row * pool, Math.min(steps, (row + 1) * pool)];
    sums.fill(0);
    read(from, to).forEach((weight, i) => (sums[Math.floor((i % steps) / pool)]! += weight));
    map.set(sums.map((sum, cell) => sum / ((to - from) * Math.min(pool, steps - cell * pool))), row * side);
  }
  return { map, side };
}
