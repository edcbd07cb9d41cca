import * as v from "valibot";

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

export const ForecastLook = v.strictObject({
  /** The target that is drawn and judged, by its place. */
  target: v.optional(place, 0),
  /** How many steps ahead errors are of; null for all of them. */
  ahead: v.optional(v.nullable(place), null),
  /** Whose weights are drawn; null for the mean of all heads. */
  head: v.optional(v.nullable(place), null),
});

export type ForecastLook = v.InferOutput<typeof ForecastLook>;
