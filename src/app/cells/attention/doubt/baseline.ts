import type { BASELINE_MEANINGS } from "../../../../model/attention/analysis/baselines";
import type { Branch } from "../../../../model/attention/branch";

export type Baseline = keyof typeof BASELINE_MEANINGS;

export const BASELINES: readonly { readonly id: Baseline; readonly label: string; readonly title: string }[] = [
  { id: "shuffled", label: "Shuffled time", title: "With time shuffled" },
  { id: "fresh", label: "Other random weights", title: "With other random weights" },
  { id: "uniform", label: "Even weights", title: "With even weights" },
];

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
  const moved = `${share >= 0.1 || share === 0 ? Math.round(share * 100) : Number((share * 100).toPrecision(1))} %`;
  const found = `On average ${moved} of the attention of the ${branch} branch lies elsewhere than in the baseline.`;
  if (apart === null) return found;
  return apart < 1e-5
    ? `${found} Put back in order, the shuffled maps are the same again: the layer took no notice of the order.`
    : `${found} Put back in order, the shuffled maps still differ by up to ${apart.toPrecision(2)}: here the order does count.`;
}
