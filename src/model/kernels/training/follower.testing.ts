import { ADAM, type Optimiser } from "./optimiser";

/** Tests only: one of each kind, and both with clipping and decay. */
export const OPTIMISERS = {
  Adam: { ...ADAM, rate: 0.01 },
  "Adam with clipping and decay": { ...ADAM, rate: 0.003, clip: 0.05, decay: 0.1 },
  "SGD with momentum": { kind: "sgd", rate: 0.3, momentum: 0.9, clip: 0, decay: 0 },
  "SGD with clipping and decay": { kind: "sgd", rate: 0.3, momentum: 0, clip: 0.05, decay: 0.01 },
} as const satisfies Record<string, Optimiser>;

/** Tests only: the optimisers as Keras defines them, in double precision. */
export function follower(optimiser: Optimiser, weights: Float64Array) {
  const moments = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  let steps = 0;
  return (gradients: Float64Array) => {
    steps++;
    const norm = Math.hypot(...gradients);
    const scale = optimiser.clip > 0 ? optimiser.clip / Math.max(norm, optimiser.clip) : 1;
    gradients.forEach((gradient, i) => {
      const g = gradient * scale;
      weights[i]! *= 1 - optimiser.rate * optimiser.decay;
      if (optimiser.kind === "sgd") {
        moments[i] = optimiser.momentum * moments[i]! - optimiser.rate * g;
        weights[i]! += moments[i]!;
        return;
      }
      const { beta1, beta2, epsilon, rate } = optimiser;
      moments[i]! += (g - moments[i]!) * (1 - beta1);
      squares[i]! += (g * g - squares[i]!) * (1 - beta2);
      const alpha = (rate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
      weights[i]! -= (alpha * moments[i]!) / (Math.sqrt(squares[i]!) + epsilon);
    });
  };
}
