import { drawnPixels, type Scale } from "../base/scale";

export interface Stack {
  readonly heads: number;
  /** S of the maps. */
  readonly side: number;
  /** Pixels of the screen that a map is wide and high, and that lie between two of them. */
  readonly pixels: number;
  readonly gap: number;
}

/** The height of all maps, in pixels of the screen. */
export const stackHeight = ({ heads, pixels, gap }: Omit<Stack, "side">): number => heads * pixels + (heads - 1) * gap;

/**
 * Maps `(H, S, S)` one below the other for one canvas, a value for each pixel of the screen, `(height, pixels)`: each is the mean of
 * what lies under it, and those between two maps are missing. A page with a canvas for each map draws all of them at each frame.
 */
export function stackedMaps(maps: Float32Array, { heads, side, pixels, gap }: Stack, scale: Pick<Scale, "even" | "times">): Float32Array {
  const stack = new Float32Array(stackHeight({ heads, pixels, gap }) * pixels).fill(NaN);
  for (let head = 0; head < heads; head++) {
    const cells = { values: maps, offset: head * side * side };
    stack.set(drawnPixels(cells, { rows: side, columns: side, edges: null }, scale, pixels, pixels), head * (pixels + gap) * pixels);
  }
  return stack;
}
