import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paint, resample } from "./paint";
import { colourTable, TABLE_SIZE } from "./palette";

const table = colourTable("short", "light");
const colourOf = (index: number) => [...new Uint8Array(table.buffer, index * 4, 4)];

describe("paint", () => {
  it("gives the first colour to the low end, the last to the high end, and the middle one to the middle", () => {
    const bytes = paint(Float32Array.of(2, 3, 4), 0, 1, 3, [2, 4], table);
    expect([...bytes.subarray(0, 4)]).toEqual(colourOf(0));
    expect([...bytes.subarray(4, 8)]).toEqual(colourOf(Math.round((TABLE_SIZE - 1) / 2)));
    expect([...bytes.subarray(8)]).toEqual(colourOf(TABLE_SIZE - 1));
  });

  it("clamps what lies beyond and leaves NaN transparent", () => {
    const bytes = paint(Float32Array.of(-5, Infinity, NaN, -Infinity), 0, 2, 2, [0, 1], table);
    expect([...bytes.subarray(0, 4)]).toEqual(colourOf(0));
    expect([...bytes.subarray(4, 8)]).toEqual(colourOf(TABLE_SIZE - 1));
    expect([...bytes.subarray(8, 12)]).toEqual([0, 0, 0, 0]);
    expect([...bytes.subarray(12)]).toEqual(colourOf(0));
  });

  it("begins at the offset", () => {
    expect(paint(Float32Array.of(0, 0, 1), 2, 1, 1, [0, 1], table)).toEqual(
      paint(Float32Array.of(1), 0, 1, 1, [0, 1], table),
    );
  });

  it("gives one colour, not noise, to a domain without extent", () => {
    expect([...paint(Float32Array.of(1), 0, 1, 1, [1, 1], table)]).toEqual(colourOf(0));
  });
});

const square = (steps: number) => ({ rows: steps, columns: steps, edges: null });

describe("resample", () => {
  it("averages whole blocks", () => {
    const values = Float32Array.of(1, 3, 0, 0, 5, 7, 0, 8, 0, 0, 2, 2, 0, 0, 2, 2);
    expect([...resample(values, 0, square(4), 2, 2)]).toEqual([4, 2, 0, 2]);
  });

  it("keeps the mean, whatever the sizes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer(), (steps, size, seed) => {
        const values = Float32Array.from({ length: steps * steps + 3 }, (_, i) => ((i * 7919 + seed) % 101) / 50);
        const mean = (all: Float32Array) => all.reduce((sum, value) => sum + value, 0) / all.length;
        expect(mean(resample(values, 3, square(steps), size, size))).toBeCloseTo(mean(values.subarray(3)), 4);
      }),
    );
  });

  it("leaves missing values out of a mean, and keeps them where there is nothing else", () => {
    const values = Float32Array.of(NaN, 3, NaN, NaN);
    expect([...resample(values, 0, { rows: 1, columns: 4, edges: null }, 1, 2)]).toEqual([3, NaN]);
  });

  it("leaves a missing value out by its part of the pixel, and does not let it reach the next one", () => {
    const values = Float32Array.of(1, 2, 3, 4, NaN, 6, 7, 8, 9);
    // The middle cell counts for a quarter of a cell in each of the four pixels.
    const wanted = [(1 + 2 / 2 + 4 / 2) / 2, (3 + 2 / 2 + 6 / 2) / 2, (7 + 4 / 2 + 8 / 2) / 2, (9 + 6 / 2 + 8 / 2) / 2];
    resample(values, 0, square(3), 2, 2).forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, 6));
    const far = Float32Array.from({ length: 64 }, (_, i) => (i === 0 ? NaN : 1));
    expect([...resample(far, 0, square(8), 4, 4)]).toEqual(Array.from({ length: 16 }, () => 1));
  });

  it("keeps the mass of columns that are not alike wide", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ width: fc.integer({ min: 1, max: 20 }), value: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        (columns, width) => {
          const edges = Float64Array.from([0, ...columns.map((_, i) => columns.slice(0, i + 1).reduce((sum, c) => sum + c.width, 0))]);
          const mass = columns.reduce((sum, column) => sum + column.width * column.value, 0);
          const out = resample(Float32Array.from(columns, ({ value }) => value), 0, { rows: 1, columns: columns.length, edges }, 1, width);
          const drawn = out.reduce((sum, value) => sum + value, 0) * (edges.at(-1)! / width);
          expect(Math.abs(drawn - mass)).toBeLessThan(1e-3 * Math.max(1, mass));
        },
      ),
    );
  });
});
