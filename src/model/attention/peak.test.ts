import { expect, it } from "vitest";
import { peakOf } from "./peak";

it("finds the greatest weight, padded queries left out", () => {
  const map = Float32Array.of(0.5, 0.5, 0.2, 0.8);
  expect(peakOf(map, 2, null)).toEqual({ query: 1, key: 1, weight: Math.fround(0.8) });
  expect(peakOf(map, 2, Uint8Array.of(1, 0))).toEqual({ query: 0, key: 0, weight: 0.5 });
  expect(peakOf(map, 2, Uint8Array.of(0, 0))).toBeNull();
});
