import { holdsData, type StepMask } from "../attention/pairs";
import { quantiles } from "./quantiles";

/** Where a head looks by how many steps back, over all windows that are averaged: mean weights, `(H, L)`. */
export interface LagProfiles {
  /** The first of the L lags, in steps: 1 − T, or 0 where none looks ahead. */
  readonly first: number;
  readonly lags: number;
  readonly mean: Float32Array;
  /** A tenth of the windows lies below, and a tenth above; null while the scan runs. */
  readonly low: Float32Array | null;
  readonly high: Float32Array | null;
}

/** How many pairs of a query and a key that both hold data lie at each lag, `(L,)` from `first` on. Cost T². */
export function pairsAt(steps: number, first: number, mask: StepMask): Float64Array {
  const pairs = new Float64Array(steps - first);
  for (let query = 0; query < steps; query++) {
    for (let key = 0; key < steps; key++) {
      if (holdsData(mask, query) && holdsData(mask, key) && query - key >= first) pairs[query - key - first]!++;
    }
  }
  return pairs;
}

/** Lags that are gathered at once: as many as share a line of the cache. */
const LINE = 16;

/** The lowest and the highest tenth of windows lie outside of the band. */
export const BAND = [0.1, 0.9] as const;

/** The band of `kept`, `(N, H, L)` where `has` says so, lag by lag. */
export function bandOf(kept: Float32Array, heads: number, lags: number, has: readonly number[], shares: readonly [number, number]) {
  const size = heads * lags;
  const [low, high] = [new Float32Array(size), new Float32Array(size)];
  const count = has.length;
  const columns = new Float32Array(LINE * count);
  for (let from = 0; from < size; from += LINE) {
    const wide = Math.min(LINE, size - from);
    for (let j = 0; j < count; j++) {
      const at = has[j]! * size + from;
      for (let i = 0; i < wide; i++) columns[i * count + j] = kept[at + i]!;
    }
    for (let i = 0; i < wide; i++) {
      const [least, most] = quantiles(columns.subarray(i * count, (i + 1) * count), shares);
      low[from + i] = least;
      high[from + i] = most;
    }
  }
  return { low, high };
}

/**
 * How much of a head's attention lies at other lags than on average, 0 to 1, `(N, H)`: half the sum of absolute differences; NaN where
 * `has` does not name the window. `pairs` turns mean weights into shares of all attention. Cost N·H·L.
 */
export function distancesFrom(mean: Float32Array, kept: Float32Array, windows: number, heads: number, pairs: Float64Array, has: readonly number[]): Float32Array {
  const lags = pairs.length;
  const distances = new Float32Array(windows * heads).fill(NaN);
  for (let head = 0; head < heads; head++) {
    const usual = mean.subarray(head * lags, (head + 1) * lags).map((weight) => (Number.isNaN(weight) ? 0 : weight));
    const all = pairs.reduce((sum, count, lag) => sum + count * usual[lag]!, 0);
    for (const window of has) {
      const from = (window * heads + head) * lags;
      let apart = 0;
      for (let lag = 0; lag < lags; lag++) apart += pairs[lag]! * Math.abs(kept[from + lag]! - usual[lag]!);
      distances[window * heads + head] = apart / 2 / all;
    }
  }
  return distances;
}
