import type { Numbers } from "../matrices";
import { holdsData, type StepMask } from "../pairs";

/**
 * Distances between heads, `(N, N)`, symmetric, 0 on the diagonal, in bits (0 to 1): the Jensen–Shannon divergence
 * between their rows (Lin 1991, equation 4.1 with equal weights), averaged over the queries that hold data.
 * Each map is `(T, T)`. Between branches, key 5 is compared with key 5 although they lie at different instants.
 * Cost N²·T² / 2.
 */
export function headDistances(maps: readonly Numbers[], steps: number, mask: StepMask): Float64Array {
  const entropies = maps.map((map) => meanEntropy(map, map, steps, mask));
  const distances = new Float64Array(maps.length ** 2);
  maps.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = maps[j]!;
      const apart = meanEntropy(a, b, steps, mask) - (entropies[i]! + entropies[j]!) / 2;
      // Rounding can leave a divergence of zero a hair below it.
      distances[i * maps.length + j] = distances[j * maps.length + i] = Math.max(0, apart);
    }
  });
  return distances;
}

/** Entropy in bits of the rows halfway between two maps, averaged over the queries that hold data. */
function meanEntropy(a: Numbers, b: Numbers, steps: number, mask: StepMask): number {
  let entropy = 0;
  let rows = 0;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    rows++;
    for (let i = query * steps; i < (query + 1) * steps; i++) {
      const weight = (a[i]! + b[i]!) / 2;
      if (weight > 0) entropy -= weight * Math.log2(weight);
    }
  }
  return entropy / rows;
}
