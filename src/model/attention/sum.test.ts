import { expect, it } from "vitest";
import { extremes, sumMaps } from "./sum";

it("adds maps cell by cell, so that rows add up to 2", () => {
  expect([...sumMaps(Float32Array.of(0.25, 0.75), Float32Array.of(1, 0))]).toEqual([1.25, 0.75]);
});

it("refuses maps of different sizes", () => {
  expect(() => sumMaps(new Float32Array(4), new Float32Array(9))).toThrow(RangeError);
});

it("finds the extremes without the NaN", () => {
  expect(extremes(Float32Array.of(NaN, 2, -1))).toEqual([-1, 2]);
  const [min, max] = extremes(Float32Array.of(NaN));
  expect(min < max).toBe(false);
});
