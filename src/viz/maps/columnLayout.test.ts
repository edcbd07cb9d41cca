import { describe, expect, it } from "vitest";
import type { TimeGrid } from "../../model/attention/analysis/timeTrue";
import { keyLayout, keysOf, lagLayout, timeLayout } from "./columnLayout";
import { stepAxis } from "../base/mapAxis";
import { niceDistance } from "../base/niceDistance";

const HOUR = 3_600_000;

describe("columns that are keys", () => {
  const layout = keyLayout("short", 4, stepAxis(4));
  it("go from pixel to key and back", () => {
    expect(layout.slotAt(0, 0.99)).toBe(3);
    expect(layout.slotAt(0, 1)).toBe(3);
    expect(layout.keysAt(2)).toEqual({ short: 2, long: null });
    expect(layout.places(1, keysOf("short", 2))).toEqual([[0.5, 0.75]]);
  });
  it("light nothing for another branch's key, and the sum's for both", () => {
    expect(layout.places(1, keysOf("long", 2))).toEqual([]);
    expect(layout.places(1, keysOf("sum", 2))).toHaveLength(1);
    expect(keyLayout("sum", 4, stepAxis(4)).places(null, { short: 1, long: 3 })).toEqual([[0.25, 0.5], [0.75, 1]]);
  });
});

describe("columns that are lags", () => {
  const layout = lagLayout("long", 4, { first: -3, last: 3, step: 6 * HOUR, kind: "time" });
  it("put the query itself in the middle, what lies back to the left", () => {
    expect(layout.places(2, keysOf("long", 2))).toEqual([[3 / 7, 4 / 7]]);
    expect(layout.places(2, keysOf("long", 0))).toEqual([[1 / 7, 2 / 7]]);
    expect(layout.slotAt(2, 1.5 / 7)).toBe(0);
  });
  it("know no key outside of the window", () => {
    expect(layout.slotAt(0, 0)).toBe(-3);
    expect(layout.keysAt(-3)).toEqual({ short: null, long: null });
  });
  it("are labelled in round lengths of time", () => {
    expect(layout.ticks(5).map(({ label }) => label)).toEqual(["−12 h", "0", "+12 h"]);
    expect(layout.ticks(5)[1]!.at).toBeCloseTo(0.5);
  });
  it("are counted where steps differ", () => {
    const counted = lagLayout("long", 9, { first: 0, last: 8, step: null, kind: "time" });
    expect(counted.ticks(5).map(({ label }) => label)).toContain("−2");
  });
});

describe("columns that are real time", () => {
  const spans = {
    short: { start: Float64Array.of(4, 5), end: Float64Array.of(5, 6) },
    long: { start: Float64Array.of(0, 3), end: Float64Array.of(3, 6) },
  };
  const grid: TimeGrid = {
    edges: Float64Array.of(0, 3, 4, 5, 6),
    spans,
    stepAt: { short: Int32Array.of(-1, -1, 0, 1), long: Int32Array.of(0, 1, 1, 1) },
  };
  const layout = timeLayout(grid, "index");
  it("find the steps of both branches under a moment", () => {
    expect(layout.keysAt(layout.slotAt(0, 5.5 / 6))).toEqual({ short: 1, long: 1 });
    expect(layout.keysAt(layout.slotAt(0, 0.1))).toEqual({ short: null, long: 0 });
    expect(layout.slotOf({ short: 0, long: 1 })).toBe(2);
  });
  it("place a step where it lies", () => {
    expect(layout.places(0, { short: 0, long: 1 })).toEqual([[0.5, 1], [4 / 6, 5 / 6]]);
  });
});

it.each([
  ["time", 4 * HOUR, 6 * HOUR],
  ["time", 30 * HOUR, 48 * HOUR],
  ["time", 3 * 365.25 * 24 * HOUR, 5 * 365.25 * 24 * HOUR],
  ["index", 13, 20],
  ["index", 0.3, 1],
] as const)("rounds %s distances: %d to %d", (kind, distance, round) => expect(niceDistance(kind, distance)).toBe(round));
