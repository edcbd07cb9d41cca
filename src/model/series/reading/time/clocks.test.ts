import fc from "fast-check";
import { expect, test } from "vitest";
import { clockNumber, timeOfDay } from "./clocks";

const at = (hour: number, minute = 0, second = 0) => ((hour * 60 + minute) * 60 + second) * 1000;
const LONGEST_FRACTION = "1".repeat(64 - "17:24:05.".length);

test.each([
  ["17:24", at(17, 24)],
  ["7:24", at(7, 24)],
  ["17:24:05", at(17, 24, 5)],
  ["17:24:05.5", at(17, 24, 5) + 500],
  ["17:24:05,25", at(17, 24, 5) + 250],
  ["17:24:05s", at(17, 24, 5)],
  ["17:24:05.5s", at(17, 24, 5) + 500],
  ["17.24.05", at(17, 24, 5)],
  ["17h24", at(17, 24)],
  ["17h24m05", at(17, 24, 5)],
  ["17h24'05", at(17, 24, 5)],
  ["17:24 Uhr", at(17, 24)],
  ["17.24 Uhr", at(17, 24)],
  ["17.24uhr", at(17, 24)],
  ["17 Uhr", at(17)],
  ["17h", at(17)],
  ["17 h", at(17)],
  ["17 hrs", at(17)],
  ["5 pm", at(17)],
  ["5pm", at(17)],
  ["5 P.M.", at(17)],
  ["5.30 pm", at(17, 30)],
  ["5:30p", at(17, 30)],
  ["5:30a", at(5, 30)],
  ["12 am", at(0)],
  ["12:30 am", at(0, 30)],
  ["12 pm", at(12)],
  ["1 am", at(1)],
  ["11:59:59 pm", at(23, 59, 59)],
  ["00:00", at(0)],
  ["24:00", at(24)],
  ["24:00:00.000", at(24)],
  // A thousandth of a ms is the least that is told apart.
  ["00:00:00.0000014", 0.001],
  ["00:00:00.0000004", 0],
  [`17:24:05.${LONGEST_FRACTION}`, at(17, 24, 5) + 111.111],
])("“%s” is a time of day", (text, ms) => {
  expect(timeOfDay(text)).toBe(ms);
});

test.each(["5p", "5a", "5.30p", "17", "17.24", "17.24 h", "17.24 hrs", "0 am", "13 pm", "24:01", "24:00:00.001", "25:00", "17:60", "17:24:60", "17:2", "17:24:5", "17:24.", "117:24", "x17:24", "17:24x", "17:24 xm", "", `17:24:05.${LONGEST_FRACTION}1`])("“%s” is none", (text) => {
  expect(timeOfDay(text)).toBeNaN();
});

test("a bare number is an hour where it is said to be, behind a day, and so are hours and minutes with a point", () => {
  expect(["17", "7", "24", "25", "17.24", "5p"].map((text) => timeOfDay(text, true))).toEqual([at(17), at(7), at(24), Number.NaN, at(17, 24), Number.NaN]);
});

test("hours, minutes and seconds in one number are that time of day", () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (hour, minute, second) => {
      expect(clockNumber(hour, "h")).toBe(at(hour));
      expect(clockNumber(hour * 100 + minute, "hm")).toBe(at(hour, minute));
      expect(clockNumber((hour * 100 + minute) * 100 + second, "hms")).toBe(at(hour, minute, second));
    }),
  );
  expect([clockNumber(24, "h"), clockNumber(2400, "hm"), clockNumber(240_000, "hms"), clockNumber(0, "h")]).toEqual([at(24), at(24), at(24), 0]);
});

test.each([
  [25, "h"], [-1, "h"], [1.5, "h"], [Number.NaN, "h"], [2401, "hm"], [1060, "hm"], [-100, "hm"], [100.5, "hm"], [240_001, "hms"], [101_060, "hms"], [106_000, "hms"], [-1, "hms"],
] as const)("%d is no time of day in %s", (value, digits) => {
  expect(clockNumber(value, digits)).toBeNaN();
});
