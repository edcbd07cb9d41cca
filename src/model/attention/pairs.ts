import type { Numbers } from "./matrices";

/** `(T,)`: 1 where a step holds data; null when all do. */
export type StepMask = Uint8Array | null;

/**
 * What a masked score is set to before the softmax, as in the layer: far below any score, and the same for all,
 * so a query that may attend to nothing attends evenly to everything.
 */
export const MASKED_SCORE = -1e9;

/** Whether a query step may attend to a key step. */
export function mayAttend(mask: StepMask, causal: boolean, query: number, key: number): boolean {
  if (causal && key > query) return false;
  return mask === null || (mask[query] === 1 && mask[key] === 1);
}

/** Whether a step holds data; a padded one is left out of every average over queries. */
export const holdsData = (mask: StepMask, step: number): boolean => mask === null || mask[step] === 1;

export interface SoftmaxOptions {
  readonly mask: StepMask;
  readonly causal: boolean;
  /** Scores are divided by it: below 1 sharpens, above 1 flattens. Above 0. */
  readonly temperature: number;
}

/**
 * The attention weights of one query: softmax over keys of the `into.length` scores that start at `from`.
 * Gives the logarithm of the sum of the exponentials (of the scores after mask and temperature). Cost T.
 */
export function softmaxRow(
  scores: Numbers,
  from: number,
  query: number,
  { mask, causal, temperature }: SoftmaxOptions,
  into: Numbers,
): number {
  let peak = -Infinity;
  for (let key = 0; key < into.length; key++) {
    const score = mayAttend(mask, causal, query, key) ? scores[from + key]! / temperature : MASKED_SCORE;
    into[key] = score;
    if (score > peak) peak = score;
  }
  let total = 0;
  for (let key = 0; key < into.length; key++) {
    const weight = Math.exp(into[key]! - peak);
    into[key] = weight;
    total += weight;
  }
  for (let key = 0; key < into.length; key++) into[key] = into[key]! / total;
  return peak + Math.log(total);
}
