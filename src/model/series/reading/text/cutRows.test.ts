import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const DAY = 86_400_000;
const day = (i: number) => Date.UTC(2020, 0, 1 + i);
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("\n");
const write = (i: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }).format(day(i));

describe("a date with a comma in it, without quotation marks", () => {
  const forms: Readonly<Record<string, (i: number) => string>> = {
    "Jan 1, 2020": (i) => write(i, { dateStyle: "medium" }),
    "January 1, 2020": (i) => write(i, { dateStyle: "long" }),
    "Wednesday, January 1, 2020": (i) => write(i, { dateStyle: "full" }),
    "Wed, 01 Jan 2020 00:00:00 GMT": (i) => new Date(day(i)).toUTCString(),
  };

  it.each(Object.entries(forms))("as %s is one cell, wherever it stands", async (_, form) => {
    for (const at of [0, 1, 2]) {
      const row = (i: number) => [String(i), String(i / 2)].toSpliced(at, 0, form(i)).join(",");
      const names = ["open", "close"].toSpliced(at, 0, "Date").join(",");
      for (const text of [`${names}\n${rows(40, row)}`, rows(40, row)]) {
        const read = await reading(text);
        expect([read.series.axis.at.length, read.series.axis.at[0], read.series.axis.step]).toEqual([40, day(0), DAY]);
        expect(Object.values(plain(read).columns).map((values) => values[3])).toEqual([3, 1.5]);
      }
    }
  });

  it("is no cell where day and clock have names of their own", async () => {
    const read = await reading(`date, time, load\n${rows(30, (i) => `2020-01-01, ${String(i % 24).padStart(2, "0")}:00, ${i}`).replace(/(\n.*){6}$/, "")}`);
    expect(read.series.columns.map(({ name }) => name)).toEqual(["load"]);
    expect(read.series.axis.step).toBe(DAY / 24);
  });
});

describe("a table of fixed width", () => {
  it("keeps each number in its column where cells are blank", async () => {
    const cell = fc.option(fc.integer({ min: -9999, max: 9999 }).map((value) => (value / 10).toFixed(1)), { freq: 3 });
    const drawn = fc.record({ cells: fc.array(fc.tuple(cell, cell, cell), { minLength: 20, maxLength: 40 }), widths: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 8, max: 14 }))), headed: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ cells, widths, headed }) => {
        // Where hardly any row has a number, the one that has is what is said to be odd.
        fc.pre([0, 1, 2].every((k) => cells.filter((row) => row[k] !== null).length > cells.length / 4));
        // Some row has all of them.
        const all = [["1.0", "2.0", "3.0"], ...cells];
        const head = headed ? `date${" ".repeat(6)}${["a", "b", "c"].map((name, i) => name.padStart(widths[i]!)).join("")}\n` : "";
        const text = head + all.map((row, i) => new Date(day(i)).toISOString().slice(0, 10) + row.map((each, k) => (each ?? "").padStart(widths[k]!)).join("")).join("\n");
        const read = await reading(`${text}\n`, { missing: "carry" }, "fixed.txt");
        const missing = [0, 1, 2].map((k) => all.filter((row) => row[k] === null).length);
        expect(read.series.axis.at.length).toBe(all.length);
        expect(read.series.columns.map(({ stats }) => stats.missing)).toEqual(missing);
        for (const [k, { values }] of read.series.columns.entries()) for (const [row, each] of all.entries()) if (each[k] !== null) expect(values[row]).toBe(Number(each[k]));
      }),
      { numRuns: 40 },
    );
  });

  it("is cut by words where a number below the beginning is wider than the others, and says which rows do not fit", async () => {
    const row = (i: number) => `${String(i).padStart(6)}${(i % 3 === 0 ? "" : String(i / 2)).padStart(8)}${String(i === 30 ? 1e12 + i : 2 * i).padStart(8)}`;
    const read = await reading(`${rows(40, row)}\n`, { timeColumn: "none" }, "fixed.txt");
    expect(read.series.columns[2]!.values[29]).toBe(58);
    expect(read.series.notices).toContainEqual({ kind: "noticed/misfits", params: expect.objectContaining({ rows: 1, row: 31 }) });
  });
});
