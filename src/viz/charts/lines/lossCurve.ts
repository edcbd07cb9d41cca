/** What a curve of many numbers is where it is drawn: one place for each column of pixels that holds some. */
export interface CurvePlace {
  readonly x: number;
  /** Least and greatest of the numbers there: the envelope. */
  readonly low: number;
  readonly high: number;
  /** Of the smoothed numbers there. */
  readonly mean: number;
}

/** One in so many numbers is what smoothing looks about on either side. */
const SMOOTHED = 60;

/**
 * Means of each number and those about it, as many on either side, fewer at both ends; those that are not finite are left out.
 * Every number that is looked at has the same weight, so a constant stays one and the newest says no more than others.
 */
export function smoothed(values: ArrayLike<number>, reach = Math.round(values.length / SMOOTHED)): Float64Array {
  const count = values.length;
  const sums = new Float64Array(count + 1);
  const finite = new Uint32Array(count + 1);
  // Summed relative to the first finite value, so that a constant comes out exactly.
  const origin = Array.prototype.find.call(values, Number.isFinite) ?? 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    const counts = Number.isFinite(value);
    sums[i + 1] = sums[i]! + (counts ? value - origin : 0);
    finite[i + 1] = finite[i]! + (counts ? 1 : 0);
  }
  return Float64Array.from({ length: count }, (_, i) => {
    const [from, to] = [Math.max(0, i - reach), Math.min(count, i + reach + 1)];
    return origin + (sums[to]! - sums[from]!) / (finite[to]! - finite[from]!);
  });
}

/** A curve by columns of pixels; `x` gives the pixel of a step. Columns without a finite number are left out. */
export function placed(values: ArrayLike<number>, first: number, x: (step: number) => number): CurvePlace[] {
  const smooth = smoothed(values);
  const places: { x: number; low: number; high: number; sum: number; count: number }[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    const column = Math.floor(x(first + i));
    const last = places.at(-1);
    if (last !== undefined && Math.floor(last.x) === column) {
      last.low = Math.min(last.low, value);
      last.high = Math.max(last.high, value);
      last.sum += smooth[i]!;
      last.count++;
    } else places.push({ x: x(first + i), low: value, high: value, sum: smooth[i]!, count: 1 });
  }
  return places.map(({ x: at, low, high, sum, count }) => ({ x: at, low, high, mean: sum / count }));
}
