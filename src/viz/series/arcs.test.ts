import { expect, it } from "vitest";
import { keysAtMoment, litSteps } from "./arcs";
import { meanRow } from "../maps/meanRow";
import type { BranchWindow } from "../../model/series/windows";

const window = (from: number[], to: number[]): BranchWindow => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(from.length),
  from: Float64Array.from(from),
  to: Float64Array.from(to),
  mask: null,
});

it("lights steps by their strength, the strongest last, and neither padding nor what is missing", () => {
  const lit = litSteps([1, 0.5, 0, 2, NaN], window([NaN, 1, 2, 3, 4], [NaN, 1, 2, 3, 4]), 1);
  expect(lit.map(({ key, strength }) => [key, strength])).toEqual([[1, 0.5], [3, 1]]);
  expect(lit[0]).toMatchObject({ from: 0.5, to: 1.5 });
});

it("finds the steps of both windows at a moment", () => {
  const windows = { steps: 2, axis: "index", short: window([4, 5], [4, 5]), long: window([0, 3], [2, 5]) } as const;
  expect(keysAtMoment(windows, 4.2)).toEqual({ short: 0, long: 1 });
  expect(keysAtMoment(windows, 1)).toEqual({ short: null, long: 0 });
  expect(keysAtMoment(windows, 9)).toEqual({ short: null, long: null });
});

it("averages rows, missing values left out", () => {
  const values = Float32Array.of(9, 1, NaN, 3, 4, 5, NaN);
  expect([...meanRow(values, 1, 3, [0, 1])]).toEqual([2.5, 5, 3]);
  expect([...meanRow(values, 1, 3, [1])]).toEqual([4, 5, NaN]);
});
