import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const two = (n: number) => String(n).padStart(2, "0");

/** How an office writes years, quarters and months. */
const OFFICES = {
  ons: { year: (y: number) => `${y}`, quarter: (y: number, q: number) => `${y} Q${q}`, month: (y: number, m: number) => `${y} ${MONTHS[m - 1]!}` },
  cbs: { year: (y: number) => `${y}JJ00`, quarter: (y: number, q: number) => `${y}KW0${q}`, month: (y: number, m: number) => `${y}MM${two(m)}` },
  eurostat: { year: (y: number) => `${y}`, quarter: (y: number, q: number) => `${y}-Q${q}`, month: (y: number, m: number) => `${y}-${two(m)}` },
  ine: { year: (y: number) => `${y}`, quarter: (y: number, q: number) => `${y}T${q}`, month: (y: number, m: number) => `${y}M${two(m)}` },
} as const;
type Row = readonly [cell: string, at: number];

describe("years, quarters and months in one column", () => {
  it.each(Object.entries(OFFICES))("are read by the most of them, and the others are offered (%s)", async (_, { year, quarter, month }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1950, max: 2010 }), fc.integer({ min: 3, max: 12 }), fc.boolean(), fc.boolean(), async (first, years, mingled, hasQuarters) => {
        const each = Array.from({ length: years }, (_year, i) => first + i);
        const blocks: readonly (readonly Row[])[][] = each.map((y) => [
          [[year(y), Date.UTC(y, 0)]],
          hasQuarters ? [1, 2, 3, 4].map((q) => [quarter(y, q), Date.UTC(y, q * 3 - 3)] as const) : [],
          MONTHS.map((_month, m) => [month(y, m + 1), Date.UTC(y, m)] as const),
        ]);
        const rows = mingled ? blocks.flat(2) : [0, 1, 2].flatMap((kind) => blocks.flatMap((ofYear) => ofYear[kind]!));
        const text = `"Period";"CPI"\n${rows.map(([cell], i) => `"${cell}";${i}.5`).join("\n")}\n`;
        const expected = (kind: number) => {
          const meant = blocks.flatMap((ofYear) => ofYear[kind]!);
          return { at: meant.map(([, at]) => at), columns: { CPI: meant.map((row) => rows.indexOf(row) + 0.5) } };
        };
        const read = await reading(text);
        expect(plain(read)).toEqual(expected(2));
        const choice = read.table.choices.find(({ kind }) => kind === "frequency");
        expect(choice).toMatchObject({ open: true, taken: { means: { frequency: "month", rows: 12 * years } } });
        expect(plain(await reading(text, { answers: { frequency: "year" } }))).toEqual(expected(0));
        if (hasQuarters) expect(plain(await reading(text, { answers: { frequency: "quarter" } }))).toEqual(expected(1));
      }),
      { numRuns: 6 },
    );
  });

  it("may be numbers, the years below the months (Kenneth French)", async () => {
    const months = Array.from({ length: 60 }, (_, i) => `${1927 + Math.floor(i / 12)}${two((i % 12) + 1)},${i}.25`);
    const read = await reading(`,RF\n${months.join("\n")}\n${[1927, 1928, 1929, 1930, 1931].map((y) => `${y},3.12`).join("\n")}\n`);
    expect(plain(read)).toEqual({ at: Array.from({ length: 60 }, (_, i) => Date.UTC(1927, i)), columns: { RF: Array.from({ length: 60 }, (_, i) => i + 0.25) } });
  });

  it.each([
    ["years alone", (i: number) => `${1950 + i}`],
    ["months alone", (i: number) => `${1950 + Math.floor(i / 12)}-${two((i % 12) + 1)}`],
    ["counts that look like years and months", (i: number) => `${i % 2 === 0 ? 1900 + i : 190_001 + (i % 12)}`],
  ])("are not seen in %s", async (_, cell) => {
    const read = await reading(`period,x\n${Array.from({ length: 48 }, (_row, i) => `${cell(i)},${i}`).join("\n")}\n`);
    expect(read.table.choices.filter(({ kind }) => kind === "frequency")).toEqual([]);
    expect(read.series.axis.at.length).toBe(48);
  });
});
