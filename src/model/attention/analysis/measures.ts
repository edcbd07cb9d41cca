import type { Numbers } from "../matrices";
import { holdsData, type StepMask } from "../pairs";

/** One head's map in a few numbers. All are averages over the queries that hold data; NaN when none does. */
export interface HeadMeasures {
  /** Bits; 0 to log2(T). */
  readonly entropy: number;
  /** Entropy over log2(T), 0 to 1; 0 when T is 1. */
  readonly evenness: number;
  /** ms or samples; negative when it looks ahead. */
  readonly lookBack: number;
  /** Standard deviation of the look-back, ms or samples. */
  readonly lookBackSpread: number;
  /** 0 to 1. */
  readonly diagonal: number;
  /** 1 / T to 1. */
  readonly sharpness: number;
}

/**
 * Measures one head's `(T, T)` map. `at` says when each step is (ms or samples; `centres` of the window).
 * Cost T².
 */
export function measureHead(map: Numbers, at: Float64Array, mask: StepMask): HeadMeasures {
  const steps = at.length;
  let rows = 0;
  let entropy = 0;
  let back = 0;
  let backSquared = 0;
  let diagonal = 0;
  let sharpness = 0;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    rows++;
    let peak = 0;
    for (let key = 0; key < steps; key++) {
      const weight = map[query * steps + key]!;
      if (weight <= 0) continue;
      const lag = at[query]! - at[key]!;
      entropy -= weight * Math.log2(weight);
      back += weight * lag;
      backSquared += weight * lag * lag;
      if (weight > peak) peak = weight;
    }
    diagonal += map[query * steps + query]!;
    sharpness += peak;
  }
  const lookBack = back / rows;
  return {
    entropy: entropy / rows,
    evenness: steps === 1 ? 0 : entropy / rows / Math.log2(steps),
    lookBack,
    lookBackSpread: Math.sqrt(Math.max(0, backSquared / rows - lookBack ** 2)),
    diagonal: diagonal / rows,
    sharpness: sharpness / rows,
  };
}
