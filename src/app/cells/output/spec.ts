import * as v from "valibot";

export const OutputSpec = v.strictObject({
  /** Colours reach to the largest value of each picture by itself instead of to that of all three. */
  apart: v.boolean(),
  /** Each unit's mean over the steps is taken off, so that what changes from step to step shows. */
  changes: v.boolean(),
});

export type OutputSpec = v.InferOutput<typeof OutputSpec>;
