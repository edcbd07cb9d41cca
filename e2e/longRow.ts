import { initialiseWeights } from "../src/model/weights/initialise";

export interface RowOf {
  readonly units: number;
  readonly heads: number;
  readonly seed: number;
  readonly head: number;
  readonly query: number;
}

/**
 * One row of a short-branch map over all keys, as plain float64 loops from the layer's definition: no folding, no blocks.
 * `x` is the short window of a single column.
 */
export function rowOfShortMap(x: readonly number[], { units, heads, seed, head, query }: RowOf): Float64Array {
  const weights = initialiseWeights({ units, heads, shortWidth: 1, longWidth: 1 }, seed);
  const named = (name: string) => weights.find((weight) => weight.name === name)!.values;
  const [dense, denseBias] = [named("short_term_dense/kernel"), named("short_term_dense/bias")];
  const project = (step: number, part: "query" | "key") => {
    const kernel = named(`short_term_attention/${part}/kernel`);
    const bias = named(`short_term_attention/${part}/bias`);
    return Array.from({ length: units }, (_, to) => {
      let sum = bias[head * units + to]!;
      for (let u = 0; u < units; u++) sum += (x[step]! * dense[u]! + denseBias[u]!) * kernel[(u * heads + head) * units + to]!;
      return sum;
    });
  };
  const asked = project(query, "query");
  const scores = x.map((_, key) => project(key, "key").reduce((sum, each, u) => sum + each * asked[u]!, 0) / Math.sqrt(units));
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = Float64Array.from(scores, (score) => Math.exp(score - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
