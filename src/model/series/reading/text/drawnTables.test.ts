import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading, refusal } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 2, 5);
const counts = (n: number) => Array.from({ length: n }, (_, i) => i);
const hours = (n: number) => counts(n).map((i) => start + i * HOUR);
const clock = (i: number) => new Date(start + i * HOUR).toISOString().slice(0, 19).replace("T", " ");
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices.map(({ kind }) => kind);

describe("tables as programs draw them for people", () => {
  it("are cut where the lines below their names end (SQL Server, SQLite, Oracle)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 12, max: 60 }), fc.integer({ min: 19, max: 26 }), fc.integer({ min: 4, max: 12 }), fc.boolean(), async (n, first, second, right) => {
        const cell = (text: string, width: number) => (right ? text.padStart(width) : text.padEnd(width));
        const rows = counts(n).map((i) => `${clock(i).padEnd(first)}  ${cell(String(i), second)}  ${cell(String(i / 2), second)}`);
        const text = `${"t".padEnd(first)}  ${cell("load", second)}  ${cell("temp", second)}\n${[first, second, second].map((width) => "-".repeat(width)).join("  ")}\n${rows.join("\n")}\n`;
        expect(plain(await reading(text, {}, "given.txt"))).toEqual({ at: hours(n), columns: { load: counts(n), temp: counts(n).map((i) => i / 2) } });
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["SQLite", "┌─┬─┐\n│ t │ load │\n├─┼─┤\n", "│ ", " │ ", " │", "└─┴─┘\n"],
    ["Polars", "shape: (30, 2)\n┌─┬─┐\n│ t ┆ load │\n│ --- ┆ --- │\n│ datetime[μs] ┆ f64 │\n╞═╪═╡\n", "│ ", " ┆ ", " │", "└─┴─┘\n"],
    ["with double walls", "╔═╦═╗\n║ t ║ load ║\n╠═╬═╣\n", "║ ", " ║ ", " ║", "╚═╩═╝\n"],
  ])("are read out of their boxes: %s", async (_, head, left, middle, right, foot) => {
    const read = await reading(`${head}${counts(30).map((i) => `${left}${clock(i)}${middle}${i}${right}`).join("\n")}\n${foot}`, {}, "given.txt");
    expect(plain(read)).toEqual({ at: hours(30), columns: { load: counts(30) } });
    expect(told(read).filter((kind) => kind !== "noticed/above")).toEqual([]);
  });
});

describe("curves below one another with lines between them that are no rows (gnuplot)", () => {
  const curve = (k: number, n: number, x: (i: number) => number) => `# Curve ${k} of 2, ${n} points\n# x y type\n${counts(n).map((i) => ` ${x(i)}  ${100 * k + i}  i`).join("\n")}\n`;

  it("are a series each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 6, max: 40 }), fc.constantFrom(1, 0.101695), async (curves, n, step) => {
        const text = counts(curves).map((k) => curve(k, n, (i) => i * step)).join("\n\n");
        const read = await reading(`\n${text}`, {}, "given.txt");
        expect(plain(read)).toEqual({ at: counts(n).map((i) => i * step), columns: Object.fromEntries(counts(curves).map((k) => [String(k + 1), counts(n).map((i) => 100 * k + i)])) });
        expect(read.table.panel).toMatchObject({ by: ["block"] });
      }),
      { numRuns: 15 },
    );
  });

  it("are one where the first column goes on", async () => {
    const read = await reading(`${curve(0, 20, (i) => i)}\n\n${curve(0, 20, (i) => 20 + i)}`, {}, "given.txt");
    expect([read.series.axis.at.length, read.table.panel]).toEqual([40, undefined]);
  });
});

describe("what stands above a table", () => {
  it("is told where it is a table by itself, such as another variable of Octave", async () => {
    const read = await reading(`# name: t\n${counts(30).map((i) => ` ${i}`).join("\n")}\n\n# name: x\n${counts(30).map((i) => ` ${i * 0.5} ${i}`).join("\n")}\n`, {}, "given.txt");
    expect(read.series.notices).toContainEqual({ kind: "noticed/table-above", params: { rows: 30, cells: 1 } });
    expect(textOf(read.series.notices.find(({ kind }) => kind === "noticed/table-above")!)).toContain("another one of 30 rows with 1 cell each, which is not read");
    expect(told(await reading(`Station 44\nlat 48.1\nlon 11.5\n\ntime load temp\n${counts(30).map((i) => `${i} ${i} ${i}`).join("\n")}\n`, {}, "given.txt"))).not.toContain("noticed/table-above");
  });

  it("is no head of a single row that has more cells: then the rows differ, which is said", async () => {
    const error = await refusal(counts(12).map((i) => `${clock(i).replace(" ", "T")}\n0.${i} 0.5 0.6 1/441 39${i}`).join("\n"), {}, "given.txt");
    expect(error).toMatchObject({ kind: "reading/row-width", params: { row: 1, cells: 1, width: 5, example: "2024-03-05T00:00:00" } });
  });

  it("is no head either where lines go by twos and threes (psql's expanded records)", async () => {
    const error = await refusal(counts(20).map((i) => `-[ RECORD ${i + 1} ]---\nt    | ${clock(i)}\nload | ${i}.5`).join("\n"), {}, "given.txt");
    expect(error.kind).toBe("reading/row-width");
  });

  it("gives no names where it only has as many words as the names below it (LAMMPS)", async () => {
    const read = await reading(`LAMMPS (2 Aug 2023)\nunits lj\nStep Temp PotEng TotEng\n${counts(30).map((i) => `${i * 100} ${i} ${-i} ${2 * i}`).join("\n")}\n`, {}, "given.txt");
    expect(Object.keys(plain(read).columns)).toEqual(["Temp", "PotEng", "TotEng"]);
  });
});
