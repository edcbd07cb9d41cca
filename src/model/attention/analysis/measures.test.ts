import fc from "fast-check";
import { expect, test } from "vitest";
import { measureHead } from "./measures";
import { anyMap } from "./analysis.testing";

const HOUR = 3_600_000;
const hours = (steps: number) => Float64Array.from({ length: steps }, (_, i) => 1.7e12 + i * HOUR);

test("even attention is as undecided as can be", () => {
  const measures = measureHead(new Float32Array(64).fill(1 / 8), hours(8), null);
  expect(measures).toMatchObject({ entropy: 3, evenness: 1, lookBack: 0, diagonal: 1 / 8, sharpness: 1 / 8 });
  expect(measures.lookBackSpread).toBeCloseTo(HOUR * Math.sqrt((8 ** 2 - 1) / 6), 3);
});

test("a head that looks two hours back says so", () => {
  const map = new Float32Array(36);
  for (let q = 0; q < 6; q++) map[q * 6 + q - 2] = 1;
  const data = Uint8Array.of(0, 0, 1, 1, 1, 1);
  expect(measureHead(map, hours(6), data)).toEqual({
    entropy: 0,
    evenness: 0,
    lookBack: 2 * HOUR,
    lookBackSpread: 0,
    diagonal: 0,
    sharpness: 1,
  });
});

test("agrees with the definitions, row by row", () => {
  const sized = fc.integer({ min: 2, max: 8 }).chain((steps) => fc.record({ steps: fc.constant(steps), map: anyMap(steps) }));
  fc.assert(
    fc.property(sized, ({ steps, map }) => {
      const rows = Array.from({ length: steps }, (_, q) => [...map.subarray(q * steps, (q + 1) * steps)]);
      const mean = (of: (row: number[], q: number) => number) => rows.map(of).reduce((a, b) => a + b, 0) / steps;
      const sum = (row: number[], of: (p: number, k: number) => number) => row.reduce((s, p, k) => s + of(p, k), 0);
      const found = measureHead(map, Float64Array.from(rows, (_, i) => i * 10), null);
      const lookBack = mean((row, q) => sum(row, (p, k) => p * (q - k) * 10));
      const variance = mean((row, q) => sum(row, (p, k) => p * ((q - k) * 10 - lookBack) ** 2));
      expect(found.entropy).toBeCloseTo(mean((row) => sum(row, (p) => -p * Math.log2(p))), 9);
      expect(found.evenness).toBeCloseTo(found.entropy / Math.log2(steps), 9);
      expect(found.lookBack).toBeCloseTo(lookBack, 9);
      expect(found.lookBackSpread).toBeCloseTo(Math.sqrt(variance), 6);
      expect(found.diagonal).toBeCloseTo(mean((row, q) => row[q]!), 12);
      expect(found.sharpness).toBeCloseTo(mean((row) => Math.max(...row)), 12);
    }),
    { numRuns: 60 },
  );
});

test("one step is decided, and without data there is nothing to measure", () => {
  expect(measureHead(Float32Array.of(1), hours(1), null)).toMatchObject({ entropy: 0, evenness: 0, sharpness: 1 });
  expect(measureHead(Float32Array.of(1), hours(1), Uint8Array.of(0)).sharpness).toBeNaN();
});
