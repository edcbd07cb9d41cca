/** A window in which a head does what it rarely does. */
export interface Rare {
  readonly window: number;
  /** The part of its attention that lies at other lags than on average, 0 to 1. */
  readonly distance: number;
}

/**
 * The windows that lie furthest from a head's mean profile, the furthest first, no two of which overlap by more than half:
 * neighbours show the same. `distances` `(N, H)`; `apart` is how many windows lie between two that may both be named.
 */
export function rarest(distances: Float32Array, heads: number, head: number, apart: number, most: number): Rare[] {
  const all = Array.from({ length: distances.length / heads }, (_, window) => ({ window, distance: distances[window * heads + head]! }));
  const found: Rare[] = [];
  for (const each of all.filter(({ distance }) => distance > 0).toSorted((a, b) => b.distance - a.distance)) {
    if (found.length === most) break;
    if (found.every(({ window }) => Math.abs(window - each.window) >= apart)) found.push(each);
  }
  return found;
}
