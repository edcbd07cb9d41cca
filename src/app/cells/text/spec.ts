import * as v from "valibot";

export const TextSpec = v.strictObject({ markdown: v.pipe(v.string(), v.maxLength(100_000)) });

export type TextSpec = v.InferOutput<typeof TextSpec>;
