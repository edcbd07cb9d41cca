import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, daysFromCivil, daysInMonth, monthOf, startOfMonth } from "./calendar";

/** The same by the calendar of JavaScript, without its way with years below 100. */
function instantOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const years = fc.oneof(fc.integer({ min: -3000, max: 12_000 }), fc.constantFrom(-400, -1, 0, 1, 99, 100, 400, 1900, 1970, 2000, 2100));

test("days are counted from 1970, through every leap year, before it and after it", () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
      expect(daysFromCivil(year, month, day)).toBe(instantOf(year, month, day) / DAY);
      expect(daysInMonth(year, month)).toBe(new Date(instantOf(year, month + 1, 0)).getUTCDate());
    }),
  );
  expect([2023, 2024, 1900, 2000, 0].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 29]);
  expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

test("an instant is a month since the year 0, and what is left of it", () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 * DAY - 1 }), (year, month, rest) => {
      expect(monthOf(instantOf(year, month, 1) + rest)).toEqual({ month: year * 12 + month - 1, rest });
      expect(startOfMonth(year * 12 + month - 1)).toBe(instantOf(year, month, 1));
    }),
  );
});
