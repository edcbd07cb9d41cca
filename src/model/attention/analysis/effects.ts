import type { Numbers } from "../matrices";
import type { ValueNorms } from "./valueNorms";

/**
 * How much of a branch's output came from where: `(H, T, T)` of `‖A[h, q, k] · V[h, k] · Wo[h]‖`, in the units of Z.
 * `norms` are the branch's of `valueNorms`. Norms do not add up to the length of the output: what keys bring may point against each other.
 * Cost H·T².
 */
export function effectMaps(maps: Numbers, norms: Float64Array, steps: number): Float32Array {
  const heads = norms.length / steps;
  const effects = new Float32Array(maps.length);
  for (let h = 0; h < heads; h++) {
    for (let q = 0; q < steps; q++) {
      const row = (h * steps + q) * steps;
      for (let k = 0; k < steps; k++) effects[row + k] = maps[row + k]! * norms[h * steps + k]!;
    }
  }
  return effects;
}

/**
 * How much of the output the steps of both branches that share an index brought together: `(H, T, T)` of
 * `‖A_short[h, q, k] · V_short[h, k] · Wo_short[h] + A_long[h, q, k] · V_long[h, k] · Wo_long[h]‖`, in the units of Z: the length of
 * the sum of vectors, so that where the two cancel, little is left. By ‖a·u + b·v‖² = a²‖u‖² + b²‖v‖² + 2ab·u·v. Cost H·T².
 */
export function summedEffectMaps(short: Numbers, long: Numbers, norms: ValueNorms, steps: number): Float32Array {
  const effects = new Float32Array(short.length);
  const heads = norms.dots.length / steps;
  for (let h = 0; h < heads; h++) {
    for (let q = 0; q < steps; q++) {
      const row = (h * steps + q) * steps;
      for (let k = 0; k < steps; k++) {
        const [a, b] = [short[row + k]!, long[row + k]!];
        const [u, v] = [a * norms.short[h * steps + k]!, b * norms.long[h * steps + k]!];
        // Rounding may leave a little less than nothing where they cancel.
        effects[row + k] = Math.sqrt(Math.max(0, u * u + v * v + 2 * a * b * norms.dots[h * steps + k]!));
      }
    }
  }
  return effects;
}
