import { fileURLToPath } from "node:url";

export const ALIAS = {
  // Browsers are given a module that needs a document, and it runs in a worker, which has none.
  "decode-named-character-reference": fileURLToPath(import.meta.resolve("decode-named-character-reference")),
  // `@tensorflow/tfjs` brings it along, and nothing here runs on it.
  "@tensorflow/tfjs-backend-webgl": fileURLToPath(new URL("src/model/engine/tfjs/noWebgl.ts", import.meta.url)),
};
