/** Least and greatest side of a small map, in CSS pixels. */
export const LEAST = 112;
const GREATEST = 264;

/**
 * Side of each of `heads` maps in a row `room` pixels wide with `gap` pixels between them: whole device pixels for
 * each cell, so that all cells look alike, unless that would waste more than a quarter of the room.
 */
export function mapSize(room: number, heads: number, gap: number, steps: number, density: number, greatest = GREATEST): number {
  const side = Math.min(greatest, Math.max(LEAST, Math.floor((room - (heads - 1) * gap) / heads)));
  return snapped(side, steps, density);
}

/** The greatest side up to `side` with whole device pixels for each cell; `side` itself where that is much smaller. */
export function snapped(side: number, steps: number, density: number): number {
  const whole = (Math.floor((side * density) / steps) * steps) / density;
  return whole >= side * 0.75 ? whole : side;
}

/** Whether `cells` on a length of `size` CSS pixels do not take whole device pixels each: drawn sharply they would not be alike. */
export function isResampled(size: number, cells: number, density: number): boolean {
  const pixels = (size * density) / cells;
  return Math.round(pixels) === 0 || Math.abs(pixels - Math.round(pixels)) * cells > 0.05;
}
