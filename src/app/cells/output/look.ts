import * as v from "valibot";

export const OutputLook = v.strictObject({
  /** Colours reach to the largest value of each picture by itself instead of to that of all three. */
  apart: v.optional(v.boolean(), false),
  /** Each unit's mean over the steps is taken off, so that what changes from step to step shows. */
  changes: v.optional(v.boolean(), false),
});

export type OutputLook = v.InferOutput<typeof OutputLook>;
