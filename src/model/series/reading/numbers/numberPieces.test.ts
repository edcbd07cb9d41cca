import fc from "fast-check";
import { expect, it } from "vitest";
import { NumberPieces } from "./numberPieces";

it.each([0, 1, 15, 16, 17, 131_072, 131_073, 290_000])("gives %i numbers back in their order, whether fewer, as many or more were expected", (count) => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 10, 40_000, 290_000, 300_000), (expected) => {
      const pieces = new NumberPieces(expected);
      for (let i = 0; i < count; i++) pieces.push(i);
      const all = pieces.take();
      expect([all.length, all.every((value, i) => value === i), pieces.length]).toEqual([count, true, 0]);
    }),
  );
});
