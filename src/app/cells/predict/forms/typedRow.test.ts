import fc from "fast-check";
import { expect, it } from "vitest";
import { readRow, shared } from "./typedRow";

it("reads back what was written, whatever stands between the numbers", () => {
  const row = fc.array(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000), { minLength: 1, maxLength: 30 }).filter((weights) => weights.some((weight) => weight > 0));
  fc.assert(
    fc.property(row, fc.constantFrom(", ", ";", " ", "\t"), (weights, between) => {
      expect(readRow(weights.join(between), weights.length)).toEqual(weights);
    }),
  );
});

it.each(["", "1, 2", "0, 0, 0", "1, -1, 1", "1, x, 2", "1, 2, 3, 4", "Infinity 1 1"])("%s is no row of three weights", (text) => {
  expect(readRow(text, 3)).toBeNull();
});

it("a drawn row is shown as shares of one, and one of nothing as it is", () => {
  expect(shared([1, 0, 3])).toEqual([0.25, 0, 0.75]);
  expect(shared([0, 0])).toEqual([0, 0]);
});
