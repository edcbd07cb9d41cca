import { expect, test } from "vitest";
import { calendarTable, cyclesOf, phaseOf } from "./calendar";

const HOUR = 3_600_000;
const axisOf = (rows: number, step: number, from = Date.UTC(2010, 0, 1)) =>
  ({ kind: "time", step, at: Float64Array.from({ length: rows }, (_, i) => from + i * step) }) as const;

test("phases of day, week and year", () => {
  const monday = Date.UTC(2024, 0, 1);
  expect(phaseOf("day", monday + 6 * HOUR)).toBe(0.25);
  expect(phaseOf("week", monday)).toBe(0);
  expect(phaseOf("week", monday + 3.5 * 24 * HOUR)).toBe(0.5);
  expect(phaseOf("year", Date.UTC(2024, 6, 2))).toBe(0.5);
  expect(phaseOf("day", Date.UTC(1969, 11, 31, 18))).toBe(0.75);
  for (const cycle of ["day", "week", "year"] as const) expect(phaseOf(cycle, Date.UTC(1900, 5, 6, 7))).toBeGreaterThan(0);
});

test("only cycles that rows can tell and that the train part has seen twice", () => {
  expect(cyclesOf(axisOf(6131, HOUR), 6131)).toEqual(["day", "week"]);
  expect(cyclesOf(axisOf(1022, 24 * HOUR), 1022)).toEqual(["week", "year"]);
  expect(cyclesOf(axisOf(500, 30.4 * 24 * HOUR), 500)).toEqual(["year"]);
  expect(cyclesOf({ ...axisOf(500, HOUR), kind: "index" }, 500)).toEqual([]);
  expect(cyclesOf(axisOf(1, HOUR), 1)).toEqual([]);
});

test("each cycle is a sine and a cosine", () => {
  const { values, width } = calendarTable(axisOf(24, HOUR), ["day", "week"]);
  expect(width).toBe(4);
  expect(Array.from(values.subarray(6 * 4, 6 * 4 + 2))).toEqual([1, expect.closeTo(0, 6)]);
  for (let i = 0; i < values.length; i += 2) expect(values[i]! ** 2 + values[i + 1]! ** 2).toBeCloseTo(1, 5);
});
