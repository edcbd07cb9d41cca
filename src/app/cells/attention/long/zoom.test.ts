import fc from "fast-check";
import { expect, test } from "vitest";
import { crop, framed, largest, moved, peaks, wholeView, zoomed, type MapView } from "./zoom";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });

function expectInside({ row, column, span }: MapView, steps: number): void {
  for (const first of [row, column]) {
    expect(Number.isInteger(first)).toBe(true);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first + span).toBeLessThanOrEqual(steps);
  }
  expect(span).toBeGreaterThanOrEqual(Math.min(16, steps));
}

test("however one zooms, moves and frames, the view stays within the map", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.array(fc.tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), point, point)), (steps, turns) => {
      let view = wholeView(steps);
      for (const [factor, from, to] of turns) {
        for (const next of [zoomed(view, steps, factor, from), moved(view, steps, to), framed(view, steps, from, to)]) expectInside(next, steps);
        view = zoomed(view, steps, factor, from);
      }
    }),
  );
});

test("zooming keeps the step under the pointer where it was", () => {
  const view = zoomed({ row: 1000, column: 4000, span: 2000 }, 32_768, 0.5, { x: 0.25, y: 0.5 });
  expect(view).toEqual({ row: 1500, column: 4250, span: 1000 });
  expect(zoomed(view, 32_768, 2, { x: 0.25, y: 0.5 })).toEqual({ row: 1000, column: 4000, span: 2000 });
});

test("a frame holds what was dragged over", () => {
  expect(framed(wholeView(1000), 1000, { x: 0.5, y: 0.2 }, { x: 0.6, y: 0.25 })).toEqual({ row: 175, column: 500, span: 100 });
});

test("a crop has the overview's own cells, and covers the view", () => {
  const size = 10;
  const overview = { size, pool: 4, mean: Float32Array.from({ length: 200 }, (_, i) => i), peak: new Float32Array(200) };
  const cut = crop({ row: 9, column: 25, span: 8 }, overview, overview.mean, 100);
  expect(cut.view).toEqual({ row: 8, column: 24, span: 12 });
  expect([...cut.values]).toEqual([126, 127, 128, 136, 137, 138, 146, 147, 148]);
  expect(crop(wholeView(40), overview, overview.mean, 0)).toEqual({ view: wholeView(40), cells: 10, values: overview.mean.slice(0, 100) });
});

test("peaks and the largest of a row", () => {
  const row = Float32Array.of(1, 5, 2, 9, 3);
  expect([...peaks(row, 2)]).toEqual([5, 9]);
  expect([...peaks(row, 99)]).toEqual([...row]);
  expect(largest(row, 3)).toEqual([3, 1, 4]);
});
