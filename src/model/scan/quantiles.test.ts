import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "./quantiles";

test("a quantile is what sorting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const sorted = Float32Array.from(values).toSorted();
      const place = share * (sorted.length - 1);
      const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
      expect(quantile(Float32Array.from(values), share)).toBeCloseTo(low + (place - Math.floor(place)) * (high - low), 4);
    }),
  );
  expect(quantile(new Float32Array(0), 0.5)).toBeNaN();
});
