import fc from "fast-check";
import { expect, test } from "vitest";
import { assignment } from "./assignment";

const permutations = (size: number): number[][] =>
  size === 0 ? [[]] : permutations(size - 1).flatMap((rest) => Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]));

test("no other pairing costs less", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }).chain((size) => fc.tuple(fc.constant(size), fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size * size, maxLength: size * size }))), ([size, costs]) => {
      const price = (columns: ArrayLike<number>) => Array.from(columns).reduce((sum, column, row) => sum + costs[row * size + column]!, 0);
      const found = assignment(costs, size);
      expect(new Set(found).size).toBe(size);
      expect(price(found)).toBeCloseTo(Math.min(...permutations(size).map(price)), 9);
    }),
  );
});
