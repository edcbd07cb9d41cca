import { holdsData, type StepMask } from "../attention/pairs";
import { quantile } from "./quantiles";

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

/** The lowest and the highest tenth of windows lie outside of the band. */
export const BAND = [0.1, 0.9] as const;

/** The band of `kept`, `(N, H, L)` where `has` says so, lag by lag. */
export function bandOf(kept: Float32Array, heads: number, lags: number, has: readonly number[], shares: readonly [number, number]) {
  const size = heads * lags;
  const [low, high] = [new Float32Array(size), new Float32Array(size)];
  const column = new Float32Array(has.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < has.length; j++) column[j] = kept[has[j]! * size + i]!;
    low[i] = quantile(column, shares[0]);
    high[i] = quantile(column, shares[1]);
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
  for (const window of has) {
    for (let head = 0; head < heads; head++) {
      const from = (window * heads + head) * lags;
      let [apart, all] = [0, 0];
      for (let lag = 0; lag < lags; lag++) {
        apart += pairs[lag]! * Math.abs(kept[from + lag]! - mean[head * lags + lag]!);
        all += pairs[lag]! * mean[head * lags + lag]!;
      }
      distances[window * heads + head] = apart / 2 / all;
    }
  }
  return distances;
}
