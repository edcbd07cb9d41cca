import fc from "fast-check";
import { expect, test } from "vitest";
import { quantiles } from "./quantiles";

test("quantiles are what sorting gives", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), { minLength: 1, maxLength: 60 }), fc.tuple(share, share), (values, pair) => {
      const shares = [Math.min(...pair), Math.max(...pair)] as const;
      const sorted = Float32Array.from(values).toSorted();
      const found = quantiles(Float32Array.from(values), shares);
      shares.forEach((each, i) => {
        const place = each * (sorted.length - 1);
        const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
        expect(found[i]).toBeCloseTo(low + (place - Math.floor(place)) * (high - low), 4);
      });
    }),
  );
  expect(quantiles(new Float32Array(0), [0.1, 0.9])).toEqual([NaN, NaN]);
});
