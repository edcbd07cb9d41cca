import fc from "fast-check";
import { expect, test } from "vitest";
import { headDistances } from "./similarity";
import { anyMap } from "./analysis.testing";

const heads = fc.integer({ min: 1, max: 6 }).chain((steps) =>
  fc.record({ steps: fc.constant(steps), maps: fc.array(anyMap(steps), { minLength: 1, maxLength: 4 }) }),
);

test("is the mean of Σ p log2(p / m) over both and over the rows", () => {
  fc.assert(
    fc.property(heads, ({ steps, maps }) => {
      const found = headDistances(maps, steps, null);
      maps.forEach((p, a) =>
        maps.forEach((q, b) => {
          let bits = 0;
          p.forEach((x, i) => {
            const y = q[i]!;
            const middle = (x + y) / 2;
            bits += (x * Math.log2(x / middle) + y * Math.log2(y / middle)) / 2;
          });
          expect(found[a * maps.length + b]).toBeCloseTo(bits / steps, 9);
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test("is 1 bit for heads that never look at the same step, 0 for equal ones, and padded queries do not count", () => {
  const own = Float32Array.of(1, 0, 0, 1);
  const other = Float32Array.of(0, 1, 1, 0);
  expect([...headDistances([own, other, own], 2, null)]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0]);
  const half = Float32Array.of(1, 0, 1, 0);
  expect([...headDistances([own, half], 2, Uint8Array.of(1, 0))]).toEqual([0, 0, 0, 0]);
});
