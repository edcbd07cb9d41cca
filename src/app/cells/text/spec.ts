import * as v from "valibot";
import { AT_MOST } from "../../notebook/document/atMost";

export const TextSpec = v.strictObject({ markdown: v.pipe(v.string(), v.maxLength(AT_MOST.text)) });

export type TextSpec = v.InferOutput<typeof TextSpec>;
