import type { TrainingInstance } from "./instance";
import type { Optimiser } from "./optimiser";

/** The optimiser's step by gradients that stand in memory. */
export function follow(instance: TrainingInstance, optimiser: Optimiser, norm: number, step: number): void {
  const { rate, clip, decay } = optimiser;
  const scale = clip > 0 && norm > clip ? clip / norm : 1;
  const keep = 1 - rate * decay;
  if (optimiser.kind === "sgd") {
    instance.descent(rate, optimiser.momentum, keep, scale);
    return;
  }
  const { beta1, beta2, epsilon } = optimiser;
  const corrected = (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
  instance.adam(corrected, 1 - beta1, 1 - beta2, epsilon, keep, scale);
}
