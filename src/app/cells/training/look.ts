import * as v from "valibot";

export const TrainingLook = v.strictObject({
  /** Panels that are open. */
  learning: v.optional(v.boolean(), false),
  reasons: v.optional(v.boolean(), true),
  /** Axes of the loss: steps and losses by their logarithm. */
  logSteps: v.optional(v.boolean(), false),
  logLoss: v.optional(v.boolean(), true),
});

export type TrainingLook = v.InferOutput<typeof TrainingLook>;
