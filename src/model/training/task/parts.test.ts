import fc from "fast-check";
import { expect, test } from "vitest";
import { endsIn, LEAST, PARTS, partsOf, rowsNeeded } from "./parts";

test("parts follow one another and are all of the series", () => {
  expect(partsOf(2000)).toEqual({ train: { from: 0, to: 1400 }, validation: { from: 1400, to: 1700 }, test: { from: 1700, to: 2000 } });
});

test("targets lie inside of their part, and inputs inside of the series", () => {
  const reach = fc.record({ back: fc.integer({ min: -300, max: 0 }), first: fc.integer({ min: -40, max: 1 }), last: fc.integer({ min: 1, max: 48 }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), reach, (rows, reach) => {
      const parts = partsOf(rows);
      for (const name of PARTS) {
        const { from, to } = endsIn(parts[name], reach, rows);
        if (from === to) continue;
        expect(from + reach.back).toBeGreaterThanOrEqual(0);
        expect(from + reach.first).toBeGreaterThanOrEqual(parts[name].from);
        expect(to - 1 + reach.last).toBeLessThan(parts[name].to);
      }
    }),
  );
});

test("so many rows are needed, and one less is too few", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 0 }), fc.integer({ min: 1, max: 48 }), (back, last) => {
      const reach = { back, first: 1, last };
      const fits = (rows: number) => PARTS.every((name) => {
        const { from, to } = endsIn(partsOf(rows)[name], reach, rows);
        return to - from >= LEAST[name];
      });
      const needed = rowsNeeded(reach, LEAST);
      expect(fits(needed)).toBe(true);
      expect(fits(needed - 1)).toBe(false);
    }),
  );
});
