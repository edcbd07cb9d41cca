import type { ColumnStats } from "./series";

/**
 * Mean, population standard deviation and range of the values that are present (not NaN), in float64 and
 * two passes, so that a large mean does not swallow a small spread. All 0 when nothing is present.
 */
export function columnStats(values: ArrayLike<number>, missing: number): ColumnStats {
  let n = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (n === 0) return { mean: 0, std: 0, min: 0, max: 0, missing };
  // The mean of equal values is that value; a sum may round away from it and fake a spread.
  const mean = min === max ? min : sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return { mean, std: Math.sqrt(squares / n), min, max, missing };
}
