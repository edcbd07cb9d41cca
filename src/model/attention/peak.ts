import { holdsData, type StepMask } from "./pairs";

/** A cell of a map and its weight. */
export interface Peak {
  readonly query: number;
  readonly key: number;
  readonly weight: number;
}

/** The greatest weight of a head's `(T, T)` map, over the queries that hold data; null when none does. Cost T². */
export function peakOf(map: Float32Array, steps: number, mask: StepMask): Peak | null {
  let peak: Peak | null = null;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    for (let key = 0; key < steps; key++) {
      const weight = map[query * steps + key]!;
      if (peak === null || weight > peak.weight) peak = { query, key, weight };
    }
  }
  return peak;
}
