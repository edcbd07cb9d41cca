/**
 * A row of weights after one of them was dragged to `weight` (held within 0 and 1): the others share what is left
 * in the proportions they had. Where they had nothing, they share it evenly, as far as `allowed` (1 for keys that may be
 * attended to; null for all) lets them; where there are no others, the one keeps all. The result adds up to 1.
 */
export function dragWeight(row: ArrayLike<number>, key: number, weight: number, allowed: Uint8Array | null): number[] {
  const others = Array.from(row, (value, k) => (k === key ? 0 : value));
  const total = others.reduce((a, b) => a + b, 0);
  const bases = total > 0 ? others : others.map((_, k) => (k !== key && (allowed === null || allowed[k] === 1) ? 1 : 0));
  const base = bases.reduce((a, b) => a + b, 0);
  const own = base === 0 ? 1 : Math.min(1, Math.max(0, weight));
  return bases.map((value, k) => (k === key ? own : base === 0 ? 0 : ((1 - own) * value) / base));
}
