import fc from "fast-check";
import { expect, it } from "vitest";
import { CellTexts } from "./cellTexts";
import { CodedTexts, MOST_CODED } from "./codedTexts";

it("gives the very letters back, of few texts and of more than there are codes for", () => {
  const word = fc.oneof(fc.constantFrom("station 1", "a much longer name of a station", ""), fc.string({ unit: "binary", maxLength: 30 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(0, 200, MOST_CODED, 600), (given, before) => {
      const all = [...Array.from({ length: before }, (_, i) => `text ${i}`), ...given];
      const texts = new CellTexts();
      for (const [i, cell] of all.entries()) {
        if (i % 3 === 0) texts.push(` ${cell} `.slice(1, -1));
        else texts.pushPart(`a${cell}b`, 1, 1 + cell.length);
      }
      expect(texts.length).toBe(all.length);
      const held = texts.finish();
      expect(held instanceof CodedTexts).toBe(new Set(all).size <= MOST_CODED);
      expect(held instanceof CodedTexts ? held.cells() : held).toEqual(all);
      if (!(held instanceof CodedTexts)) return;
      expect(all.every((cell, row) => held.at(row) === cell)).toBe(true);
      expect(held.count((cell) => cell.length > 6)).toBe(all.filter((cell) => cell.length > 6).length);
    }),
    { numRuns: 15 },
  );
});
