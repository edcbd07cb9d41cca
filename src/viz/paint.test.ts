import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paint, shrink } from "./paint";
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

describe("shrink", () => {
  it("averages whole blocks", () => {
    const values = Float32Array.of(1, 3, 0, 0, 5, 7, 0, 8, 0, 0, 2, 2, 0, 0, 2, 2);
    expect([...shrink(values, 0, 4, 2)]).toEqual([4, 2, 0, 2]);
  });

  it("keeps the mean, whatever the sizes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer(), (a, b, seed) => {
        const steps = Math.max(a, b);
        const size = Math.min(a, b);
        const values = Float32Array.from({ length: steps * steps + 3 }, (_, i) => ((i * 7919 + seed) % 101) / 50);
        const mean = (all: Float32Array) => all.reduce((sum, value) => sum + value, 0) / all.length;
        expect(mean(shrink(values, 3, steps, size))).toBeCloseTo(mean(values.subarray(3)), 4);
      }),
    );
  });
});
