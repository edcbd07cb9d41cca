import fc from "fast-check";
import { expect, it } from "vitest";
import { areDistinct, groupBy, groupPlaces, type Groups } from "./groups";

const place = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -5, max: 5 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });

it("groups places alike whether they rise, fall or come in any order", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), fc.constantFrom("rising", "falling", "any"), (given, order) => {
      const at = Float64Array.from(given);
      if (order !== "any") at.sort();
      if (order === "falling") at.reverse();
      // Some without a place stand among the others.
      at.forEach((_, row) => row % 7 === 3 && (at[row] = Number.NaN));
      expect(groupPlaces(at)).toEqual(groupBy(at.length, (row) => at[row]!));
    }),
  );
});

it("counts rows that are alike in both, whether many pairs may come or few", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 40 }), fc.nat(20), fc.constantFrom(7, 1000), (pairs, repeated, count) => {
      const side = (which: 0 | 1): Groups => ({ of: Uint32Array.from(pairs, (pair) => pair[which]), count });
      const different = new Set(pairs.map(([a, b]) => a * 7 + b)).size;
      expect(areDistinct(side(0), side(1), repeated)).toBe(pairs.length - different <= repeated);
    }),
  );
});
