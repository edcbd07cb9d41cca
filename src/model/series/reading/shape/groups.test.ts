import fc from "fast-check";
import { expect, it } from "vitest";
import { areDistinct, groupBy, type Groups, placesOf } from "./groups";

const place = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -5, max: 5 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });

it("counts places, and rows that are alike in a place and something else, whether places rise, fall or come in any order", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), fc.constantFrom("rising", "falling", "any"), fc.infiniteStream(fc.nat(2)), fc.nat(40), (given, order, drawn, repeated) => {
      const at = Float64Array.from(given);
      if (order !== "any") at.sort();
      if (order === "falling") at.reverse();
      // Some without a place stand among the others.
      at.forEach((_, row) => row % 7 === 3 && (at[row] = Number.NaN));
      const times = placesOf(at);
      expect(times.count).toBe(groupBy(at.length, (row) => at[row]!)!.count);
      if (order !== "any") expect(times.of).toBeNull();
      const of = Uint32Array.from(given, () => drawn.next().value!);
      const timed = Array.from(at.keys()).filter((row) => !Number.isNaN(at[row]!));
      const again = timed.length - new Set(timed.map((row) => `${at[row]! + 0} ${of[row]!}`)).size;
      expect(areDistinct({ of, count: 3 }, times, repeated)).toBe(again <= repeated);
    }),
  );
});

it("counts rows that are alike in both, whether many pairs may come or few", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 40 }), fc.nat(20), fc.constantFrom(7, 1000), (pairs, repeated, count) => {
      const side = (which: 0 | 1): Groups => ({ of: Uint32Array.from(pairs, (pair) => pair[which]), count });
      const places = { ...side(1), at: Float64Array.from(pairs, (pair) => pair[1]) };
      const different = new Set(pairs.map(([a, b]) => a * 7 + b)).size;
      expect(areDistinct(side(0), places, repeated)).toBe(pairs.length - different <= repeated);
    }),
  );
});
