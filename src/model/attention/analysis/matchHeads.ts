import { holdsData, type StepMask } from "../pairs";
import type { Numbers } from "../matrices";
import { assignment } from "./assignment";

/** A head of one layer with the head of another that looks back most alike. */
export interface HeadPair {
  readonly a: number;
  readonly b: number;
  /** The part of the attention that lies at other lags, 0 to 1. */
  readonly distance: number;
}

/** How a map `(T, T)` shares out its attention by lag, `(2·T − 1)` from 1 − T on; adds up to 1. NaN where no query holds data. Cost T². */
export function lagShares(map: Numbers, steps: number, mask: StepMask): Float64Array {
  const shares = new Float64Array(2 * steps - 1);
  let rows = 0;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    rows++;
    for (let key = 0; key < steps; key++) shares[query - key + steps - 1]! += map[query * steps + key]!;
  }
  return shares.map((sum) => sum / rows);
}

/**
 * Pairs the heads of two layers by their `lagShares`, each with one, so that together they look back as much alike as they can. Where
 * one has more heads, those that are left over stand in no pair. In the order of the first. Windows may differ in length: lags are
 * counted in steps.
 */
export function matchHeads(a: readonly Float64Array[], b: readonly Float64Array[]): HeadPair[] {
  const size = Math.max(a.length, b.length);
  const costs = new Float64Array(size ** 2);
  a.forEach((one, i) => b.forEach((other, j) => (costs[i * size + j] = apart(one, other))));
  const partner = assignment(costs, size);
  return a.flatMap((_, i) => (partner[i]! < b.length ? [{ a: i, b: partner[i]!, distance: costs[i * size + partner[i]!]! }] : []));
}

/** Half the sum of absolute differences over all lags that either has. */
function apart(a: Float64Array, b: Float64Array): number {
  const [nowA, nowB] = [a.length >> 1, b.length >> 1];
  const most = Math.max(nowA, nowB);
  let sum = 0;
  for (let lag = -most; lag <= most; lag++) sum += Math.abs((a[lag + nowA] ?? 0) - (b[lag + nowB] ?? 0));
  return sum / 2;
}
