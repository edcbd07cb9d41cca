import fc from "fast-check";
import { expect, it } from "vitest";
import { closeness, inOrder, overlap, RIGHT } from "./score";

const row = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
});

it("a row is overlapped whole by itself alone, however it is scaled", () => {
  fc.assert(
    fc.property(row, fc.double({ min: 0.1, max: 9, noNaN: true }), (truth, scale) => {
      expect(overlap(truth.map((weight) => weight * scale), truth)).toBeCloseTo(1, 9);
    }),
  );
  expect(overlap([1, 0], [0, 1])).toBe(0);
  expect(overlap([0, 0], [0, 1])).toBe(0);
  expect(overlap([0.5, 0.5], [0, 1])).toBe(0.5);
});

it("a number counts whole within its tolerance, and not at all at four times that", () => {
  expect(closeness(23, 24, 1)).toBe(1);
  expect(closeness(22, 24, 1)).toBeLessThan(RIGHT);
  expect(closeness(20, 24, 1)).toBe(0);
});

it("an order is right where each pair is, and the reverse is wrong in each", () => {
  const values = [0.1, 0.9, 0.5];
  expect(inOrder([1, 2, 0], values)).toBe(1);
  expect(inOrder([0, 2, 1], values)).toBe(0);
  expect(inOrder([1, 0, 2], values)).toBeCloseTo(2 / 3, 9);
  expect(inOrder([0], [3])).toBe(1);
});
