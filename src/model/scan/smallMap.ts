/** Cells of a small map a side, at most. */
const MOST_CELLS = 128;

/** A map `(T, T)` as it is, or with the mean of so many cells in the place of each. Cost T². */
export function smallMap(map: Float32Array, steps: number): { readonly map: Float32Array; readonly side: number } {
  const pool = Math.ceil(steps / MOST_CELLS);
  if (pool === 1) return { map, side: steps };
  const side = Math.ceil(steps / pool);
  const sums = new Float64Array(side ** 2);
  const counts = new Uint32Array(side ** 2);
  map.forEach((weight, i) => {
    const cell = Math.floor(Math.floor(i / steps) / pool) * side + Math.floor((i % steps) / pool);
    sums[cell]! += weight;
    counts[cell]!++;
  });
  return { map: Float32Array.from(sums, (sum, cell) => sum / counts[cell]!), side };
}
