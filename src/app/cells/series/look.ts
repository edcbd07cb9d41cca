import * as v from "valibot";

/** How a series is looked at. */
export const SeriesLook = v.strictObject({
  /** Whether what a generator planted is marked on it. */
  truth: v.optional(v.boolean(), false),
  /** Whether what can be set, and what is told in numbers, stands beside the figure: beside a question it may be the answer. */
  settings: v.optional(v.boolean(), true),
});

export type SeriesLook = v.InferOutput<typeof SeriesLook>;
