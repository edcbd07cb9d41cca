import fc from "fast-check";
import { expect, it } from "vitest";
import { OwnTexts } from "./ownText";

it("gives the very letters back, of texts that repeat and of more than it keeps an eye on", () => {
  const word = fc.oneof(fc.constantFrom("station 1", "a much longer name of a station", ""), fc.string({ unit: "binary", maxLength: 30 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(0, 1500, 5000), (given, before) => {
      const own = new OwnTexts();
      for (let i = 0; i < before; i++) expect(own.of(`text ${i} of ${before}`)).toBe(`text ${i} of ${before}`);
      for (const cell of given) expect(own.of(` ${cell} `.slice(1, -1))).toBe(cell);
    }),
    { numRuns: 20 },
  );
});
