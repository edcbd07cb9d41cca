import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY } from "./calendar";
import { FORMS, fullYear, startOfWeek } from "./dateForms";
import { parseDate } from "./dates";
import type { DateOrder } from "../reading";

const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date);
/** 31 January, 1 July and 29 January 2024, of which the last is the Monday of the fifth week. */
const [JAN31, JAN, JULY, WEEK5, MARCH] = [day(2024, 1, 31), day(2024), day(2024, 7), day(2024, 1, 29), day(2024, 3)];

/** What is written, by what it names. */
const written: Readonly<Record<string, readonly [instant: number, texts: readonly string[]]>> = {
  "a day in numbers, the year first": [JAN31, ["2024-1-31", "2024/01/31", "2024.1.31.", "2024. 1. 31.", "2024 01 31", "20240131"]],
  "a day in numbers, the year last": [JAN31, ["31/1/2024", "31.01.2024", "31. 1. 2024.", "31 1 2024", "31-01-24", "31:01:2024", "31:1:2024"]],
  "a month in numbers": [MARCH, ["2024-03", "2024/3", "2024.03", "2024:3", "3/2024", "03-2024"]],
  "a day with its month by name": [JAN31, ["31 January 2024", "31st of January 2024", "31º de enero de 2024", "31ª enero 2024", "31. Januar 2024", "31 janvier, 2024", "31-Jan-24", "31Jan2024", "31.Jan.2024", "31/JAN/2024", "31 Jan '24", "31 de enero del 2024", "31 d’enero 2024", "31 января 2024 г.", "31 stycznia 2024r.", "31 Ocak 2024 yılı", "31 Ocak 2024 yıli"]],
  "the first, second and third of a month": [MARCH, ["1er mars 2024", "1st March 2024", "1 March 2024"]],
  "a month by name before the day": [JAN31, ["January 31, 2024", "January 31st, 2024", "Jan. 31 2024", "Jan-31-24", "jan/31/2024", "Jan  31,2024"]],
  "a month by name": [JAN, ["January 2024", "January, 2024", "Jan-24", "Jan'24", "Jan24", "Jan.2024", "enero de 2024", "gener d’2024", "Январь 2024 г"]],
  "a year before the name of a month": [JAN, ["2024 January", "2024-Jan", "2024/jan.", "2024Jan", "2024. január"]],
  "and before its day": [JAN31, ["2024 January 31", "2024-Jan-31", "2024/Jan/31", "2024. január 31."]],
  "a month by its letter": [MARCH, ["2024M3", "2024m03", "2024-M03", "2024:M03", "2024 M3", "2024MM03"]],
  "a quarter behind its year": [JULY, ["2024Q3", "2024-Q3", "2024 q3", "2024/T3", "2024:Q3", "2024.Q3"]],
  "a quarter before its year": [JULY, ["Q3 2024", "q3/2024", "Q3-24", "Q3'24", "Q3:2024", "Q3.2024", "T3 2024"]],
  "a quarter whose letter follows": [JULY, ["3Q2024", "3Q24", "3q-2024", "3Q/24", "3Q '24"]],
  "a quarter in words": [JULY, ["3rd quarter 2024", "3. Quartal 2024", "3 Quartal/24", "3e trimestre 2024", "3er trimestre 2024", "3º trimestre 2024", "3 qtr. 2024", "3th QUARTER-2024"]],
  "a quarter in words behind its year": [JULY, ["2024 quarter 3", "2024, Quartal 3", "2024: Trimestre 3", "2024/Qtr. 3", "24-qtr3"]],
  "a quarter's word, its number and its year": [JULY, ["Quarter 3 2024", "quartal 3/2024", "Trimestre 3, 2024", "Qtr. 3: 24", "qtr3-2024"]],
  "a year and then a quarter in words": [JULY, ["2024 3rd quarter", "2024, 3. Quartal", "2024/3e trimestre", "2024: 3 qtr"]],
  "a week behind its year": [WEEK5, ["2024-W05", "2024W5", "2024 w5", "2024-W05-1", "2024W051"]],
  "a day of a week": [JAN31, ["2024-W05-3", "2024W053", "2024-w5-3"]],
  "a week before its year": [WEEK5, ["W5 2024", "KW 5/2024", "kw05-2024", "Week 5, 2024", "Semaine 5 2024", "semana 5.2024"]],
  "half a year": [JULY, ["2024H2", "2024-H2", "2024 s2", "2024-S2"]],
  "the first half of one": [JAN, ["2024H1", "2024-S1"]],
  "a year of Taiwan": [JAN31, ["113/1/31", "113/01/31"]],
  "a year that ends in the next": [JAN, ["2024/25", "2024-2025", "2024–25", "2024 / 25", "FY2024/25", "fy 2024-25"]],
  "a year of accounts": [JAN, ["FY2024", "FY 24", "fy-2024", "FY'24"]],
  "a day of the year": [JAN31, ["2024-031"]],
};

describe.each(Object.entries(written))("%s begins at its first midnight", (_, [instant, texts]) => {
  test.each(texts)("“%s”", (text) => {
    expect(parseDate(text, "dmy")).toBe(instant);
  });
});

test.each<[string, DateOrder, number]>([
  ["1/2/2024", "dmy", day(2024, 2)],
  ["1/2/2024", "mdy", day(2024, 1, 2)],
  ["1/2/2024", "ymd", Number.NaN],
  ["1/2/0028", "ymd", Number.NaN],
  ["01/02/03", "dmy", day(2003, 2)],
  ["01/02/03", "mdy", day(2003, 1, 2)],
  ["01/02/03", "ymd", day(2001, 2, 3)],
  ["99/02/03", "ymd", day(1999, 2, 3)],
  ["3:04:2024", "dmy", day(2024, 4, 3)],
  ["3:04:2024", "mdy", day(2024, 3, 4)],
  // What the first four digits say is the year, whatever the order.
  ["2024/1/2", "ymd", day(2024, 1, 2)],
  ["2024/1/2", "mdy", day(2024, 1, 2)],
])("“%s” in the order %s", (text, order, instant) => {
  expect(parseDate(text, order)).toBe(instant);
  // The forms themselves say the same, without the quick way that dates take first.
  const read = FORMS.flatMap(([form, instantOf]) => {
    const match = form.exec(text);
    return match === null ? [] : [instantOf(match, order)];
  });
  expect(read.filter((at) => !Number.isNaN(at))).toEqual(Number.isNaN(instant) ? [] : [instant]);
});

test.each([
  "2024-1-32", "2024/13/1", "2024.1-31", "32/1/2024", "1/13/2024", "31.1-2024", "31:01/2024", "31:01:24", "0:01:2024", "2024-00", "2024/13", "0/2024", "13-2024", "20241301",
  "32 January 2024", "30 February 2024", "31 Foo 2024", "31 January 202", "January 32, 2024", "Foo 2024", "2024 Foo", "2024 January 32", "2024M0", "2024M13", "2024Q0", "2024Q5", "Q5 2024", "5Q2024", "0Q2024",
  "5. Quartal 2024", "2024 quarter 5", "Quarter 0 2024", "2024 5th quarter", "2024-W00", "2024-W54", "2024-W05-0", "2024-W05-8", "KW 54/2024", "KW 0/2024", "2024H0", "2024H3", "113/13/1", "113/1/32", "213/1/31",
  "2024/26", "2024-2024", "FY 2024/26", "2024-000", "2024-367", "2023-366",
])("“%s” is none", (text) => {
  expect(parseDate(text, "dmy")).toBeNaN();
});

test("the last day of a year is its 366th in leap years alone", () => {
  expect(["2024-366", "2023-365", "2024-001"].map((text) => parseDate(text, "dmy"))).toEqual([day(2024, 12, 31), day(2023, 12, 31), day(2024)]);
});

test("a year in two digits lies between 1970 and 2069", () => {
  expect(["00", "69", "'69", "70", "'70", "99", "1969", "0069"].map(fullYear)).toEqual([2000, 2069, 2069, 1970, 1970, 1999, 1969, 69]);
});

test("weeks begin on Mondays, and the first one of a year holds its first Thursday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: 1, max: 53 }), (year, week) => {
      const thursday = new Date(startOfWeek(year, 1) + 3 * DAY);
      expect([thursday.getUTCDay(), thursday.getUTCFullYear(), Math.ceil(thursday.getUTCDate() / 7)]).toEqual([4, year, 1]);
      expect(startOfWeek(year, week) - startOfWeek(year, 1)).toBe((week - 1) * 7 * DAY);
    }),
  );
  expect([startOfWeek(2020, 53), startOfWeek(2024, 0), startOfWeek(2024, 54)]).toEqual([day(2020, 12, 28), Number.NaN, Number.NaN]);
});
