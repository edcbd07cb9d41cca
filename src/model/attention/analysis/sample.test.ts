import { expect, test } from "vitest";
import { referenceAttention } from "../reference";
import { relativeError } from "../relativeError.testing";
import { headMap, oneSample, oneSampleRequest } from "./sample";
import { makeCase } from "./analysis.testing";

test("a sample taken out of a batch is what the layer makes of that sample alone", () => {
  const { request, attention } = makeCase({ batch: 3, masked: true }, 4);
  for (const sample of [0, 1, 2]) {
    const alone = referenceAttention(oneSampleRequest(request, sample));
    const part = oneSample(attention, sample);
    expect(part.batch).toBe(1);
    for (const branch of ["short", "long"] as const) {
      expect(relativeError(part[branch].maps, alone[branch].maps)).toBeLessThan(1e-6);
      expect(relativeError(part[branch].output, alone[branch].output)).toBeLessThan(1e-6);
    }
    expect(relativeError(part.output, alone.output)).toBeLessThan(1e-6);
  }
  expect(() => oneSample(attention, 3)).toThrow("Sample 3 of a batch of 3");
});

test("a head's map is its own part of the maps", () => {
  expect([...headMap(Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 1, 2)]).toEqual([5, 6, 7, 8]);
});
