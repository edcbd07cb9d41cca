import fc from "fast-check";
import { expect, test } from "vitest";
import { halfToNumber, nearestHalf } from "./floats";

/** By the definition of IEEE 754 binary16. */
function meant(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

test("each of the 65,536 float16s is the number that it stands for", () => {
  const wrong = Array.from({ length: 2 ** 16 }, (_, half) => half).filter((half) => !Object.is(halfToNumber(half), meant(half)));
  expect(wrong).toEqual([]);
});

test("the nearest float16 of a float16 is itself, and no neighbour is nearer to any other number", () => {
  const all = Array.from({ length: 2 ** 16 }, (_, half) => half).filter((half) => !Number.isNaN(meant(half)));
  expect(all.filter((half) => nearestHalf(meant(half)) !== half)).toEqual([]);
  expect(halfToNumber(nearestHalf(NaN))).toBeNaN();
  fc.assert(
    fc.property(fc.float({ min: -65519, max: 65519, noNaN: true }), (value) => {
      const half = nearestHalf(value);
      const error = Math.abs(meant(half) - value);
      for (const other of [half - 1, half + 1].filter((each) => (each & 0x7fff) < 0x7c00 && each >= 0)) {
        const off = Math.abs(meant(other) - value);
        expect(off > error || (off === error && half % 2 === 0)).toBe(true);
      }
    }),
  );
  expect([65519, 65520, -1e9].map((value) => meant(nearestHalf(value)))).toEqual([65504, Infinity, -Infinity]);
});
