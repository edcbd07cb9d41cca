import { describe, expect, it } from "vitest";
import { runsOf, selectQueries } from "./selection";

describe("selecting queries", () => {
  it("takes a range in either direction, instead of what was there", () => {
    expect(selectQueries([9], 4, 2, "replace")).toEqual([2, 3, 4]);
  });
  it("lets go of what is chosen again", () => {
    expect(selectQueries([2, 3], 2, 3, "replace")).toEqual([]);
    expect(selectQueries([2, 3], 3, 3, "replace")).toEqual([3]);
    expect(selectQueries([2, 3], 2, 3, "brush")).toEqual([2, 3]);
  });
  it("extends up to what is chosen, and starts with it where there is nothing", () => {
    expect(selectQueries([5], 2, 2, "extend")).toEqual([2, 3, 4, 5]);
    expect(selectQueries([], 2, 2, "extend")).toEqual([2]);
  });
  it("puts single queries in and out, in order", () => {
    expect(selectQueries([1, 5], 3, 3, "toggle")).toEqual([1, 3, 5]);
    expect(selectQueries([1, 3, 5], 3, 3, "toggle")).toEqual([1, 5]);
  });
});

it("puts neighbours together", () => {
  expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual([[1, 3], [7, 7], [9, 10]]);
  expect(runsOf([])).toEqual([]);
});
