import type { Instance } from "../kernels/instance";
import { strideOf } from "../kernels/layout";
import type { BatchTotals } from "../kernels/scan";
import { kernelQuantiles, quantileBytes } from "./quantiles";

export interface LagColumnsOf {
  /** Most windows. */
  readonly windows: number;
  readonly heads: number;
  /** As of `pairsByLag`. */
  readonly pairs: Float64Array;
}

/**
 * What each head gives to each lag in every window that is averaged, in the kernel's memory from the byte `at` on: lag by lag, so that
 * whatever is asked over all windows reads straight on. Takes 4·H·L bytes a window. @throws RangeError where there is no memory for it
 */
export function lagColumns(instance: Instance, at: number, { windows, heads, pairs }: LagColumnsOf) {
  const lags = pairs.length;
  const size = heads * lags;
  // The kernel works by fours, and may touch up to three beyond the last.
  const stride = 4 * strideOf(windows + 3);
  const apartAt = at + size * stride;
  const quantilesAt = apartAt + stride;
  const end = quantilesAt + quantileBytes(windows);
  instance.reserve(end);
  let count = 0;

  const column = (head: number, lag: number) => at + (head * lags + lag) * stride;
  const pairsOf = (i: number) => pairs[i % lags]!;

  return {
    /** The first byte after it. */
    end,
    count: () => count,
    /** Adds the windows of a batch. */
    add({ lagsAt, lagStride }: BatchTotals, added: number): void {
      // By key - query from 1 - T on, and a lag is query - key: the other way round.
      for (let head = 0; head < heads; head++) {
        instance.transpose(lagsAt + 4 * head * lagStride, 4 * heads * lagStride, column(head, lags - 1) + 4 * count, -stride, added, lags);
      }
      count += added;
    },
    /** Of the added window i, what each head gives to each lag on average, at `rows[i]` of `(N, H, L)`; NaN in rows of none. */
    profiles(windows: number, rows: readonly number[]): Float32Array {
      const each = new Float32Array(windows * size).fill(NaN);
      for (let i = 0; i < size; i++) {
        const sums = instance.floats().subarray((at + i * stride) / 4);
        for (let added = 0; added < count; added++) each[rows[added]! * size + i] = sums[added]! / pairsOf(i);
      }
      return each;
    },
    /** Means over the windows so far, `(H, L)`; NaN where a lag has no pairs, or no window was added. */
    mean: (): Float32Array => Float32Array.from({ length: size }, (_, i) => instance.sum(at + i * stride, count) / pairsOf(i) / count),
    /** Between which weights the windows lie at each lag but for the shares outside, `(H, L)` each; 0 where a lag has no pairs. */
    band(shares: readonly [number, number]) {
      const [low, high] = [new Float32Array(size), new Float32Array(size)];
      const quantiles = kernelQuantiles(instance, quantilesAt);
      for (let i = 0; i < size; i++) {
        const part = pairsOf(i) === 0 ? 0 : 1 / pairsOf(i);
        const [least, most] = quantiles(at + i * stride, count, shares);
        low[i] = least * part;
        high[i] = most * part;
      }
      return { low, high };
    },
    /**
     * How much of a head's attention lies at other lags than on average, 0 to 1, `(H, count)` in the order in which windows were added:
     * half the sum of absolute differences.
     */
    distances(): Float32Array {
      const distances = new Float32Array(heads * count);
      for (let head = 0; head < heads; head++) {
        const apart = instance.floats().subarray(apartAt / 4, apartAt / 4 + count).fill(0);
        let all = 0;
        for (let lag = 0; lag < lags; lag++) {
          const usual = instance.sum(column(head, lag), count) / count;
          all += usual;
          instance.addApart(column(head, lag), count, usual, apartAt);
        }
        for (let i = 0; i < count; i++) distances[head * count + i] = apart[i]! / 2 / all;
      }
      return distances;
    },
  };
}
