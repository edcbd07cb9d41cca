import * as v from "valibot";

/** How a series is looked at. */
export const SeriesLook = v.strictObject({
  /** Whether what a generator planted is marked on it. */
  truth: v.optional(v.boolean(), false),
});

export type SeriesLook = v.InferOutput<typeof SeriesLook>;
