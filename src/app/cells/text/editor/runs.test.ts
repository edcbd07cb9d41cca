import fc from "fast-check";
import { expect, test } from "vitest";
import { changedUpTo } from "../../../controls/pieces/changedUpTo";
import { beginsRun, strokeOf, type Stroke } from "./runs";

/** How many runs it takes to type these texts one after the other, so many ms apart. */
function runsOf(texts: readonly string[], apart = 100): number {
  let [last, runs]: [Stroke | null, number] = [null, 0];
  for (let i = 1; i < texts.length; i++) {
    const stroke = strokeOf(texts[i - 1]!, texts[i]!, i * apart);
    if (beginsRun(last, stroke)) runs++;
    last = stroke;
  }
  return runs;
}

const letterByLetter = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => text.slice(0, i));

test("a word with the space behind it is a run, and so is what is taken away in one go, and what is put in at once", () => {
  expect(runsOf(letterByLetter("one"))).toBe(1);
  expect(runsOf(letterByLetter("one two three"))).toBe(3);
  expect(runsOf([...letterByLetter("one"), "on", "o", ""])).toBe(2);
  expect(runsOf(["one", "one and two", "one and two!"])).toBe(2);
});

test("whoever pauses begins a new run", () => {
  expect(runsOf(letterByLetter("one"), 1_001)).toBe(3);
});

test("what changed ends where a piece was put in or taken out", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (head, piece, tail) => {
      const up = changedUpTo(head + tail, head + piece + tail);
      // The same letters may have been put in elsewhere: what is left of them is the same text.
      expect((head + piece + tail).slice(up)).toBe((head + tail).slice((head + tail).length - (head + piece + tail).length + up));
      expect(up).toBeGreaterThanOrEqual(piece.length);
    }),
  );
  expect(changedUpTo("one end", "one two end")).toBe(8);
  expect(changedUpTo("one two end", "one end")).toBe(4);
});
