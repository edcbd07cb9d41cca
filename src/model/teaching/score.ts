/** How close a prediction came: 0 to 1, where 1 is as good as right. */
export type AnswerScore = number;

/** From here on a prediction counts as right. */
export const RIGHT: AnswerScore = 0.8;

/**
 * How much of the attention lies where it was said to lie: the overlap of two rows that each sum to 1, `Σ min(p, a)`, which is
 * 1 minus their total variation.
 */
export function overlap(predicted: readonly number[], true_: ArrayLike<number>): AnswerScore {
  const total = predicted.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return 0;
  return predicted.reduce((sum, weight, key) => sum + Math.min(weight / total, true_[key] ?? 0), 0);
}

/** 1 within `within` of the truth, falling to 0 at four times that. `within` above 0. */
export function closeness(predicted: number, truth: number, within: number): AnswerScore {
  const off = Math.abs(predicted - truth) / within;
  return off <= 1 ? 1 : Math.max(0, 1 - (off - 1) / 3);
}

/** The share of pairs that stand in the true order (Kendall's tau, from 0 to 1); ties count as right. Both name the same things. */
export function inOrder(predicted: readonly number[], values: readonly number[]): AnswerScore {
  let right = 0;
  let pairs = 0;
  for (let i = 0; i < predicted.length; i++) {
    for (let j = 0; j < i; j++) {
      pairs++;
      if (values[predicted[j]!]! >= values[predicted[i]!]!) right++;
    }
  }
  return pairs === 0 ? 1 : right / pairs;
}
