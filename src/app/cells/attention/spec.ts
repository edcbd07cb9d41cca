import * as v from "valibot";

export const AttentionSpec = v.strictObject({
  /** Each row's colours run from its least to its greatest value instead of from 0 to 1 (2 for the sum). */
  stretch: v.boolean(),
  /** The map shown large. */
  enlarged: v.nullable(
    v.strictObject({
      branch: v.picklist(["short", "long", "sum"]),
      head: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

export type AttentionSpec = v.InferOutput<typeof AttentionSpec>;
