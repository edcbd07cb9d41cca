import { holdsData, type StepMask } from "../attention/pairs";

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

/** How many pairs of a query and a key that both hold data lie at each lag, `(L,)` from `first` on. Cost T² with a mask. */
export function pairsByLag(steps: number, first: number, mask: StepMask): Float64Array {
  if (mask === null) return Float64Array.from({ length: steps - first }, (_, i) => steps - Math.abs(first + i));
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
