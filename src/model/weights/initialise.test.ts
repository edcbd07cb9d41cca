import fc from "fast-check";
import { expect, test } from "vitest";
import { glorotLimit, initialiseWeights } from "./initialise";
import { weightShapes } from "./names";

const shape = { units: 8, heads: 3, shortWidth: 5, longWidth: 2 };

test("gives the 20 arrays in Keras' order with Keras' shapes", () => {
  const weights = initialiseWeights(shape, 1);
  expect(weights.map(({ name, shape: size }) => ({ name, shape: size }))).toEqual(weightShapes(shape));
  for (const { shape: size, values } of weights) {
    expect(values.length).toBe(size.reduce((a, b) => a * b, 1));
  }
});

test("counts 141,056 parameters for the layer of layer.md", () => {
  const weights = initialiseWeights({ units: 64, heads: 4, shortWidth: 64, longWidth: 64 }, 0);
  expect(weights.reduce((sum, { values }) => sum + values.length, 0)).toBe(141_056);
});

test("counts the fans of a rank-3 kernel as Keras does: the first axis multiplies both", () => {
  expect(glorotLimit([5, 8])).toBeCloseTo(Math.sqrt(6 / 13), 12);
  expect(glorotLimit([8, 3, 8])).toBeCloseTo(Math.sqrt(6 / (8 * (3 + 8))), 12);
  expect(glorotLimit([3, 8, 8])).toBeCloseTo(Math.sqrt(6 / (3 * (8 + 8))), 12);
});

test("fills each kernel evenly within its limit, and biases with zeros", () => {
  const weights = initialiseWeights({ units: 32, heads: 4, shortWidth: 16, longWidth: 16 }, 7);
  for (const { name, shape: size, values } of weights) {
    if (name.endsWith("/bias")) {
      expect(values.every((value) => value === 0)).toBe(true);
      continue;
    }
    const limit = glorotLimit(size);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
    expect(Math.max(...values)).toBeLessThanOrEqual(limit);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-limit);
    // A uniform spread has the variance limit² / 3; at least 512 draws make it come out within a fifth.
    expect(variance / (limit ** 2 / 3)).toBeGreaterThan(0.8);
    expect(variance / (limit ** 2 / 3)).toBeLessThan(1.2);
    expect(Math.abs(mean)).toBeLessThan(limit / 5);
  }
});

test("the same seed gives the same floats, another seed gives others", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (one, other) => {
      const first = initialiseWeights(shape, one).map(({ values }) => [...values]);
      expect(initialiseWeights(shape, one).map(({ values }) => [...values])).toEqual(first);
      if (one !== other) expect(initialiseWeights(shape, other).map(({ values }) => [...values])).not.toEqual(first);
    }),
    { numRuns: 50 },
  );
});

test("another width leaves the arrays that do not depend on it as they were", () => {
  const before = initialiseWeights(shape, 3);
  const after = initialiseWeights({ ...shape, shortWidth: 9 }, 3);
  expect(after.slice(1)).toEqual(before.slice(1));
});
