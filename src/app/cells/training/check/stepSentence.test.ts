import { expect, it } from "vitest";
import { stepSentence } from "./stepSentence";

it("says how far the gradients and the losses are apart, and how long both took", () => {
  const found = { backend: "wasm", loss: { own: 0.25, tfjs: 0.2500001 }, gradient: { array: "read_out/kernel", relative: 2.13e-6 }, arrays: 22, numbers: 34_000, milliseconds: { own: 2.14, tfjs: 195 } } as const;
  expect(stepSentence(found, 85)).toBe(
    "Step 85 on the same batch by TensorFlow.js on WASM: of 34,000 gradients in 22 arrays none is farther away than 2.1e−6 of its array’s largest (read_out/kernel). The loss is 0.25 there and 0.25 here. It took 195 ms, Headlight 2.1 ms.",
  );
});
