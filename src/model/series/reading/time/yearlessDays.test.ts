import fc from "fast-check";
import { expect, it, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const DAY = 86_400_000;
const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const two = (n: number) => String(n).padStart(2, "0");

/** How a day, or a month of a year, is written in a month's name and two digits. */
const FORMS: readonly ((month: string, other: string) => string)[] = [(month, other) => `${month} ${other}`, (month, other) => `${month}-${other}`, (month, other) => `${other}-${month}`];
const form = fc.constantFrom(...FORMS);

const table = (cells: readonly string[]) => `Date,load\n${cells.map((cell, i) => `${cell},${i * 3}\n`).join("")}`;
const daysFrom = (from: number, step: number, count: number) => Array.from({ length: count }, (_, i) => new Date(Date.UTC(2023, 0, 1) + (from + i * step) * DAY));

test("days without a year are no months of years: rows are counted, and that is told", async () => {
  await fc.assert(
    fc.asyncProperty(form, fc.nat({ max: 364 }), fc.constantFrom(1, 2, 7, -1), fc.integer({ min: 12, max: 90 }), async (write, from, step, count) => {
      const cells = daysFrom(from, step, count).map((day) => write(SHORT[day.getUTCMonth()]!, two(day.getUTCDate())));
      const { series } = await reading(table(cells));
      expect([series.axis.kind, [...series.columns[0]!.values]]).toEqual(["index", cells.map((_, i) => i * 3)]);
      expect(series.notices.map(textOf)).toContain(`Rows are counted, as “Date” names days without their year, such as “${cells[0]!}”.`);
    }),
    { numRuns: 60 },
  );
});

test("months of years stay what they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMS.slice(0, 2)), fc.integer({ min: 0, max: 30 * 12 }), fc.constantFrom(1, 3, -1), fc.integer({ min: 8, max: 60 }), async (write, from, step, count) => {
      const months = Array.from({ length: count }, (_, i) => from + 60 + i * step).map((month) => ({ year: 1980 + Math.floor(month / 12), month: month % 12 }));
      const { at } = plain(await reading(table(months.map(({ year, month }) => write(SHORT[month]!, two(year % 100))))));
      expect(at).toEqual(months.map(({ year, month }) => Date.UTC(year, month, 1)).sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

it("and so do those of one month in every fifth year, and days with their years", async () => {
  const fifth = plain(await reading(table([80, 85, 90, 95].map((year) => `Jan-${year}`))));
  expect(fifth.at).toEqual([1980, 1985, 1990, 1995].map((year) => Date.UTC(year, 0, 1)));
  const dated = plain(await reading(table(daysFrom(0, 1, 40).map((day) => `"${SHORT[day.getUTCMonth()]!} ${two(day.getUTCDate())}, 2023"`))));
  expect(dated.at).toEqual(daysFrom(0, 1, 40).map(Number));
});

it.each([["MM", "DD"], ["month", "day"], ["Monat", "Tag"]])("a month and a day of it in columns of their own (%s, %s) are told to have no year, and with one they are the time", async (month, day) => {
  const rows = (year: boolean) => daysFrom(0, 1, 40).map((each, i) => `${year ? "2023," : ""}${each.getUTCMonth() + 1},${each.getUTCDate()},${i / 4}\n`).join("");
  const { series } = await reading(`${month},${day},load\n${rows(false)}`);
  expect([series.axis.kind, series.notices.map(textOf)]).toEqual(["index", [`Rows are counted, as “${month}”, “${day}” are a month and a day without their year.`]]);
  expect(plain(await reading(`year,${month},${day},load\n${rows(true)}`)).at).toEqual(daysFrom(0, 1, 40).map(Number));
});
