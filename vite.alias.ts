import { fileURLToPath } from "node:url";

/** Browsers are given a module that needs a document, and it runs in a worker, which has none. */
export const ALIAS = { "decode-named-character-reference": fileURLToPath(import.meta.resolve("decode-named-character-reference")) };
