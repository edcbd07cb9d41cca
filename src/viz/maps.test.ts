import { describe, expect, it } from "vitest";
import type { BranchWindow, Windows } from "../model/series/windows";
import { mapName } from "./mapName";
import { stepAxis, windowAxis } from "./mapAxis";
import { moveCell, stepAt } from "./mapPointer";
import { mapSize, snapped } from "./mapSize";
import { keysOf } from "./layout";
import { marksOf, selectedMarks } from "./marks";
import { stepMeans } from "./stepMeans";

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
    expect(padded.label(0)).toBe("step 0 (padding)");
    expect(padded.ticks(2)[0]).toEqual({ at: 1.5, label: "3" });
  });
});

it("counts steps for the sum", () => {
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
