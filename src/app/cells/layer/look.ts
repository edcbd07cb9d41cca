import * as v from "valibot";

export const LayerLook = v.strictObject({
  /** The drawing of the layer and the table of its weights are open. */
  inside: v.optional(v.boolean(), false),
});

export type LayerLook = v.InferOutput<typeof LayerLook>;
