import { expect, test } from "vitest";
import { halfToNumber } from "./floats";

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
