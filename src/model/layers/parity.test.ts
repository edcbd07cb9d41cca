import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { readParityCases } from "./parity.testing";

const cases = readParityCases(readFileSync(new URL("./fixtures/layer.safetensors", import.meta.url)));

describe("the float64 reference against the real layer", () => {
  it("covers at least 40 configurations", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)("$name", ({ request, expected, output }) => {
    const reference = referenceAttention(request);
    expect(relativeError(output, reference.output)).toBeLessThan(1e-5);
    for (const branch of ["short", "long"] as const) {
      expect(relativeError(expected[branch].maps, reference[branch].maps)).toBeLessThan(1e-5);
      expect(relativeError(expected[branch].output, reference[branch].output)).toBeLessThan(1e-5);
    }
  });
});
