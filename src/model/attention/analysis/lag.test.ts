import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyLag, lagMap, lagSum, strongestLag } from "./lag";
import { anyMap } from "./analysis.testing";

const sized = fc.integer({ min: 1, max: 9 }).chain((steps) => fc.record({ steps: fc.constant(steps), map: anyMap(steps) }));
const present = (row: Float32Array) => [...row].filter((weight) => !Number.isNaN(weight));

describe("by lag", () => {
  test("each cell is the weight of the key that lies so far back, NaN where there is none", () => {
    fc.assert(
      fc.property(sized, fc.integer({ min: -9, max: 9 }), fc.nat(9), ({ steps, map }, first, more) => {
        const range = { first, last: first + more };
        const lagged = lagMap(map, steps, range);
        expect(lagged.length).toBe(steps * (more + 1));
        for (let q = 0; q < steps; q++) {
          for (let lag = first; lag <= range.last; lag++) {
            const key = q - lag;
            const expected = key >= 0 && key < steps ? Math.fround(map[q * steps + key]!) : NaN;
            expect(lagged[q * (more + 1) + lag - first]).toBe(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("with every lag rows keep their weights", () => {
    fc.assert(
      fc.property(sized, ({ steps, map }) => {
        const range = everyLag(steps, false);
        const lagged = lagMap(map, steps, range);
        const width = 2 * steps - 1;
        for (let q = 0; q < steps; q++) {
          const row = present(lagged.subarray(q * width, (q + 1) * width));
          expect(row.length).toBe(steps);
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a causal map needs no lags ahead", () => {
    expect(everyLag(5, true)).toEqual({ first: 0, last: 4 });
  });
});

describe("the strongest lag", () => {
  test("is the planted one", () => {
    const steps = 12;
    const map = new Float64Array(steps * steps);
    for (let q = 0; q < steps; q++) map[q * steps + (q >= 3 ? q - 3 : 11)] = 1;
    expect(strongestLag(map, steps, null)).toEqual({ lag: 3, weight: 1 });
  });

  test("is not decided by a single far query", () => {
    const steps = 8;
    const map = new Float64Array(steps * steps).fill(0.5 / 6);
    for (let q = 0; q < steps; q++) map[q * steps + q] = 0.5;
    map[7 * steps] = 1;
    expect(strongestLag(map, steps, null)?.lag).toBe(0);
  });

  test("leaves padded queries out", () => {
    expect(strongestLag(Float64Array.of(0, 1, 0, 1), 2, Uint8Array.of(0, 1))).toEqual({ lag: 0, weight: 1 });
    expect(strongestLag(Float64Array.of(1), 1, Uint8Array.of(0))).toBeNull();
  });
});

test("both branches by real time back keep the mass of each row, whatever the stride", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 1, max: 40, noNaN: true }), fc.boolean(), fc.integer(), (steps, stride, causal, seed) => {
      const weights = (salt: number) =>
        Float64Array.from({ length: steps * steps }, (_, i) => (causal && i % steps > Math.floor(i / steps) ? 0 : Math.abs(Math.sin(seed + salt * i + i)) + 0.01));
      const [short, long] = [weights(3), weights(7)];
      const range = everyLag(steps, causal);
      const both = lagSum(short, long, steps, range, 1 / stride);
      const columns = range.last - range.first + 1;
      for (let row = 0; row < steps; row++) {
        const total = (values: ArrayLike<number>, from: number, count: number) =>
          Array.from({ length: count }, (_, i) => values[from + i]!).reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0);
        expect(total(both, row * columns, columns)).toBeCloseTo(total(short, row * steps, steps) + total(long, row * steps, steps), 4);
      }
    }),
  );
});
