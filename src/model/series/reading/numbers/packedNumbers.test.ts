import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberColumn } from "../table";
import { allNumbers, bytesOfNumbers, numberAt, packedColumn, packedIn, putAway } from "./packedColumn";
import { extremesOf, PackedNumbers, PIECE } from "./packedNumbers";

const whole = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 300 }), fc.integer(), fc.maxSafeInteger());
const decimal = fc.oneof(fc.constantFrom(Number.NaN, -0), fc.tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.nat(9)).map(([size, places]) => Number(`${size}e-${places}`)), fc.double());
const steps = fc.tuple(fc.constantFrom(1, 1000, 60_000, 3_600_000, 86_400_000), fc.maxSafeInteger(), fc.array(fc.nat({ max: 100_000 }), { maxLength: 20 })).map(([unit, first, counts]) => counts.map((count) => first + count * unit));

describe("numbers of few decimals", () => {
  it("are the very same when they come out of their little room, all together and one by one", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(whole, { maxLength: 40 }), fc.array(decimal, { maxLength: 12 }), steps), fc.nat({ max: 3 }), (some, long) => {
        // Stretches with other numbers each.
        const values = Float64Array.from({ length: some.length + (some.length === 0 ? 0 : long * (PIECE >> 1)) }, (_, i) => some[i % some.length]!);
        const packed = PackedNumbers.of(values);
        if (packed === null) return;
        expect(packed.length).toBe(values.length);
        expect(Object.is(packed.unpack().findIndex((value, i) => !Object.is(value, values[i])), -1)).toBe(true);
        for (let i = 0; i < values.length; i += 997) expect(packed.at(i)).toBe(values[i]);
        let row = 0;
        expect(packed.every((value) => Object.is(value, values[row++]))).toBe(true);
        expect(row).toBe(values.length);
        const { least, most, count } = extremesOf(values);
        expect(packed.extremes).toEqual({ least: least + 0, most: most + 0, count });
        const others = packed.map((value) => value + 1)?.unpack();
        expect(others?.findIndex((value, i) => !Object.is(value, values[i]! + 1)) ?? -1).toBe(-1);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["what has too many decimals", [1, 0.1 + 0.2]],
    ["what is large and has decimals", [1, 2 ** 51 + 0.5]],
    ["what is not finite", [1, Infinity]],
    ["what no float64 tells from its neighbour", [2 ** 53]],
    ["what lies too far apart", [0, 2 ** 33 + 1, 5]],
  ])("are not packed beside %s", (_, values) => {
    expect(PackedNumbers.of(Float64Array.from(values))).toBeNull();
  });

  it.each([
    ["a byte each for parts of a time", 1, (i: number) => i % 60],
    ["two for years of many centuries", 2, (i: number) => 1000 + ((7 * i) % 1000)],
    ["none for minutes in ms one after another", 0, (i: number) => Date.UTC(2010, 0, 1) + i * 60_000],
    ["none for hours from the last to the first, each a few times", 0, (i: number) => Date.UTC(2010, 0, 1) - Math.floor((i + 2) / 7) * 3_600_000],
    ["none for what stays as it is", 0, () => 12.75],
    ["two for minutes in ms with gaps", 2, (i: number) => Date.UTC(2010, 0, 1) + (i + Math.floor(i / 100)) * 60_000],
    ["four for others in ms", 4, (i: number) => Date.UTC(2010, 0, 1) + i * 1001 + (i % 2)],
    ["two for numbers with two decimals below 600", 2, (i: number) => Number((300 * Math.sin(i)).toFixed(2))],
    ["four for numbers with four decimals, zeros with a sign among them", 4, (i: number) => (i % 9 === 0 ? -0 : Number((10 * Math.sin(i)).toFixed(4)))],
  ])("take %s", (_, bytes, valueOf) => {
    expect(PackedNumbers.of(Float64Array.from({ length: 1000 }, (_each, i) => valueOf(i)))!.bytes).toBe(1000 * bytes);
  });
});

describe("a packed column", () => {
  const column = () => packedColumn<NumberColumn>({ name: "n", kind: "number" }, PackedNumbers.of(Float64Array.of(5, Number.NaN, 7))!);

  it("is unpacked once, and after it was put away anew; what somebody holds stays theirs", () => {
    const given = column();
    expect([numberAt(given, 2), allNumbers(given, (value) => value !== 6), bytesOfNumbers(given)]).toEqual([7, true, 3]);
    const first = given.values;
    expect(given.values).toBe(first);
    putAway([given], [first.subarray(1)]);
    expect([...first]).toEqual([5, Number.NaN, 7]);
    const second = given.values;
    expect(second).not.toBe(first);
    putAway([given]);
    expect(second.length).toBe(0);
    expect([...given.values]).toEqual([5, Number.NaN, 7]);
  });

  it("is a plain one once more is said of it", () => {
    const more = { ...column(), unit: "m" };
    expect(packedIn(more)).toBeNull();
    expect(more).toEqual({ name: "n", kind: "number", unit: "m", values: Float64Array.of(5, Number.NaN, 7) });
  });
});
