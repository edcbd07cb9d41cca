import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterOrder } from "./clusterOrder";

const distancesOf = (places: readonly number[]) =>
  Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))));

test("lists every item once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 12 }), (places) => {
      expect(clusterOrder(distancesOf(places)).toSorted((a, b) => a - b)).toEqual(places.map((_, i) => i));
    }),
    { numRuns: 100 },
  );
});

test("keeps groups together, nearest ends meeting", () => {
  expect(clusterOrder(distancesOf([0, 100, 1, 103, 50, 101]))).toEqual([0, 2, 4, 1, 5, 3]);
});

test("groups that lie far apart are never mixed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { minLength: 1, maxLength: 12 }), (items) => {
      const order = clusterOrder(distancesOf(items.map(([group, place]) => group * 1000 + place)));
      const groups = order.map((i) => items[i]?.[0]);
      const runs = groups.filter((group, i) => group !== groups[i - 1]);
      expect(runs.length).toBe(new Set(groups).size);
    }),
    { numRuns: 100 },
  );
});
