import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleSpacing, spansOf } from "./spans";
import { anyMap, makeWindows } from "./analysis.testing";
import type { Numbers } from "../matrices";
import { timeGrid, timeTrueMap, type TimeGrid } from "./timeTrue";

const HOUR = 3_600_000;

/** Weight per ms, in double precision. */
const densityOf = (short: Numbers, long: Numbers, grid: TimeGrid): Float64Array =>
  timeTrueMap(short, long, grid, 1, new Float64Array(grid.spans.short.start.length * (grid.edges.length - 1)).fill(NaN));

/** The weight that a row of densities holds. */
const massOf = (density: Float64Array, edges: Float64Array): number =>
  density.reduce((mass, each, c) => mass + each * (edges[c + 1]! - edges[c]!), 0);

const anyWindows = fc
  .record({
    steps: fc.integer({ min: 1, max: 10 }),
    stride: fc.integer({ min: 1, max: 6 }),
    gaps: fc.array(fc.constantFrom(0, 0, 0, 0.5, 7, -0.4), { maxLength: 5 }),
  })
  .chain(({ steps, stride, gaps }) =>
    fc.record({ windows: fc.constant(makeWindows(steps, stride, gaps)), short: anyMap(steps), long: anyMap(steps) }),
  );

test("every row keeps its mass of 2, with gaps and uneven steps too", () => {
  fc.assert(
    fc.property(anyWindows, ({ windows, short, long }) => {
      const grid = timeGrid(spansOf(windows));
      const cells = grid.edges.length - 1;
      const map = densityOf(short, long, grid);
      expect(cells).toBeLessThanOrEqual(4 * windows.steps - 1);
      for (let t = 0; t < windows.steps; t++) {
        expect(Math.abs(massOf(map.subarray(t * cells, (t + 1) * cells), grid.edges) - 2)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 100 },
  );
});

test("the density anywhere is that of the steps that cover the instant", () => {
  fc.assert(
    fc.property(anyWindows, fc.double({ min: 0, max: 1, noNaN: true }), ({ windows, short, long }, where) => {
      const { steps } = windows;
      const spans = spansOf(windows);
      const grid = timeGrid(spans);
      const first = grid.edges[0]!;
      const instant = first + where * 0.999 * (grid.edges.at(-1)! - first);
      const query = steps - 1;
      let density = 0;
      for (const [map, { start, end }] of [[short, spans.short], [long, spans.long]] as const) {
        for (let k = 0; k < steps; k++) {
          const [from, to] = [start[k]!, end[k]!];
          if (from <= instant && instant < to) density += map[query * steps + k]! / (to - from);
        }
      }
      const cell = grid.edges.findLastIndex((edge) => edge <= instant);
      const cells = grid.edges.length - 1;
      expect(densityOf(short, long, grid)[query * cells + cell]).toBeCloseTo(density, 15);
    }),
    { numRuns: 100 },
  );
});

test("a long step covers all of its samples, up to the next one", () => {
  const { short, long } = spansOf(makeWindows(4, 3));
  expect([...short.end].map((end, i) => end - short.start[i]!)).toEqual([HOUR, HOUR, HOUR, HOUR]);
  expect([...long.end].map((end, i) => end - long.start[i]!)).toEqual(Array(4).fill(3 * HOUR));
  expect(long.end[3]).toBe(short.end[3]);
});

test("where samples are missing, nothing covers the gap", () => {
  const { short } = spansOf(makeWindows(4, 1, [0, 5, 0, 0]));
  expect(short.end[1]! - short.start[1]!).toBe(HOUR);
  expect(short.start[2]! - short.end[1]!).toBe(5 * HOUR);
});

test("a window of one step takes its spacing from the long window", () => {
  expect(sampleSpacing(makeWindows(1, 5))).toBe(4 * HOUR);
  expect(sampleSpacing(makeWindows(1, 1))).toBe(1);
});

test("a padded step without a place in time is left out", () => {
  const windows = makeWindows(3, 2);
  windows.long.from[0] = NaN;
  windows.long.to[0] = NaN;
  const grid = timeGrid(spansOf(windows));
  const row = (...weights: number[]) => Float64Array.from({ length: 3 * 3 }, (_, i) => weights[i % 3]!);
  const density = densityOf(row(0, 0, 1), row(0.25, 0.25, 0.5), grid);
  expect(massOf(density.subarray(0, grid.edges.length - 1), grid.edges)).toBeCloseTo(1.75, 9);
});

test("is told for any length of time, in place of what stood there", () => {
  const windows = makeWindows(3, 2);
  const grid = timeGrid(spansOf(windows));
  const map = Float64Array.from({ length: 9 }, (_, i) => i / 9);
  const perHour = timeTrueMap(map, map, grid, HOUR, new Float32Array(3 * (grid.edges.length - 1)).fill(7));
  expect([...perHour]).toEqual([...Float32Array.from(densityOf(map, map, grid), (density) => density * HOUR)]);
});
