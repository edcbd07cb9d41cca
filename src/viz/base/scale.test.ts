import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paintTimes } from "./paintTimes";
import { colourTable, TABLE_SIZE } from "./palette";
import { valueOf } from "./render.testing";
import { madeBytes } from "./madeBytes.testing";
import { resample } from "./paint";
import { drawnCells, drawnDomain, drawnPixels, placeOf } from "./scale";

const table = colourTable("long", "light");
const colourAt = (share: number) => [...new Uint8Array(table.buffer, 4 * Math.round(share * (TABLE_SIZE - 1)), 4)];

describe("colours by the logarithm", () => {
  it("have even in the middle, the first colour at and below the low end, the last at and above the high one, and none where a value is missing", () => {
    const bytes = paintTimes(Float32Array.of(9, 1, 1 / 8, 0, -1, 8, 1e9, Infinity, NaN, -NaN), 1, 1, 9, [1 / 8, 8], table);
    const pixels = Array.from({ length: 9 }, (_, i) => [...bytes.subarray(4 * i, 4 * i + 4)]);
    const [first, last, none] = [colourAt(0), colourAt(1), [0, 0, 0, 0]];
    expect(pixels).toEqual([colourAt(0.5), first, first, first, last, last, last, none, none]);
  });

  it("tell each value to one step of the ramp, whatever the ends", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.double({ min: 1.1, max: 1e5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (low, reach, share) => {
        const value = Math.fround(low * reach ** share);
        const bytes = paintTimes(Float32Array.of(value), 0, 1, 1, [low, low * reach], table);
        const read = valueOf(bytes, 0, "long", [low, low * reach], true);
        expect(Math.abs(Math.log(read / value) / Math.log(reach))).toBeLessThan(1 / (TABLE_SIZE - 1));
      }),
    );
  });
});

it("a value lies where the colour of its multiple of even does", () => {
  expect(placeOf(0.5, { domain: [0, 2] })).toBe(0.25);
  expect(placeOf(0.25, { domain: [1 / 8, 8], times: true }, 0.25)).toBeCloseTo(0.5, 12);
  expect(placeOf(2, { domain: [1 / 8, 8], times: true }, 0.25)).toBeCloseTo(1, 12);
  expect(placeOf(0.5, { domain: [0, 2] }, NaN)).toBeNaN();
});

describe("what is drawn", () => {
  const cells = { values: Float32Array.of(9, 0.5, 0, 0.25, 0.75), offset: 1 };
  const even = Float32Array.of(1, NaN, 0.5, 0.5);

  it("is missing where nothing may be looked at, in every scale", () => {
    expect([...drawnCells(cells, 4, { even }).values]).toEqual([0.5, NaN, 0.25, 0.75]);
    expect([...drawnCells(cells, 4, { even, times: true }).values]).toEqual([0.5, NaN, 0.5, 1.5]);
  });

  it("is the very array where one number is even for all cells, on ends that are as much larger", () => {
    expect(drawnCells(cells, 4, { even: 0.25, times: true })).toBe(cells);
    expect(drawnDomain({ domain: [1 / 8, 8], even: 0.25, times: true })).toEqual([1 / 32, 2]);
    expect(drawnDomain({ domain: [0, 1], even: 0.25 })).toEqual([0, 1]);
    expect(drawnDomain({ domain: [1 / 8, 8], even, times: true })).toEqual([1 / 8, 8]);
  });

  it("has on coarser pixels the means of what it has as cells, without a copy of the map", () => {
    const [rows, columns, offset] = [60, 80, 5];
    const given = Float32Array.from({ length: offset + rows * columns }, (_, i) => ((i * 7919) % 101) / 100);
    // Some hatched cells, some pixels of nothing else.
    const perCell = Float32Array.from({ length: rows * columns }, (_, i) => (i % columns > Math.floor(i / columns) ? NaN : 1 / (1 + (i % 13))));
    const edges = Float64Array.from({ length: columns + 1 }, (_, i) => i ** 1.5);
    const less = { values: Float32Array.from({ length: 9 + rows * columns }, (_, i) => ((i * 6007) % 103) / 100), offset: 9 };
    const difference = Float32Array.from({ length: rows * columns }, (_, i) => given[offset + i]! - less.values[9 + i]!);
    for (const scale of [{ even: perCell }, { even: perCell, times: true }, { even: 0.25, times: true }, {}]) {
      for (const matrix of [{ rows, columns, edges: null }, { rows, columns, edges }]) {
        const cells = drawnCells({ values: given, offset }, rows * columns, scale);
        const expected = resample(cells.values, cells.offset, matrix, 11, 17);
        expect([...drawnPixels({ values: given, offset }, matrix, scale, 11, 17)]).toEqual([...expected]);
        expect(madeBytes(() => drawnPixels({ values: given, offset }, matrix, scale, 11, 17))).toBeLessThan((4 * given.length) / 2);
        // A difference as if it had been made beforehand.
        const apart = drawnCells({ values: difference, offset: 0 }, rows * columns, scale);
        expect(drawnCells({ values: given, offset, less }, rows * columns, scale).values).toEqual(apart.values);
        expect([...drawnPixels({ values: given, offset, less }, matrix, scale, 11, 17)]).toEqual([...resample(apart.values, apart.offset, matrix, 11, 17)]);
        expect(madeBytes(() => drawnPixels({ values: given, offset, less }, matrix, scale, 11, 17))).toBeLessThan((4 * given.length) / 2);
      }
    }
  });
});
