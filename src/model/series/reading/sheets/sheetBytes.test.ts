import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_DAY, writeDay } from "./dayBytes";
import { withEntities } from "./entities";
import { timeText } from "./excelTimes";
import { nearDay, plainNumber } from "./plainNumber";
import { SharedTexts } from "./sharedTexts";
import { streamedBytes } from "./streamedBytes";
import { encodingOf } from "./xmlEncoding";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a day number is written as bytes as it is as text, wherever it has a plain form", () => {
  const target = new Uint8Array(LONGEST_DAY);
  const serial = fc.oneof(fc.double({ min: -700_000, max: 2_960_000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes / 1440), fc.double());
  fc.assert(
    fc.property(serial, fc.boolean(), (day, since1904) => {
      const length = writeDay(target, day, since1904);
      if (length > 0) expect(new TextDecoder().decode(target.subarray(0, length))).toBe(timeText(day, since1904));
      else expect(/^\d{4}-/.test(timeText(day, since1904))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("plain digits are the number that they say, and nothing else is one", () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^-?\d{0,17}\.?\d{0,24}$/), fc.double({ noNaN: true }).map(String), fc.string()), (text) => {
      const number = plainNumber(bytes(text), 0, bytes(text).length);
      if (!Number.isNaN(number)) expect(number).toBe(Number(text));
    }),
    { numRuns: 1000 },
  );
  for (const text of ["", "-", ".", "+1", "1e5", "0x10", " 1", "1.2.3"]) expect(plainNumber(bytes(text), 0, text.length), text).toBeNaN();
  for (const text of ["0", "-12.5", "44197.041", "100000"]) expect(plainNumber(bytes(text), 0, text.length)).toBe(Number(text));
});

test("a day number of many digits is known to less than a hundredth of a ms", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.stringMatching(/^\d{0,6}$/), (day, more) => {
      const text = /^\d+\.\d+$/.test(String(day)) ? `${day}${more}` : String(day);
      const near = nearDay(bytes(text), 0, text.length);
      expect(Math.abs(near - Number(text)) < 1.2e-9 || (Number.isNaN(near) && Number(text) >= 999_999)).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(nearDay(bytes("000000000043831.041666666664"), 0, 28)).toBeCloseTo(43831.041666666664, 9);
  for (const text of ["0.5", "1000000", "1e5", "-1", "1.2.3", "", "12 "]) expect(nearDay(bytes(text), 0, text.length), text).toBeNaN();
});

test("letters named by number are those, also beyond the first 65,536, and what names none stays", () => {
  expect(withEntities("a&amp;b&#228;&#x1F600;&#128512;&QUOT;&nbsp;&#x110000;&")).toBe('a&b\u00e4\u{1F600}\u{1F600}"&nbsp;\ufffd&');
});

test("the encoding of XML is what it says", () => {
  expect([`<?xml version="1.0" encoding='ISO-8859-1'?>`, '<?xml version="1.0" encoding="US-ASCII"?>', "<a encoding=\"x\"/>"].map((head) => encodingOf(bytes(head)))).toEqual(["iso-8859-1", "utf-8", "utf-8"]);
  expect([[0xff, 0xfe, 60, 0], [0xfe, 0xff, 0, 60]].map((head) => encodingOf(Uint8Array.from(head)))).toEqual(["utf-16le", "utf-16be"]);
});

test("shared texts are found by their numbers, and none beyond the last", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("x".repeat(100_000)), fc.constant("y".repeat(300_000))), { maxLength: 12 }), (given) => {
      const texts = new SharedTexts();
      for (const text of given) texts.addText(text);
      expect(given.map((_, i) => texts.text(i))).toEqual(given);
      expect([-1, 0.5, given.length, Number.NaN].map((i) => texts.text(i))).toEqual([null, null, null, null]);
    }),
  );
  const many = new SharedTexts();
  for (let i = 0; i < 40_000; i++) many.addText(`t${i}`);
  expect([0, 16_383, 16_384, 39_999].map((i) => many.text(i))).toEqual(["t0", "t16383", "t16384", "t39999"]);
});

test("bytes that are made as they are read are those of all pieces, in whatever order they are asked for, and made once from start to end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5 })), fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 6 }), async (pieces, places) => {
      const all = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      let made = 0;
      const out = new Uint8Array(5);
      const stream = streamedBytes(all.length, async function* () {
        made++;
        // Each is gone once the next is asked for.
        for (const piece of pieces) {
          out.set(piece);
          yield out.subarray(0, piece.length);
          out.fill(0);
        }
      });
      for (let at = 0; at < all.length; at += 3) expect(new Uint8Array(await stream.slice(at, at + 3).arrayBuffer())).toEqual(all.slice(at, at + 3));
      expect(made).toBe(all.length === 0 ? 0 : 1);
      const slices = places.map(async ([some, other]) => [await stream.slice(Math.min(some, other), Math.max(some, other)).arrayBuffer(), all.slice(Math.min(some, other), Math.max(some, other))] as const);
      for (const [given, expected] of await Promise.all(slices)) expect(new Uint8Array(given)).toEqual(expected);
      await stream.close();
    }),
  );
  await expect(streamedBytes(2, async function* () { yield new Uint8Array(1); }).arrayBuffer()).rejects.toThrow(RangeError);
});
