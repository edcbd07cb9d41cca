import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContent } from "../given.testing";
import { onesInRuns, placesInRuns } from "./parquetRuns";
import { readThrift } from "./thrift";

/** A number of 7 bits a byte, the lowest first. */
const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]);
/** A run of `count` times one value, or packed bits in groups of eight. */
const repeated = (value: number, count: number) => [...varint(count * 2), value];
const packed = (...groups: readonly number[]) => [...varint(groups.length * 2 + 1), ...groups];
const ones = (bytes: readonly number[], count: number, width = 1) => onesInRuns(Uint8Array.from(bytes), 0, { width, count });

describe("runs of Parquet", () => {
  test("of bits say how many are 1, up to what is read of them", () => {
    expect(ones(repeated(1, 300), 300)).toBe(300);
    expect(ones([...repeated(0, 5), ...packed(0b1011, 0xff)], 21)).toBe(11);
    expect(ones(packed(0xff), 3)).toBe(3);
  });

  test("are counted like the bits that they were made of", () => {
    const run = fc.oneof(
      fc.record({ value: fc.nat({ max: 1 }), count: fc.integer({ min: 1, max: 400 }) }).map(({ value, count }) => ({ bytes: repeated(value, count), bits: Array.from({ length: count }, () => value) })),
      fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 20 }).map((groups) => ({ bytes: packed(...groups), bits: groups.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1)) })),
    );
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.nat({ max: 7 }), (runs, less) => {
        const bits = runs.flatMap((each) => each.bits);
        const count = Math.max(0, bits.length - less);
        expect(ones(runs.flatMap(({ bytes }) => bytes), count)).toBe(bits.slice(0, count).filter((bit) => bit === 1).length);
      }),
    );
  });

  test("are the values that they were made of, whatever their width", () => {
    const made = fc.integer({ min: 1, max: 32 }).chain((width) =>
      fc.record({ width: fc.constant(width), runs: fc.array(fc.record({ isPacked: fc.boolean(), values: fc.array(fc.nat({ max: 2 ** Math.min(31, width) - 1 }), { minLength: 8, maxLength: 8 }) }), { minLength: 1, maxLength: 6 }) }),
    );
    fc.assert(
      fc.property(made, fc.nat({ max: 7 }), ({ width, runs }, less) => {
        const bytes = runs.flatMap(({ isPacked, values }) => {
          if (!isPacked) return [...varint(2 * 8), ...Array.from({ length: Math.ceil(width / 8) }, (_, i) => Math.floor(values[0]! / 256 ** i) % 256)];
          const bits = values.flatMap((value) => Array.from({ length: width }, (_, i) => Math.floor(value / 2 ** i) % 2));
          return [3, ...Array.from({ length: width }, (_, byte) => bits.slice(8 * byte, 8 * byte + 8).reduce((sum, bit, i) => sum + bit * 2 ** i, 0))];
        });
        const values = runs.flatMap((run) => (run.isPacked ? run.values : run.values.map(() => run.values[0]!))).slice(0, 8 * runs.length - less);
        expect([...placesInRuns(Uint8Array.from(bytes), 0, { width, count: values.length })]).toEqual(values);
        expect(() => placesInRuns(Uint8Array.from(bytes).slice(0, -Math.ceil((width * (less + 1)) / 8)), 0, { width, count: values.length })).toThrow(RangeError);
      }),
    );
  });

  test.each([
    ["a value a thousand million times", repeated(1, 1e9)],
    ["packed bits of as many", [...varint(2 ** 30 + 1), 255]],
    ["too few", repeated(1, 10)],
    ["a number without an end", [255, 255, 255, 255, 255, 255]],
  ])("that claim %s are refused", (_, bytes) => {
    expect(() => ones(bytes, 100)).toThrow(RangeError);
  });
});

describe("Thrift", () => {
  test("gives fields by their numbers", () => {
    const bytes = [0, 0x15, 7, 0x18, 2, 65, 66, 0x29, 0x35, 2, 4, 6, 0x1c, 0x11, 0, 0];
    const { fields, end } = readThrift(Uint8Array.from(bytes), 1);
    expect(end).toBe(bytes.length);
    expect([...fields]).toEqual([[1, -4], [2, Uint8Array.of(65, 66)], [4, [1, 2, 3]], [5, new Map([[1, true]])]]);
  });

  test.each([
    ["a list of two thousand million", [0x19, 0xf5, ...varint(2 ** 31 - 1), 0]],
    ["a text of as many", [0x18, ...varint(2 ** 31 - 1), 0]],
    ["structures without an end", Array.from({ length: 200 }, () => 0x1c)],
    ["no end", [0x15, 7]],
  ])("that claims %s is refused", (_, bytes) => {
    expect(() => readThrift(Uint8Array.from(bytes), 0)).toThrow(RangeError);
  });
});

describe("a Parquet file", () => {
  const sound = new Uint8Array(readFileSync(new URL("../formats/fixtures/none.parquet", import.meta.url)));
  const find = (...bytes: readonly number[]) => sound.findIndex((_, at) => bytes.every((byte, i) => sound[at + i] === byte));
  /** Bytes in place of others, and the end of the file as long as it is then. */
  const damaged = (at: number, bytes: readonly number[], instead = bytes.length) => {
    const copy = Uint8Array.from([...sound.slice(0, at), ...bytes, ...sound.slice(at + instead)]);
    const end = new DataView(copy.buffer, copy.length - 8);
    end.setUint32(0, end.getUint32(0, true) + bytes.length - instead, true);
    return copy;
  };
  // The levels of twenty rows in two bytes; where a column's first page and its dictionary lie, in the file's end.
  const levels = find(2, 0, 0, 0, 40, 1) + 4;
  const places = find(0x26, ...varint(2 * 180), 0x26, ...varint(2 * 4));

  test.each([
    ["that a level comes a thousand million times", damaged(levels, repeated(1, 2 ** 29))],
    ["that a column lies beyond 4 GB", damaged(places + 4, varint(12e9), 1)],
    ["that its end is longer than it", damaged(sound.length - 8, [255, 255, 255, 127])],
    ["that its end is empty", damaged(sound.length - 8, [0, 0, 0, 0])],
  ])("that says %s is refused as damaged", async (_, bytes) => {
    expect(await readContent(sound, {}, "none.parquet")).toMatchObject({ ok: true });
    expect(Math.min(levels - 4, places)).toBeGreaterThan(0);
    expect(await readContent(bytes, {}, "none.parquet")).toMatchObject({ ok: false, error: { kind: "reading/damaged-file" } });
  });
});
