import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceAttention } from "../reference";
import { weightShapes } from "../../weights/names";
import { differenceMaps, freshWeights, shuffledTime, uniformMaps } from "./baselines";
import { anyCase, makeCase } from "./analysis.testing";

test("shuffled time rearranges the map of a layer that is not causal, and nothing else", () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), (sample, seed) => {
      const plain = { ...sample.request, causal: false };
      const { steps } = plain;
      const { request, order } = shuffledTime(plain, seed);
      expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: steps }, (_, i) => i));
      const [before, after] = [referenceAttention(plain), referenceAttention(request)];
      after.long.maps.forEach((weight, i) => {
        const [head, q, k] = [Math.floor(i / steps ** 2), Math.floor(i / steps) % steps, i % steps];
        const from = (head * steps + order[q]!) * steps + order[k]!;
        expect(weight).toBeCloseTo(before.long.maps[from]!, 9);
      });
    }),
    { numRuns: 40 },
  );
});

test("what the steps hold is shuffled, and columns that say where a step is stay", () => {
  const { request } = makeCase({ steps: 12 }, 1);
  const { width, values } = request.short;
  const placed = { ...request, short: { ...request.short, place: 1 } };
  const { request: shuffled, order } = shuffledTime(placed, 5);
  const column = (of: Float32Array, d: number) => Array.from({ length: 12 }, (_, t) => of[t * width + d]!);
  expect(column(shuffled.short.values, width - 1)).toEqual(column(values, width - 1));
  expect(column(shuffled.short.values, 0)).toEqual([...order].map((from) => values[from * width]!));
});

test("a seed gives one order, another seed another", () => {
  const { request } = makeCase({ steps: 12 }, 1);
  expect(shuffledTime(request, 5).order).toEqual(shuffledTime(request, 5).order);
  expect(shuffledTime(request, 6).order).not.toEqual(shuffledTime(request, 5).order);
});

test("fresh weights fit the layer, and the seed decides them", () => {
  const { request } = makeCase({}, 1);
  const fresh = freshWeights(request, 9);
  const { units, heads, short, long } = request;
  const shapes = weightShapes({ units, heads, shortWidth: short.width, longWidth: long.width });
  expect(fresh.weights.map(({ name, shape }) => ({ name, shape }))).toEqual(shapes);
  expect(fresh.weights).toEqual(freshWeights(request, 9).weights);
  expect(fresh.weights).not.toEqual(freshWeights(request, 10).weights);
  expect(fresh.short).toBe(request.short);
});

test("uniform attention is that of a layer whose scores are all equal", () => {
  fc.assert(
    fc.property(anyCase, ({ request }) => {
      const weights = request.weights.map((weight) =>
        weight.name.includes("/query/") ? { ...weight, values: weight.values.map(() => 0) } : weight,
      );
      const expected = referenceAttention({ ...request, weights });
      for (const branch of ["short", "long"] as const) {
        expect(uniformMaps(request, branch)).toEqual(Float32Array.from(expected[branch].maps));
      }
    }),
    { numRuns: 40 },
  );
});

test("the difference is cell by cell", () => {
  expect([...differenceMaps(Float32Array.of(0.5, 0.5), Float32Array.of(0.25, 0.75))]).toEqual([0.25, -0.25]);
  expect(() => differenceMaps(Float32Array.of(1), Float32Array.of(1, 2))).toThrow(RangeError);
});
