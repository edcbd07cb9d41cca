import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCorrelation, ranks } from "./rankCorrelation";

test("equal numbers share the mean of their ranks", () => {
  expect([...ranks(Float64Array.of(10, 30, 20, 20, 5))]).toEqual([2, 5, 3.5, 3.5, 1]);
});

test("without ties it is 1 − 6 Σd² / (n³ − n)", () => {
  // Told apart as `===` does: 0 and −0 are a tie.
  const distinct = fc.uniqueArray(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), {
    minLength: 2,
    maxLength: 20,
    comparator: "IsStrictlyEqual",
  });
  const same = fc.tuple(distinct, distinct).map(([a, b]) => {
    const n = Math.min(a.length, b.length);
    return [Float64Array.from(a.slice(0, n)), Float64Array.from(b.slice(0, n))] as const;
  });
  fc.assert(
    fc.property(same, ([a, b]) => {
      const rank = (values: Float64Array, i: number) => values.filter((value) => value < values[i]!).length;
      const squares = a.reduce((sum, _, i) => sum + (rank(a, i) - rank(b, i)) ** 2, 0);
      const n = a.length;
      expect(rankCorrelation(a, b)).toBeCloseTo(1 - (6 * squares) / (n ** 3 - n), 9);
    }),
    { numRuns: 100 },
  );
});

test("a known case with ties", () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: covariance 4.5, spreads √4.5 and √5.
  expect(rankCorrelation(Float64Array.of(1, 2, 2, 3), Float64Array.of(1, 3, 2, 4))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test("0 and −0 are equal", () => {
  expect([...ranks(Float64Array.of(0, 1, -0))]).toEqual([1.5, 3, 1.5]);
  expect(rankCorrelation(Float64Array.of(0, -0, 1), Float64Array.of(2, 2, 3))).toBeCloseTo(1, 12);
});

test("says nothing of a constant, or of a single pair", () => {
  expect(rankCorrelation(Float64Array.of(0, -0), Float64Array.of(1, 2))).toBeNaN();
  expect(rankCorrelation(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toBeNaN();
  expect(rankCorrelation(Float64Array.of(1), Float64Array.of(2))).toBeNaN();
  expect(() => rankCorrelation(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(RangeError);
});
