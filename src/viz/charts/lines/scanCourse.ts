/** A place of a line, CSS pixels from the left; `move` begins a stretch. */
export interface CoursePoint {
  readonly at: number;
  readonly value: number;
  readonly move: boolean;
}

/**
 * One head's line through `(N, H)` values that lie at `at`: of those that share a pixel the least and the greatest, so that thousands
 * are drawn by few. It breaks where there is no value.
 */
export function courseOf(values: Float32Array, heads: number, head: number, at: Float64Array, x: (position: number) => number): CoursePoint[] {
  const points: CoursePoint[] = [];
  let pixel = NaN;
  let [low, high, count, broken] = [Infinity, -Infinity, 0, true];
  const flush = () => {
    if (count === 0) return;
    points.push({ at: pixel, value: low, move: broken });
    if (high > low) points.push({ at: pixel, value: high, move: false });
    [low, high, count, broken] = [Infinity, -Infinity, 0, false];
  };
  for (let i = 0; i < at.length; i++) {
    const value = values[i * heads + head]!;
    const place = Math.round(x(at[i]!) * 2) / 2;
    if (place !== pixel) {
      flush();
      pixel = place;
    }
    if (Number.isNaN(value)) {
      flush();
      broken = true;
      continue;
    }
    low = Math.min(low, value);
    high = Math.max(high, value);
    count++;
  }
  flush();
  return points;
}
