import type { Branch } from "../../../../model/attention/branch";
import { doubtWords } from "../../../../words/en/doubt";
import { written } from "../../../../words/numbers";

/**
 * The greatest distance of one map `(T, T)` from that of a shuffled series whose steps are put back where they were: row and column
 * `order[t]` from row and column t. Cost T².
 */
export function apartPutBack(map: Float32Array, shuffled: Float32Array, order: Uint32Array): number {
  const steps = order.length;
  let most = 0;
  for (let query = 0; query < steps; query++) {
    const row = order[query]! * steps;
    for (let key = 0; key < steps; key++) most = Math.max(most, Math.abs(map[row + order[key]!]! - shuffled[query * steps + key]!));
  }
  return most;
}

/** Half the sum of all absolute differences of a row, averaged over rows: the part of the attention that lies elsewhere, 0 to 1. */
export function elsewhere(difference: Float32Array, steps: number): number {
  const total = difference.reduce((sum, value) => sum + Math.abs(value), 0);
  return total / 2 / (difference.length / steps);
}

/** What the comparison found, in one sentence. `apart` is the greatest difference after the steps were put back; null unless shuffled. */
export function findingInWords(share: number, branch: Branch, apart: number | null): string {
  const found = doubtWords.found[branch](doubtWords.moved(share));
  if (apart === null) return found;
  return apart < 1e-5 ? doubtWords.same(found) : doubtWords.differ(found, written(apart.toPrecision(2)));
}
