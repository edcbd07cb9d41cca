import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_READING } from "../reading";
import { choosing } from "../choice";
import { plain, reading } from "../given.testing";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const counts = (n: number) => Array.from({ length: n }, (_, i) => i);
const table = (name: string, times: readonly number[]) => `${name},x\n${times.map((time, i) => `${time},${i % 7}`).join("\n")}\n`;
/** The unit that was taken, and those that can be. */
const units = ({ table: { choices } }: Awaited<ReturnType<typeof reading>>) => {
  const choice = choices.find(({ kind }) => kind === "time-unit")!;
  return [choice.taken, ...choice.others].map((way) => (way!.means as { unit: string }).unit);
};

describe("seconds that are counted from another year than 1970", () => {
  const start = Date.UTC(2024, 2, 5);
  const since = (year: number) => counts(48).map((i) => (start + i * HOUR - Date.UTC(year, 0, 1)) / 1000);

  it.each([
    ["LabVIEW", "Timestamp", 1904, ["seconds-1904", "seconds-1900", "s", "plain"]],
    ["a network clock", "ntp_time", 1900, ["seconds-1900", "seconds-1904", "s", "plain"]],
  ])("are taken for what they are where 1970 would make them 2090 (%s)", async (_, name, year, all) => {
    const read = await reading(table(name, since(year)));
    expect([read.series.axis.at[0], read.series.axis.step, ...units(read)]).toEqual([start, HOUR, ...all]);
  });

  it.each([
    ["SAS", "datetime", 1960, ["s", "seconds-1960", "plain"]],
    ["Apple", "ZDATE", 2001, ["s", "seconds-2001", "plain"]],
  ])("can be chosen where 1970 might be meant as well (%s)", async (_, name, year, all) => {
    const read = await reading(table(name, since(year)));
    expect(units(read)).toEqual(all);
    const other = await reading(table(name, since(year)), choosing(DEFAULT_READING, read.table.choices[0]!.others[0]!.set));
    expect([...other.series.axis.at]).toEqual(counts(48).map((i) => start + i * HOUR));
  });

  it("leaves alone what is of these years since 1970", async () => {
    const read = await reading(table("time", since(1970)));
    expect([read.series.axis.at[0], ...units(read)]).toEqual([start, "s", "plain"]);
  });
});

describe("days since 1970", () => {
  it("are what R makes of dates as whole numbers, of which a spreadsheet would make 1954", async () => {
    for (const first of [19_787, 20_400]) {
      const read = await reading(table("date", counts(40).map((i) => first + i)));
      expect([read.series.axis.at[0], read.series.axis.step, ...units(read)]).toEqual([first * DAY, DAY, "days-1970", "spreadsheet", "plain"]);
    }
    expect((await reading(table("days", counts(40).map((i) => 19_787 + i)))).series.axis.kind).toBe("index");
  });
});

describe("years and weeks without a mark", () => {
  /** The week of ISO 8601 that a Monday begins, from its Thursday. */
  const spelt = (monday: number) => {
    const thursday = new Date(monday + 3 * DAY);
    return thursday.getUTCFullYear() * 100 + 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / WEEK);
  };

  it("are the Mondays of their weeks, under any name where weeks follow one another that no month has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 54, max: 200 }), fc.constantFrom("epiweek", "week", "Meldewoche", "YearWeek", "period", "t"), fc.boolean(), async (first, n, name, falls) => {
        const mondays = counts(n).map((i) => Date.UTC(1970, 0, 5) + (first + i) * WEEK);
        const read = await reading(table(name, (falls ? mondays.toReversed() : mondays).map(spelt)));
        expect([...read.series.axis.at]).toEqual(mondays);
      }),
      { numRuns: 25 },
    );
  });

  it("place the rows of each of several series", async () => {
    const rows = ["N", "S"].flatMap((store, k) => counts(30).map((i) => `${store},${spelt(Date.UTC(2023, 11, 11) + i * WEEK)},${100 * k + i}`));
    expect(plain(await reading(`store,yearweek,sales\n${rows.join("\n")}\n`))).toEqual({ at: counts(30).map((i) => Date.UTC(2023, 11, 11) + i * WEEK), columns: { N: counts(30), S: counts(30).map((i) => 100 + i) } });
  });

  it("lie on their side as the names of columns", async () => {
    const text = `SKU,${counts(14).map((i) => 202_401 + i).join(",")}\n${["A", "B"].map((sku, k) => [sku, ...counts(14).map((i) => 100 * k + i)].join(",")).join("\n")}\n`;
    expect(plain(await reading(text))).toEqual({ at: counts(14).map((i) => Date.UTC(2024, 0, 1) + i * WEEK), columns: { A: counts(14), B: counts(14).map((i) => 100 + i) } });
  });

  it("are told from months by their name alone where there are twelve of them or fewer", async () => {
    const numbers = counts(12).map((i) => 202_401 + i);
    expect((await reading(table("week", numbers))).series.axis.at[1]).toBe(Date.UTC(2024, 0, 8));
    expect((await reading(table("month", numbers))).series.axis.at[1]).toBe(Date.UTC(2024, 1, 1));
    expect(plain(await reading(table("date", [...numbers, 202_501]))).at[12]).toBe(Date.UTC(2025, 0));
  });
});

it("seconds since 1970 with a colon behind them are times (RRDtool)", async () => {
  const read = await reading(`               in      out\n\n${counts(40).map((i) => `${1_709_597_100 + i * 300}: ${i}.5 ${2 * i}`).join("\n")}\n`, {}, "given.txt");
  expect(plain(read)).toEqual({ at: counts(40).map((i) => (1_709_597_100 + i * 300) * 1000), columns: { in: counts(40).map((i) => i + 0.5), out: counts(40).map((i) => 2 * i) } });
});

it("the first column is where rows lie, if it alone has no name and goes on by even parts (pandas' index of durations in a workbook)", async () => {
  const read = await reading(`,load\n${counts(40).map((i) => `${i / 4},${i % 7}`).join("\n")}\n`);
  expect([read.table.timeColumn, [...read.series.axis.at], Object.keys(plain(read).columns)]).toEqual(["column 1", counts(40).map((i) => i / 4), ["load"]]);
  expect(read.table.choices).toMatchObject([{ kind: "time-column", others: [{ means: { name: null } }] }]);
});

it("days of astronomers that go on by even parts of a day are times under any name, as SQLite gives them", async () => {
  const read = await reading(table("j", counts(48).map((i) => Number((2_460_374.5 + i / 24).toFixed(9)))));
  expect([[...read.series.axis.at], units(read)]).toEqual([counts(48).map((i) => Date.UTC(2024, 2, 5) + i * HOUR), ["julian", "plain"]]);
  expect((await reading(table("meter", counts(48).map((i) => 2_460_374.5 + i / 24 + (i % 5) / 50)))).series.axis.kind).toBe("index");
});

it("seconds since 1970 with decimals are times where they stand first without a name, though they come unevenly", async () => {
  const read = await reading(counts(40).map((i) => `${1_709_597_100 + i * 0.2 + (i % 3) / 100} ${i}.5 3/${400 + i}`).join("\n"), {}, "given.txt");
  expect([read.table.timeColumn, read.series.axis.at.length, Object.keys(plain(read).columns)]).toEqual(["column 1", 40, ["column 2"]]);
  expect(read.series.notices.map(({ kind }) => kind)).toContain("noticed/uneven");
});

it.each([
  ["Finnish", (i: number) => `${15 + Math.floor(i / 24)}.3.2024 klo ${i % 24}.00`],
  ["Russian", (i: number) => `${15 + Math.floor(i / 24)} мар. 2024 г. ${String(i % 24).padStart(2, "0")}:00`],
  ["of DB2", (i: number) => `2024-03-${15 + Math.floor(i / 24)}-${String(i % 24).padStart(2, "0")}.00.00.000000`],
  ["in digits of Arabic script", (i: number) => `2024-03-${15 + Math.floor(i / 24)} ${String(i % 24).padStart(2, "0")}:00`.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!)],
])("times written so are read: %s", async (_, time) => {
  const { series } = await reading(`t;x\n${counts(48).map((i) => `${time(i)};${i % 7}`).join("\n")}\n`);
  expect([...series.axis.at]).toEqual(counts(48).map((i) => Date.UTC(2024, 2, 15) + i * HOUR));
});
