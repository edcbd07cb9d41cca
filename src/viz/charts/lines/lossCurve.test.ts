import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placed, smoothed } from "./lossCurve";

const losses = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 400 });

describe("smoothing", () => {
  it("leaves a constant as it is, to the last bit", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 500 }), (value, length) => {
      const made = smoothed(new Float64Array(length).fill(value));
      expect(made.every((each) => each === value)).toBe(true);
    }));
  });
  it("gives every number that it looks at the same weight, the newest too", () => {
    const made = smoothed([0, 0, 0, 0, 9], 2);
    expect([...made]).toEqual([0, 0, 9 / 5, 9 / 4, 3]);
  });
  it("stays between the least and the greatest", () => {
    fc.assert(fc.property(losses, fc.nat(50), (values, reach) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      for (const each of smoothed(values, reach)) {
        expect(each).toBeGreaterThanOrEqual(least - 1e-6);
        expect(each).toBeLessThanOrEqual(most + 1e-6);
      }
    }));
  });
  it("leaves out what is no number", () => {
    expect([...smoothed([1, NaN, 3], 1)]).toEqual([1, 2, 3]);
  });
});

it("keeps the envelope: the least and the greatest of every column of pixels", () => {
  fc.assert(fc.property(losses, fc.integer({ min: 1, max: 60 }), (values, width) => {
    const places = placed(values, 10, (step) => ((step - 10) / values.length) * width);
    expect(Math.min(...places.map(({ low }) => low))).toBe(Math.min(...values));
    expect(Math.max(...places.map(({ high }) => high))).toBe(Math.max(...values));
    expect(places.length).toBeLessThanOrEqual(width + 1);
    expect(places.every(({ low, high }) => low <= high)).toBe(true);
  }));
});
