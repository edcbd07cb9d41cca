import fc from "fast-check";
import { expect, test } from "vitest";
import { halfLoss } from "./halfLoss";

test("no weight moves by more than half a unit in its last of eleven places, and some do", () => {
  fc.assert(
    fc.property(fc.float32Array({ min: Math.fround(-60_000), max: Math.fround(60_000), noNaN: true, minLength: 1 }), (weights) => {
      const { moved, largest } = halfLoss(weights);
      expect(largest).toBe(Math.max(...weights.map(Math.abs)));
      expect(moved).toBeLessThanOrEqual(Math.max(largest * 2 ** -11, 2 ** -25));
    }),
  );
  expect(halfLoss(Float32Array.of(1, 0.5, -0.25))).toEqual({ moved: 0, largest: 1 });
  expect(halfLoss(Float32Array.of(1 + 2 ** -11)).moved).toBe(2 ** -11);
});
