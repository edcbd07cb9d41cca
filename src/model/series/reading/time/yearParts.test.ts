import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const quarters: Readonly<Record<string, (year: number, quarter: number) => string>> = {
  "20241": (y, q) => `${y}${q}`,
  "202401": (y, q) => `${y}0${q}`,
  "2024.1": (y, q) => `${y}.${q}`,
  "2024-1": (y, q) => `${y}-${q}`,
  "2024/1": (y, q) => `${y}/${q}`,
  "2024:1": (y, q) => `${y}:${q}`,
  "1/2024": (y, q) => `${q}/${y}`,
  "2024Q1": (y, q) => `${y}Q${q}`,
  "2024-Q1": (y, q) => `${y}-Q${q}`,
  "Q1 2024": (y, q) => `Q${q} ${y}`,
  "1. Quartal 2024": (y, q) => `${q}. Quartal ${y}`,
  "2024 Quarter 1": (y, q) => `${y} Quarter ${q}`,
  "Qtr 1, 2024": (y, q) => `"Qtr ${q}, ${y}"`,
  "2024 1st quarter": (y, q) => `${y} ${["1st", "2nd", "3rd", "4th"][q - 1]} quarter`,
};

const table = (name: string, first: number, rows: number, parts: number, spell: (year: number, part: number) => string) =>
  `${name},gdp\n${Array.from({ length: rows }, (_, i) => `${spell(Math.floor((first + i) / parts), ((first + i) % parts) + 1)},${i}`).join("\n")}\n`;

describe("quarters and months of a year", () => {
  it.each(Object.entries(quarters))("as %s follow one another by three months", async (_, spell) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1900 * 4, max: 2090 * 4 }), fc.integer({ min: 9, max: 60 }), fc.constantFrom("date", "quarter", "Zeit"), async (first, rows, name) => {
        const places = Array.from({ length: rows }, (__, i) => i);
        const read = plain(await reading(table(name, first, rows, 4, spell)));
        expect(read.at).toEqual(places.map((i) => Date.UTC(Math.floor((first + i) / 4), ((first + i) % 4) * 3)));
        expect(read.columns["gdp"]).toEqual(places);
      }),
      { numRuns: 12 },
    );
  });

  it("are months where they go on past the fourth, as 1871.1 is October", async () => {
    for (const spell of [(y: number, m: number) => `${y}.${String(m).padStart(2, "0")}`, (y: number, m: number) => `${y}-${m}`, (y: number, m: number) => `${y}:${m}`]) {
      const { at } = plain(await reading(table("date", 1871 * 12, 40, 12, spell)));
      expect([at.length, ...[at[0]!, at[9]!].map((each) => new Date(each).toISOString().slice(0, 7))]).toEqual([40, "1871-01", "1871-10"]);
    }
  });

  it("are told, with months as the other way", async () => {
    const { table: described } = await reading(table("date", 2010 * 4, 12, 4, quarters["2024-1"]!));
    expect(described.choices).toMatchObject([{ kind: "time-unit", taken: { means: { unit: "quarter-number", reads: "2010-01-01" } }, others: [{ means: { unit: "month-number" } }] }]);
    const months = await reading(table("date", 2010 * 4, 12, 4, quarters["2024-1"]!), { answers: { "time-unit: date": "month-number" } });
    expect(new Date(months.series.axis.at[1]!).toISOString().slice(0, 7)).toBe("2010-02");
    expect(months.table.choices).toMatchObject([{ taken: { means: { unit: "month-number" } }, others: [{ means: { unit: "quarter-number" } }] }]);
  });

  it("are not seen in numbers that only look like them", async () => {
    for (const values of [["20101", "20104", "20112", "20203", "20211", "20304"], ["2010.1", "2010.4", "2011.2", "2012.3", "2015.1", "2019.2"]]) {
      expect((await reading(`level,x\n${values.map((value, i) => `${value},${i}`).join("\n")}`)).table.timeColumn).toBeNull();
    }
  });
});

describe("years that begin in one and end in the next", () => {
  it.each([
    ["1990/91", 1990, (y: number) => `${y}/${String((y + 1) % 100).padStart(2, "0")}`],
    ["2001/02, which could be months", 2001, (y: number) => `${y}/${String((y + 1) % 100).padStart(2, "0")}`],
    ["2000-01", 2000, (y: number) => `${y}-${String((y + 1) % 100).padStart(2, "0")}`],
    ["1990/1991", 1990, (y: number) => `${y}/${y + 1}`],
    ["FY1990/91", 1990, (y: number) => `FY${y}/${String((y + 1) % 100).padStart(2, "0")}`],
    ["FY2000", 2000, (y: number) => `FY${y}`],
  ])("as %s, down and across", async (_, first, spell) => {
    const at = Array.from({ length: 11 }, (__, i) => Date.UTC(first + i, 0));
    const down = await reading(`year,x\n${at.map((__, i) => `${spell(first + i)},${i}`).join("\n")}`);
    expect(plain(down).at).toEqual(at);
    const across = await reading(`region,${at.map((__, i) => spell(first + i)).join(",")}\n${["N", "S"].map((region, k) => `${region},${at.map((__, i) => i + k).join(",")}`).join("\n")}`);
    expect(plain(across)).toMatchObject({ at, columns: { N: at.map((__, i) => i) } });
  });

  it("can be months if the person says so, and are none where they go on as months do", async () => {
    const cells = Array.from({ length: 11 }, (_, i) => `${2001 + i}-${String(2 + i).padStart(2, "0")},${i}`).join("\n");
    const { table: described } = await reading(`year,x\n${cells}`);
    expect(described.choices).toMatchObject([{ kind: "time-unit", taken: { means: { unit: "year" } }, others: [{ means: { unit: "month-number", reads: "2001-02-01" } }] }]);
    expect((await reading(`year,x\n${cells}`, { answers: { "time-unit: year": "month-number" } })).series.axis.at[1]).toBe(Date.UTC(2002, 2));
    const months = await reading(`month,x\n${Array.from({ length: 30 }, (_, i) => `${2001 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${i}`).join("\n")}`);
    expect(plain(months).at[29]).toBe(Date.UTC(2003, 5));
  });
});

it("numbers below a period are quarters where a period is Q01 to Q04, and Q05 is the mean of their year", async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `LNS14000000Q,${2020 + Math.floor(i / 5)},Q0${(i % 5) + 1},${i}`);
  const read = plain(await reading(`Series id,Year,Period,Value\n${rows.join("\n")}`));
  expect([read.at.length, read.at[4], Object.keys(read.columns), read.columns["Value"]![4]]).toEqual([20, Date.UTC(2021, 0), ["Value"], 5]);
});
