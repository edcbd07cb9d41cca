import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BranchWindow, Windows } from "../../model/series/windows";
import { mapName } from "./mapName";
import { stepAxis, windowAxis } from "../base/mapAxis";
import { moveCell, stepAt } from "../pointing/mapPointer";
import { isResampled, mapSize, snapped } from "./mapSize";
import { keysOf } from "./columnLayout";
import { marksOf, selectedMarks } from "../base/marks";
import { resample } from "../base/paint";
import { stepMeans } from "../series/stepMeans";

const HOUR = 3_600_000;
const window = (from: number[], to: number[]): BranchWindow => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(from.length),
  from: Float64Array.from(from),
  to: Float64Array.from(to),
  mask: null,
});

describe("the keys of a map", () => {
  const cell = { query: 5, key: 5 };
  it.each([
    ["ArrowUp", false, { query: 4, key: 5 }],
    ["ArrowRight", true, { query: 5, key: 11 }],
    ["ArrowLeft", true, { query: 5, key: 0 }],
    ["Home", false, { query: 5, key: 0 }],
    ["End", true, { query: 11, key: 5 }],
    ["a", false, null],
  ])("%s (shift %s) leads to %o", (key, shift, next) => {
    expect(moveCell(key, shift, cell, 12)).toEqual(next);
  });

  it("enter the map at its last cell", () => {
    expect(moveCell("ArrowLeft", false, null, 12)).toEqual({ query: 11, key: 11 });
    expect(moveCell("x", false, null, 12)).toBeNull();
  });
});

it("finds the step under a pixel and stays within the map", () => {
  expect([-3, 0, 49, 50, 100].map((pixel) => stepAt(pixel, 100, 2))).toEqual([0, 0, 0, 1, 1]);
});

it("gives each cell whole pixels where that fits, and the room otherwise", () => {
  expect(snapped(200, 64, 1)).toBe(192);
  expect(snapped(200, 64, 2)).toBe(192);
  expect(snapped(150, 100, 1)).toBe(150);
  expect(snapped(150, 512, 1)).toBe(150);
  expect(mapSize(390, 16, 18, 24, 1)).toBe(96);
});

describe("cells", () => {
  const zooms = fc.constantFrom(0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3);
  const shapes = fc.record({ side: fc.integer({ min: 84, max: 560 }), steps: fc.integer({ min: 1, max: 1024 }), zoom: zooms });

  it("take whole pixels of the screen at every zoom, or the map is resampled and says so", () => {
    fc.assert(
      fc.property(shapes, ({ side, steps, zoom }) => {
        const size = snapped(side, steps, zoom);
        const pixels = (size * zoom) / steps;
        expect(size).toBeLessThanOrEqual(side);
        if (!isResampled(size, steps, zoom)) {
          expect(Math.round(pixels)).toBeGreaterThanOrEqual(1);
          expect(pixels * steps).toBeCloseTo(Math.round(pixels) * steps, 1);
        } else expect(size).toBe(side);
      }),
      { numRuns: 1000 },
    );
  });

  it("are not called resampled where they were fitted to whole pixels, however the numbers are rounded", () => {
    for (const zoom of [0.67, 0.9, 1.1, 1.5]) expect(isResampled(snapped(192, 48, zoom), 48, zoom)).toBe(zoom === 0.67);
  });

  it("that are resampled are as wide as each other: the colours add up to the same for each", () => {
    const steps = 7;
    const row = resample(Float32Array.from({ length: steps }, (_, i) => (i === 3 ? 1 : 0)), 0, { rows: 1, columns: steps, edges: null }, 1, 17);
    expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(17 / 7, 5);
  });
});

it("names a map as the contract says", () => {
  expect(mapName("short", 2, 64)).toBe("Short branch, head 2, 64 by 64 steps");
});

describe("windowAxis", () => {
  const axis = windowAxis(window([0, 6 * HOUR, 12 * HOUR], [5 * HOUR, 11 * HOUR, 17 * HOUR]), { kind: "time", step: HOUR });
  it("names the span of a step", () => expect(axis.label(1)).toBe("06:00–11:00"));
  it("puts ticks on the step that holds their time", () => {
    const ticks = axis.ticks(6).map(({ at, label }) => `${label} at ${at}`);
    expect(ticks).toContain("06:00 at 1");
    expect(ticks).toContain("15:00 at 2.5");
  });
  it("puts a sample's tick on the middle of its cell and none into a gap", () => {
    const gappy = windowAxis(window([0, HOUR, 9 * HOUR], [0, HOUR, 9 * HOUR]), { kind: "time", step: HOUR });
    expect(gappy.ticks(9).map(({ at, label }) => `${label} at ${at}`)).toEqual(["1 Jan at 0.5", "01:00 at 1.5", "09:00 at 2.5"]);
  });
  it("says which steps are padding", () => {
    const padded = windowAxis(window([NaN, 3, 4], [NaN, 3, 4]), { kind: "index", step: 1 });
    expect(padded.label(0)).toBe("step 1 (padding)");
    expect(padded.ticks(2)[0]).toEqual({ at: 1.5, label: "3" });
  });
});

it("counts steps from 1 for the sum", () => {
  expect(stepAxis(3).ticks(3).map((tick) => tick.label)).toEqual(["1", "2", "3"]);
  expect(stepAxis(3).label(0)).toBe("step 1");
  expect(stepAxis(3).ticks(3).map((tick) => tick.at)).toEqual([0.5, 1.5, 2.5]);
});

it("marks the query and the key of a branch, and of both for the sum", () => {
  const windows: Windows = { steps: 2, axis: "index", short: window([4, 5], [4, 5]), long: window([0, 3], [2, 5]) };
  const light = (branch: "short" | "long" | "sum", query: number, key: number) =>
    marksOf(windows, { map: { branch, head: 0 }, query, keys: keysOf(branch, key) });
  expect(light("long", 1, 0)).toEqual([
    { branch: "long", part: "query", from: 3, to: 5 },
    { branch: "long", part: "key", from: 0, to: 2 },
  ]);
  expect(light("sum", 1, 0)).toHaveLength(4);
  expect(light("short", 7, 0)).toHaveLength(1);
  expect(selectedMarks(windows, [0, 1]).map(({ branch, from }) => `${branch} ${from}`)).toEqual(["long 0", "long 3", "short 4", "short 5"]);
});

it("averages what each step covers, missing values left out", () => {
  const at = Float64Array.of(0, 1, 2, 3, 4, 5);
  const values = Float32Array.of(1, 3, NaN, 5, NaN, NaN);
  const means = stepMeans(at, values, { from: Float64Array.of(0, 2, 4), to: Float64Array.of(1, 3, 5) });
  expect([...means]).toEqual([2, 5, NaN]);
});
