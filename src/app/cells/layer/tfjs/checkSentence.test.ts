import { expect, it } from "vitest";
import { foundSentence } from "./checkSentence";

it("says in one sentence how far TensorFlow.js is away and how long both took", () => {
  const difference = { output: { absolute: 2.11e-7, relative: 1.3e-7 }, maps: { absolute: 3e-8, relative: 0 } };
  expect(foundSentence({ difference, backend: "wasm", took: { tfjs: 35.2, own: 2.14 } }, "WASM")).toBe(
    "Largest difference from TensorFlow.js on WASM: 2.1e−7 (relative 1.3e−7) in Z, 3.0e−8 (relative 0) in the maps; " +
      "it took 35 ms, Headlight 2.1 ms.",
  );
});
