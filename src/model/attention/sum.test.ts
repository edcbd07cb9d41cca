import { expect, it } from "vitest";
import { extremes, addUp } from "./sum";

it("adds number by number, so that rows of two maps add up to 2", () => {
  expect([...addUp(Float32Array.of(0.25, 0.75), Float32Array.of(1, 0))]).toEqual([1.25, 0.75]);
});

it("refuses arrays of different sizes", () => {
  expect(() => addUp(new Float32Array(4), new Float32Array(9))).toThrow(RangeError);
});

it("finds the extremes without the NaN", () => {
  expect(extremes(Float32Array.of(NaN, 2, -1))).toEqual([-1, 2]);
  const [min, max] = extremes(Float32Array.of(NaN));
  expect(min < max).toBe(false);
});
