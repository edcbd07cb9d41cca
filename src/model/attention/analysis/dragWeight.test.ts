import fc from "fast-check";
import { expect, test } from "vitest";
import { dragWeight } from "./dragWeight";

test("the others keep their proportions and the row adds up to 1", () => {
  const row = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(row, fc.nat(), fc.double({ min: 0, max: 0.99, noNaN: true }), (numbers, pick, weight) => {
      const total = numbers.reduce((a, b) => a + b, 0);
      const weights = numbers.map((x) => x / total);
      const key = pick % weights.length;
      const dragged = dragWeight(weights, key, weight, null);
      expect(dragged[key]).toBe(weight);
      expect(dragged.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      const [a, b] = weights.map((_, k) => k).filter((k) => k !== key) as [number, number];
      expect(dragged[a]! * weights[b]!).toBeCloseTo(dragged[b]! * weights[a]!, 12);
    }),
  );
});

test("from a single bright step, the rest is shared evenly among those that may be seen", () => {
  expect(dragWeight([0, 1, 0, 0], 1, 0.4, Uint8Array.of(1, 1, 1, 0))).toEqual([0.3, 0.4, 0.3, 0]);
  expect(dragWeight([1, 0], 0, 0.4, Uint8Array.of(1, 0))).toEqual([1, 0]);
  expect(dragWeight([1], 0, 0.2, null)).toEqual([1]);
});

test("a drag beyond the ends stops there", () => {
  expect(dragWeight([0.5, 0.5], 0, 7, null)).toEqual([1, 0]);
  expect(dragWeight([0.5, 0.5], 0, -1, null)).toEqual([0, 1]);
});
