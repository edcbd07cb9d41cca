import { strongestLag } from "../attention/analysis/lag";
import { measureHead } from "../attention/analysis/measures";
import type { Numbers } from "../attention/matrices";

/**
 * Heads that have found a planted lag, by their maps `(H, T, T)`: they look that many steps back most, and on average within one
 * step of it. Queries before the lag have nothing to find, and do not count.
 */
export function headsThatFound(lag: number, maps: Numbers, heads: number, steps: number): number[] {
  const at = Float64Array.from({ length: steps }, (_, t) => t);
  const late = Uint8Array.from(at, (t) => (t >= lag ? 1 : 0));
  return Array.from({ length: heads }, (_, h) => h).filter((h) => {
    const map = maps.subarray(h * steps * steps, (h + 1) * steps * steps);
    return strongestLag(map, steps, late)?.lag === lag && Math.abs(measureHead(map, at, late).lookBack - lag) <= 1;
  });
}
