import { describe, expect, it } from "vitest";
import type { BranchWindow, Windows } from "../../../../model/series/windows";
import { carriedTo, narrowed, toggledFor } from "./columnsByBranch";

const ALL = ["a", "b", "c"];
const window = (from: number): BranchWindow => ({
  width: 3,
  columns: ALL,
  values: Float32Array.from({ length: 6 }, (_, i) => from + i),
  from: Float64Array.of(0, 1),
  to: Float64Array.of(0, 1),
  mask: Uint8Array.of(0, 1),
});
const windows: Windows = { steps: 2, axis: "index", short: window(0), long: window(10) };

describe("narrowed", () => {
  it("gives each window its columns alone, in the order of the series", () => {
    const result = narrowed(windows, { short: ["c", "a"], long: ["b"] });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { short, long } = result.value;
    expect(short).toMatchObject({ width: 2, columns: ["a", "c"], mask: windows.short.mask });
    expect([...short.values]).toEqual([0, 2, 3, 5]);
    expect(long).toMatchObject({ width: 1, columns: ["b"] });
    expect([...long.values]).toEqual([11, 14]);
  });

  it("leaves both windows as they are where nothing is told apart", () => {
    expect(narrowed(windows, undefined)).toEqual({ ok: true, value: windows });
  });

  it("says which column is not there, and what to do", () => {
    expect(narrowed(windows, { short: ALL, long: ["a", "d"] })).toMatchObject({
      ok: false,
      error: { kind: "series/missing-column", params: { column: "d", branch: "long" } },
    });
  });
});

it("a column is ticked and unticked for one window", () => {
  const columns = { short: ["a", "c"], long: ["b"] };
  expect(toggledFor(columns, "short", "b", ALL)).toEqual({ short: ALL, long: ["b"] });
  expect(toggledFor(columns, "long", "b", ALL)).toEqual({ short: ["a", "c"], long: [] });
});

describe("carriedTo", () => {
  const columns = { short: ["a", "b"], long: ["c"] };
  it.each([
    ["the same columns", ALL, columns],
    ["a new one, which both read", [...ALL, "d"], { short: ["a", "b", "d"], long: ["c", "d"] }],
    ["one less", ["a", "c"], { short: ["a"], long: ["c"] }],
    ["none left for a window", ["a", "b"], undefined],
    ["quite other columns", ["x", "y"], undefined],
  ])("goes on with %s", (_, after, expected) => expect(carriedTo(columns, ALL, after)).toEqual(expected));
  it("stays undefined", () => expect(carriedTo(undefined, ALL, ALL)).toBeUndefined());
});
