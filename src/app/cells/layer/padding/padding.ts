/**
 * The mask `(T,)` of a branch: 1 where the window holds data and the step was not declared to be padding.
 * Null where every step counts. Steps past the window's end mean nothing.
 */
export function maskWith(mask: Uint8Array | null, steps: number, padded: readonly number[]): Uint8Array | null {
  const meant = padded.filter((step) => step < steps);
  if (meant.length === 0) return mask;
  const all = mask === null ? new Uint8Array(steps).fill(1) : mask.slice();
  for (const step of meant) all[step] = 0;
  return all;
}

/** Declares the steps between two, both included, to be padding or not; increasing, each once. */
export function paint(padded: readonly number[], from: number, to: number, isPadding: boolean): number[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const outside = padded.filter((step) => step < low || step > high);
  const inside = isPadding ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : [];
  return [...outside, ...inside].toSorted((a, b) => a - b);
}
