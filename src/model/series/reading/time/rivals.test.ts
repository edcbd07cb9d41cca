import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY } from "./calendar";
import { reading } from "../given.testing";

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);
const days = (first: number, n: number) => Array.from({ length: n }, (_, i) => first + i * DAY);
const shortly = (at: number) => Number(new Date(at).toISOString().slice(2, 10).replaceAll("-", ""));
const serial = (at: number) => at / DAY + 25_569;
const isWorkday = (at: number) => ![0, 6].includes(new Date(at).getUTCDay());

async function read(numbers: readonly number[], name = "date") {
  const { series, table } = await reading(`${name},load\n${numbers.map((number, i) => `${number},${i}.5`).join("\n")}\n`);
  const units = table.choices.find(({ kind }) => kind === "time-unit");
  return { at: [...series.axis.at], taken: units?.taken?.means, others: units?.others.map(({ means }) => means) };
}

describe("numbers that spell days in short, and count the days of a spreadsheet", () => {
  it("are days of a spreadsheet where both go on day by day; the other reading is a click away", async () => {
    const found = await read(Array.from({ length: 12 }, (_, i) => 41_201 + i));
    expect(found.at).toEqual(days(day(2012, 10, 19), 12));
    expect(found.others).toMatchObject([{ unit: "short-day-number", reads: "2004-12-01" }, { unit: "spreadsheet-1904", reads: "2016-10-20" }, { unit: "plain" }]);
  });

  it.each([
    ["goes on over the end of a month", days(day(2004, 11, 20), 40)],
    ["leaves out its weekends", days(day(2004, 12, 1), 30).filter(isWorkday)],
    ["marks each month", Array.from({ length: 12 }, (_, i) => day(2004, i + 1, 1))],
    ["would be of 1954 or of 2060 in a spreadsheet", days(day(2006, 1, 1), 31)],
  ])("spell days where the short one %s", async (_, at) => {
    const found = await read(at.map(shortly));
    expect(found.at).toEqual(at);
    expect(found.others).toContainEqual(expect.objectContaining({ unit: "spreadsheet" }));
  });

  it("are either, as written, for any run of days", async () => {
    const runs = fc.record({ first: fc.integer({ min: 8000, max: 24_000 }), n: fc.integer({ min: 2, max: 70 }), short: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(runs, async ({ first, n, short }) => {
        const at = days(first * DAY, n);
        // A run within one month is even in both.
        fc.pre(!short || at.some((each) => new Date(each).getUTCDate() === 1 && each > at[0]! && each < at.at(-1)!));
        expect((await read(at.map(short ? shortly : serial))).at).toEqual(at);
      }),
      { numRuns: 40 },
    );
  });
});

describe("short numbers", () => {
  it("stay a count where they go on one by one below any day of a spreadsheet, unless they are called dates", async () => {
    const counted = await read([101, 102, 103, 104, 105], "time");
    expect(counted.at).toEqual([101, 102, 103, 104, 105]);
    expect(counted.others).toMatchObject([{ unit: "short-day-number", reads: "2000-01-01" }]);
    expect((await read([10_101, 10_102, 10_103], "date")).at).toEqual(days(day(2001, 1, 1), 3));
  });

  it("of six digits are months or days, by what goes on evenly", async () => {
    const months = Array.from({ length: 24 }, (_, i) => Date.UTC(2001, i, 1));
    expect((await read(months.map((at) => Number(new Date(at).toISOString().slice(0, 7).replace("-", ""))))).at).toEqual(months);
    expect((await read(days(day(2020, 1, 1), 40).map(shortly))).at).toEqual(days(day(2020, 1, 1), 40));
    expect((await read([200_101, 200_102, 200_103])).others).toMatchObject([{ unit: "short-day-number" }, { unit: "plain" }]);
  });
});
