import { describe, expect, it } from "vitest";
import { precisionSentence } from "./precisionSentence";

describe("precisionSentence", () => {
  it("gives the numbers and what computed them", () => {
    const precision = { output: { absolute: 2.11e-7, relative: 1.3e-7 }, maps: { absolute: 3e-8, relative: 0 } };
    expect(precisionSentence(precision, "WASM")).toBe(
      "Largest difference in Z 2.1e−7 (relative 1.3e−7), in the maps 3.0e−8 (relative 0), on WASM.",
    );
  });
  it("does not hide what is not a number", () => {
    const broken = { absolute: Infinity, relative: Infinity };
    expect(precisionSentence({ output: broken, maps: broken }, "WebGPU")).toContain("not a number");
  });
});
