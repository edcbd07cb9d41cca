import fc from "fast-check";
import { expect, it } from "vitest";
import { medianStep } from "./grid";

const steps = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 1, 2) }, { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }) }), { minLength: 1, maxLength: 60 });

it("finds the median of all steps, whether or not most of them are alike", () => {
  fc.assert(
    fc.property(steps, fc.option(fc.nat(60)), (given, gap) => {
      const at = new Float64Array(given.length + 1);
      given.forEach((step, i) => (at[i + 1] = at[i]! + step));
      if (gap !== null && gap < at.length) at[gap] = Number.NaN;
      const sorted = at.subarray(1).map((place, i) => place - at[i]!).sort();
      expect(medianStep(at)).toBe(sorted[(sorted.length - 1) >> 1]);
    }),
  );
});
