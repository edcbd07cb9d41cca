/** How weights follow gradients, with Keras' names and formulas; `rate` may differ from step to step. */
export type Optimiser = {
  readonly rate: number;
  /** The gradient is shortened to this length over all weights; 0 for never. */
  readonly clip: number;
  /** Each step takes `rate · decay` of every weight away. */
  readonly decay: number;
} & (
  | { readonly kind: "adam"; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  | { readonly kind: "sgd"; readonly momentum: number }
);

/** Keras' Adam, but for the rate. */
export const ADAM = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-7, clip: 0, decay: 0 } as const;
