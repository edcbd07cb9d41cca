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
  const left = Float32Array.from({ length: distances.length / heads }, (_, window) => distances[window * heads + head]!);
  const found: Rare[] = [];
  while (found.length < most) {
    let [window, distance] = [-1, 0];
    for (let i = 0; i < left.length; i++) if (left[i]! > distance) [window, distance] = [i, left[i]!];
    if (window < 0) break;
    found.push({ window, distance });
    left.fill(0, Math.max(0, window - apart + 1), window + apart);
  }
  return found;
}
