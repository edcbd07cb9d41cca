import type { AttentionRequest } from "../../attention/attention";
import { initialiseWeights } from "../../weights/initialise";

/** A small request that goes through all of the code that later ones will. */
export function warmRequest(): AttentionRequest {
  const sizes = { units: 8, heads: 2, shortWidth: 2, longWidth: 2 };
  const [batch, steps] = [1, 24];
  const input = { width: 2, values: Float32Array.from({ length: steps * 2 }, (_, i) => Math.sin(i)), mask: null };
  return { ...sizes, causal: false, weights: initialiseWeights(sizes, 1), batch, steps, short: input, long: input };
}
