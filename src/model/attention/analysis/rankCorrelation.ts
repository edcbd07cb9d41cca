import { dot, type Numbers } from "../matrices";

/**
 * Spearman's rank correlation, −1 to 1: whether one number tends to be large where the other is, however the two are
 * scaled. Equal numbers, 0 and −0 among them, share the mean of their ranks. NaN, for nothing can be said, when there
 * are fewer than two pairs or all numbers of one side are equal. The correlation (Pearson) of the ranks, which holds
 * with ties too. Cost n·log n.
 */
export function rankCorrelation(a: Numbers, b: Numbers): number {
  if (a.length !== b.length) throw new RangeError(`Ranks of ${a.length} and ${b.length} numbers cannot be compared.`);
  const x = centred(ranks(a));
  const y = centred(ranks(b));
  const length = x.length;
  const spread = Math.sqrt(dot(x, 0, x, 0, length) * dot(y, 0, y, 0, length));
  return dot(x, 0, y, 0, length) / spread;
}

/** Ranks from 1, smallest first; equal numbers get the mean of the ranks they take up. */
export function ranks(values: Numbers): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).toSorted((i, j) => values[i]! - values[j]!);
  const result = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    const value = values[order[first]!];
    let end = first + 1;
    while (end < order.length && values[order[end]!] === value) end++;
    for (let i = first; i < end; i++) result[order[i]!] = (first + 1 + end) / 2;
    first = end;
  }
  return result;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - mean);
}
