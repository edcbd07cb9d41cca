import fc from "fast-check";
import { expect, it } from "vitest";
import { endOfPiece, isAround, isHeavy, pieceAround, startOfPiece, textOf } from "./piece";
import { putInto } from "./putIn";

const HOSTILE = { marks: "\u0301", joined: "م", turns: "ا1 ", signs: "\u0600\u202E", isolates: "\u2067a\u2069", pairs: "𐤀", lines: "x\n" };

const piecesOf = (text: string) => {
  const pieces: string[] = [];
  for (let from = 0, end; from < text.length; from = end) {
    end = endOfPiece(text, from);
    pieces.push(text.slice(from, end));
  }
  return pieces;
};

it.each(Object.entries(HOSTILE))("100,000 characters are cut into pieces that no box takes long for, and none is lost: %s", (_, letters) => {
  const text = `a${letters.repeat(Math.floor(99_999 / letters.length))}`;
  expect(isHeavy(text)).toBe(true);
  const pieces = piecesOf(text);
  expect(pieces.join("")).toBe(text);
  expect(pieces.every((piece) => piece !== "" && !isHeavy(piece) && piece.isWellFormed())).toBe(true);
  for (const at of [0, 1, 50_000, 99_990, text.length]) {
    const { from, behind } = pieceAround(text, at);
    expect(from).toBeLessThanOrEqual(at);
    expect(text.length - behind).toBeGreaterThanOrEqual(at);
    expect(isHeavy(textOf(text, { from, behind }))).toBe(false);
    expect(textOf(text, { from, behind }).length).toBeGreaterThan(500);
  }
});

it("what people write stands in one box", () => {
  for (const text of ["", "word ".repeat(18_000), "слово ".repeat(16_000), "漢字".repeat(40_000), "नमस्ते ".repeat(600), "- a list\n".repeat(2000)]) {
    expect(pieceAround(text, text.length)).toEqual({ from: 0, behind: 0 });
  }
});

it("goes from piece to piece through all of a text, forth and back, and breaks at lines or words", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("م", "نم ", "a", "x\n", "𐤀"), { minLength: 6000, maxLength: 12_000 }), (letters) => {
      const text = letters.join("");
      const ends = piecesOf(text).map((piece) => piece.at(-1));
      expect(ends.slice(0, -1).every((last) => last === "\n" || last === " ")).toBe(true);
      let back = "";
      for (let to = text.length, from; to > 0; to = from) {
        from = startOfPiece(text, to);
        expect(from).toBeLessThan(to);
        back = text.slice(from, to) + back;
      }
      expect(back).toBe(text);
    }),
    { numRuns: 20 },
  );
});

it("tells a change within a piece from one elsewhere", () => {
  const piece = { from: 2, behind: 3 };
  const after = (text: string) => isAround("abMIDxyz", piece, text);
  expect([after("abMxyz"), after("abxyz"), after("ab longer xyz")]).toEqual([true, true, true]);
  expect([after("aMIDxyz"), after("abMIDxy"), after("abyz"), after("")]).toEqual([false, false, false, false]);
});

it("what is put in is left to the browser but where it would take long, and ends where the box is full", () => {
  expect(putInto("one end", 4, 7, "two", 100)).toBeNull();
  expect(putInto("one end", 4, 7, "\u0301".repeat(9000), 100)).toBeNull();
  const next = putInto("one end!", 4, 7, "م\r\nم".repeat(9000), 20_000)!;
  expect(next).toHaveLength(20_000);
  expect(next.slice(0, 7) + next.at(-1)).toBe("one م\nم!");
});
