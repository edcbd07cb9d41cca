import type { RowTable } from "../training/task/tables";

/**
 * Periods of the sines of positions, in steps: geometric from twice the window down to 3 steps. The longest is more than the
 * window, or a head would take its end for its beginning.
 */
export function periodsOf(steps: number, pairs: number): Float64Array {
  const longest = 2 * steps;
  return Float64Array.from({ length: pairs }, (_, j) => (pairs === 1 ? longest : longest * (3 / longest) ** (j / (pairs - 1))));
}

/** Where a step is in its window, `(steps, 2 · pairs)`: sine and cosine of how many steps it lies before the last, for each period. */
export function positions(steps: number, pairs: number): RowTable {
  const width = 2 * pairs;
  const values = new Float32Array(steps * width);
  periodsOf(steps, pairs).forEach((period, j) => {
    for (let t = 0; t < steps; t++) {
      const phase = (2 * Math.PI * (steps - 1 - t)) / period;
      values[t * width + 2 * j] = Math.sin(phase);
      values[t * width + 2 * j + 1] = Math.cos(phase);
    }
  });
  return { values, width };
}
