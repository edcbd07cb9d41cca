import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContent } from "../given.testing";
import { checkBlocks, checkLengths, checkRepeated } from "./parquetDelta";

const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]);
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);

/** Numbers by their differences, in blocks of 128 in four smaller ones, each number in as many whole bytes as the largest takes. */
function packed(values: readonly number[]): number[] {
  const bytes = [...varint(128), ...varint(4), ...varint(values.length), ...zigzag(values[0]!)];
  for (let from = 1; from < values.length; from += 128) {
    const differences = values.slice(from, from + 128).map((value, i) => value - values[from + i - 1]!);
    const least = differences.reduce((a, b) => Math.min(a, b));
    const width = differences.every((each) => each === least) ? 0 : 2;
    const minis = Math.ceil(differences.length / 32);
    bytes.push(...zigzag(least), ...[0, 1, 2, 3].map((mini) => (mini < minis ? 8 * width : 0)));
    if (width > 0) for (let i = 0; i < 32 * minis; i++) bytes.push(((differences[i] ?? least) - least) & 255, ((differences[i] ?? least) - least) >> 8);
  }
  return bytes;
}

/** Texts by how many letters each repeats of the one before, and how many more it has. */
const repeated = (prefixes: readonly number[], suffixes: readonly number[], letters: number) => Uint8Array.from([...packed(prefixes), ...packed(suffixes), ...Array.from({ length: letters }, () => 120)]);

describe("texts that repeat the beginnings of those before", () => {
  test("are sound where they were made of texts, and are not a letter less", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 300 }), (parts) => {
        const suffixes = parts.map(([, suffix]) => suffix);
        let before = 0;
        const prefixes = parts.map(([part, suffix]) => {
          const prefix = Math.floor(part * before);
          before = prefix + suffix;
          return prefix;
        });
        const letters = suffixes.reduce((a, b) => a + b);
        checkRepeated(repeated(prefixes, suffixes, letters), 0, parts.length);
        checkLengths(Uint8Array.from([...packed(suffixes), ...new Uint8Array(letters)]), 0, parts.length);
        if (letters === 0) return;
        expect(() => checkRepeated(repeated(prefixes, suffixes, letters - 1), 0, parts.length)).toThrow("a text repeats more than there is");
        expect(() => checkLengths(Uint8Array.from([...packed(suffixes), ...new Uint8Array(letters - 1)]), 0, parts.length)).toThrow("texts are longer than their page");
      }),
    );
  });

  test("are refused where one repeats more than the one before has", () => {
    expect(() => checkRepeated(repeated([0, 4], [3, 1], 4), 0, 2)).toThrow("a text repeats more than there is");
    expect(() => checkRepeated(repeated([0, -1], [3, 1], 4), 0, 2)).toThrow("a text repeats more than there is");
  });

  test("are refused where each repeats all of the one before, and so 40,000 of a letter each take 800 MB", () => {
    const texts = 40_000;
    const bytes = repeated(Array.from({ length: texts }, (_, i) => i), Array.from({ length: texts }, () => 1), texts);
    expect(bytes.length).toBeLessThan(50_000);
    expect(() => checkRepeated(bytes, 0, texts)).toThrow("texts are too long");
  });

  test.each([
    ["blocks of no numbers", [...varint(0), ...varint(4), 1, 0]],
    ["no smaller blocks", [...varint(128), 0, 1, 0]],
    ["a thousand million smaller blocks", [...varint(2 ** 33), ...varint(2 ** 30), 1, 0]],
    ["a number without an end", [255, 255, 255, 255, 255, 255, 255, 255]],
  ])("and what has %s is refused", (_, bytes) => {
    for (const check of [checkBlocks, checkLengths, checkRepeated]) expect(() => check(Uint8Array.from(bytes), 0, 5)).toThrow(RangeError);
  });
});

test("a Parquet file whose texts repeat more than there is is refused, not read with letters that are none", async () => {
  const sound = new Uint8Array(readFileSync(new URL("../formats/fixtures/delta.parquet", import.meta.url)));
  expect((await readContent(sound, {}, "delta.parquet")).ok).toBe(true);
  const head = [...varint(128), ...varint(4), 48, 0, 2];
  const at = sound.findIndex((_, place) => head.every((byte, i) => sound[place + i] === byte));
  expect(at).toBeGreaterThan(0);
  const damaged = sound.with(at + head.length - 1, 126);
  expect(await readContent(damaged, {}, "delta.parquet")).toMatchObject({ ok: false, error: { kind: "reading/damaged-file", params: { said: "a text repeats more than there is" } } });
});
