import * as v from "valibot";

const Finite = v.pipe(v.number(), v.finite());

/** What a learner did: kept with the notebook, no step to undo. */
export const PredictLook = v.strictObject({
  /** A number (of an option, counted from 0; of a key or a step, from 1), or one for each key or head; null before the first. */
  answer: v.optional(v.nullable(v.union([Finite, v.pipe(v.array(Finite), v.maxLength(1024))])), null),
  /** The truth is on show; the answer stays as it is. */
  shown: v.optional(v.boolean(), false),
  /** How often it was begun anew. */
  tries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** When it was last answered: ms since 1970. */
  at: v.optional(v.number()),
});
export type PredictLook = v.InferOutput<typeof PredictLook>;
