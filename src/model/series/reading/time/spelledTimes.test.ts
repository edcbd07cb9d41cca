import { expect, test } from "vitest";
import { monthNumber, shortDay, spelled, spelledUnit, yearDay } from "./spelledTimes";

const at = (year: number, month = 1, ...rest: number[]) => Date.UTC(year, month - 1, ...(rest.length === 0 ? [1] : rest));

test.each([
  [202401, at(2024)], [202412, at(2024, 12)], [2024.01, at(2024)], [2024.1, at(2024, 10)], [2024.12, at(2024, 12)], [180_001, at(1800)], [219_912, at(2199, 12)],
  [202400, Number.NaN], [202413, Number.NaN], [2024, Number.NaN], [2024.13, Number.NaN], [179_912, Number.NaN], [220_001, Number.NaN], [Number.NaN, Number.NaN],
])("%d as a year and a month", (value, instant) => {
  expect(monthNumber(value)).toBe(instant);
});

test.each([
  [240131, at(2024, 1, 31)], [101, at(2000)], [691231, at(2069, 12, 31)], [700101, at(1970)], [991231, at(1999, 12, 31)],
  [100, Number.NaN], [240132, Number.NaN], [241301, Number.NaN], [240001, Number.NaN], [1_000_101, Number.NaN], [-101, Number.NaN], [Number.NaN, Number.NaN],
])("%d as a day whose year has two digits", (value, instant) => {
  expect(shortDay(value)).toBe(instant);
});

test.each([
  [2024001, at(2024)], [2024366, at(2024, 12, 31)], [2023365, at(2023, 12, 31)], [1800001, at(1800)], [2199365, at(2199, 12, 31)],
  [2023366, Number.NaN], [2024000, Number.NaN], [2024367, Number.NaN], [1799365, Number.NaN], [2200001, Number.NaN], [Number.NaN, Number.NaN],
])("%d as a day of a year", (value, instant) => {
  expect(yearDay(value)).toBe(instant);
});

test.each([
  [8, 20240131, at(2024, 1, 31)],
  [8, 10000101, at(1000)],
  [8, 20240132, Number.NaN],
  [10, 2024013114, at(2024, 1, 31, 14)],
  [10, 2024013124, at(2024, 2, 1)],
  [10, 2024013125, Number.NaN],
  [10, 1800010100, at(1800)],
  [10, 2200123123, at(2200, 12, 31, 23)],
  [10, 1799123123, Number.NaN],
  [10, 2201010100, Number.NaN],
  [12, 202401311405, at(2024, 1, 31, 14, 5)],
  [12, 202401311460, Number.NaN],
  [12, 202413011400, Number.NaN],
  [14, 20240131140509, at(2024, 1, 31, 14, 5, 9)],
  [14, 20240131140560, Number.NaN],
  [14, 20240131146009, Number.NaN],
])("%d digits spell an instant: %d", (digits, value, instant) => {
  expect(spelled(digits)(value)).toBe(instant);
});

test.each([
  ["day-number", [20240131, 20240201]],
  ["day-number", [10000101, 99991231]],
  ["hour-number", [2024013114, 2024013115]],
  ["minute-number", [202401311405, 202401311406]],
  ["second-number", [20240131140509, 20240131140510]],
  [null, [20240131, 20240132]],
  [null, [20240131, 2024013114]],
  [null, [2024013114, 202401311405]],
  [null, [2024013125]],
  [null, [2024013]],
  [null, [202401311405091]],
] as const)("%s is what numbers spell that all have these digits: %j", (unit, values) => {
  expect(spelledUnit(Float64Array.from(values), Math.min(...values), Math.max(...values))).toBe(unit);
});
