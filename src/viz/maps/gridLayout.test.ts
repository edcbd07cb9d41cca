import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridLayout, placesOf } from "./gridLayout";

const at = (width: number, height: number, more: object = {}) => gridLayout({ width, height, rows: 3, heads: 4, steps: 48, density: 1, ...more });

describe("the maps' grid", () => {
  it("has both branches on a screen that is high enough, else one row as large as the width allows", () => {
    expect(at(1138, 900)).toEqual({ above: false, columns: 4, size: 192 });
    expect(at(1001, 720)).toEqual({ above: true, columns: 4, size: 192 });
    expect(at(760, 768)).toMatchObject({ above: true, columns: 4 });
  });

  it("gives a single row of four the whole width of a slide for the back row, where two rows would leave it small", () => {
    // 1280 × 720 in the pixels of a slide whose type is 22 of the screen's.
    const [width, height, density] = [842, 490, 22 / 15];
    expect(at(width, height, { rows: 1, density })).toMatchObject({ above: true, columns: 4 });
    expect(at(width, height, { rows: 1, density }).size).toBeGreaterThan(160);
    expect(at(width, height, { density }).size).toBeLessThan(150);
  });

  it("breaks many heads into lines of about the same length, instead of running off the page", () => {
    expect(at(1138, 900, { heads: 16 })).toEqual({ above: true, columns: 8, size: 96 });
    fc.assert(
      fc.property(fc.integer({ min: 520, max: 1600 }), fc.integer({ min: 360, max: 1400 }), fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 512 }), (width, height, heads, steps) => {
        const { above, columns, size } = at(width, height, { heads, steps });
        expect(64 + 8 + (above ? 0 : 152) + columns * size + (columns - 1) * 18).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("an enlarged map", () => {
  it("takes four places where it was, and the others keep their order around it", () => {
    expect(placesOf(4, 4, 1)).toEqual([
      { column: 0, row: 0, span: 1 },
      { column: 1, row: 0, span: 2 },
      { column: 3, row: 0, span: 1 },
      { column: 0, row: 1, span: 1 },
    ]);
    expect(placesOf(4, 4, 3)[3]).toEqual({ column: 2, row: 0, span: 2 });
    expect(placesOf(3, 2, null).map(({ column, row }) => [column, row])).toEqual([[0, 0], [1, 0], [0, 1]]);
  });

  it("never lies on another one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 2, max: 8 }), fc.nat(23), (heads, columns, at) => {
        const taken = placesOf(heads, columns, at % heads).flatMap(({ column, row, span }) =>
          Array.from({ length: span * span }, (_, i) => `${column + (i % span)} ${row + Math.floor(i / span)}`),
        );
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((cell) => Number(cell.split(" ")[0]) < columns)).toBe(true);
      }),
    );
  });
});
