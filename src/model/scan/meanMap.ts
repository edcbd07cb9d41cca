import { sideOf } from "../kernels/scan";

/** Adds up the maps of a scan: whole, or with a cell for `pool` × `pool` weights. */
export function mapTally(heads: number, steps: number, pool: number) {
  const side = sideOf(steps, pool);
  const sums = new Float64Array(heads * side ** 2);
  /** Steps that a cell stands for: fewer at the end. */
  const stepsIn = (cell: number) => Math.min(pool, steps - cell * pool);
  return {
    /** `map` `(H, side, stride)` holds the sums of cells. */
    add(map: Float32Array, stride: number): void {
      for (let row = 0; row < heads * side; row++) {
        const [to, from] = [row * side, row * stride];
        for (let k = 0; k < side; k++) sums[to + k] = sums[to + k]! + map[from + k]!;
      }
    },
    /** Of so many windows the mean weight in each cell, `(H, side, side)`; NaN for none. */
    mean(windows: number): Float32Array {
      const mean = new Float32Array(sums.length);
      for (let row = 0; row < heads * side; row++) {
        const each = stepsIn(row % side) * windows;
        for (let k = 0; k < side; k++) mean[row * side + k] = sums[row * side + k]! / (each * stepsIn(k));
      }
      return mean;
    },
  };
}
