import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesInPieces } from "../bytes";
import { plain, reading, refusal } from "../given.testing";
import { SheetGrid } from "./grid";
import { workbookOf } from "./sheetParts.testing";

const text = (content: string) => new TextEncoder().encode(content);
const start = Date.UTC(2020, 0, 1);
const day = (row: number) => new Date(start + row * 86_400_000).toISOString().slice(0, 10);

interface Made {
  readonly rows: number;
  readonly prefix: string;
  /** Whether days are texts that cells refer to by number, or stand in the cells. */
  readonly shared: boolean;
  readonly skip: number;
}

/** A workbook of one sheet of days and numbers, with blank columns before it, as several tools write their XML. */
function workbook({ rows, prefix, shared, skip }: Made): Uint8Array {
  const tag = (name: string, attributes: string, inner: string) => `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const column = (i: number) => String.fromCharCode(65 + skip + i);
  const words = ["time", "x", ...Array.from({ length: rows }, (_, row) => day(row))];
  const word = (at: string, i: number) => (shared ? tag("c", ` r="${at}" t="s"`, tag("v", "", String(i))) : tag("c", ` r="${at}" t="inlineStr"`, tag("is", "", tag("t", "", words[i]!))));
  const lines = Array.from({ length: rows }, (_, row) => tag("row", ` r="${row + 2}"`, word(`${column(0)}${row + 2}`, row + 2) + tag("c", ` r="${column(1)}${row + 2}"`, tag("v", "", String(row / 4)))));
  const head = tag("row", ` r="1"`, word(`${column(0)}1`, 0) + word(`${column(1)}1`, 1));
  const open = (name: string, inner: string) => `<?xml version="1.0"?><${prefix}${name} xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="urn:x">${inner}</${prefix}${name}>`;
  return zipSync({
    "xl/workbook.xml": text('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": text('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/worksheets/sheet1.xml": text(open("worksheet", `<${prefix}sheetPr/>${tag("sheetData", "", head + lines.join(""))}<${prefix}pageMargins left="1"/>`)),
    ...(shared && { "xl/sharedStrings.xml": text(open("sst", words.map((each) => tag("si", "", tag("t", "", each))).join(""))) }),
  });
}

test("a sheet larger than what is unpacked at a time is read to its last row, however its XML is written", async () => {
  const made = fc.record({ rows: fc.integer({ min: 2, max: 6000 }), prefix: fc.constantFrom("", "x:"), shared: fc.boolean(), skip: fc.nat({ max: 2 }) });
  await fc.assert(
    fc.asyncProperty(made, async (each) => {
      const read = plain(await reading(workbook(each), {}, "a.xlsx"));
      expect(read.at).toEqual(Array.from({ length: each.rows }, (_, row) => start + row * 86_400_000));
      expect(read.columns).toEqual({ x: Array.from({ length: each.rows }, (_, row) => row / 4) });
    }),
    { numRuns: 12 },
  );
});

test("rows lie where their numbers say, in whatever order the sheet's XML has them, and that is told", async () => {
  const permuted = fc.shuffledSubarray([...Array(30).keys()], { minLength: 30 });
  await fc.assert(
    fc.asyncProperty(permuted, async (order) => {
      const rows = order.map((row) => `<row r="${row + 2}"><c r="A${row + 2}" t="inlineStr"><is><t>${day(row)}</t></is></c><c r="B${row + 2}"><v>${row}</v></c></row>`);
      const bytes = zipSync({
        "xl/workbook.xml": text('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
        "xl/worksheets/sheet1.xml": text(`<worksheet><sheetData>${rows.join("")}<row r="1"><c r="A1" t="inlineStr"><is><t>time</t></is></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`),
      });
      const read = await reading(bytes, {}, "a.xlsx");
      expect(plain(read)).toEqual({ at: rows.map((_, row) => start + row * 86_400_000), columns: { x: rows.map((_, row) => row) } });
      expect(read.series.notices.map(({ kind }) => kind)).toEqual(["noticed/sheet-rows"]);
    }),
    { numRuns: 20 },
  );
  const grid = new SheetGrid();
  for (const row of [5, 2]) grid.put(row, 0, "a");
  expect(() => grid.put(5, 1, "b")).toThrow(RangeError);
});

test("a sheet whose check sum does not hold is refused, though all of its rows were there", async () => {
  const bytes = workbook({ rows: 5000, prefix: "", shared: false, skip: 0 });
  const name = text("xl/worksheets/sheet1.xml");
  const directory = bytes.findLastIndex((_, at) => name.every((byte, i) => bytes[at + i] === byte)) - 46;
  bytes[directory + 16]! ^= 1;
  expect((await refusal(bytes, {}, "a.xlsx")).kind).toBe("reading/damaged-archive");
});

test("a grid is the text of its cells, without blank columns at its sides, and with one of more than 64 between others", async () => {
  const cell = fc.record({ row: fc.nat({ max: 9 }), column: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 200 })), value: fc.constantFrom("a", "12.5", "two\nlines", 'a "word"', "ü\tx", "") });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(cell, { selector: ({ row, column }) => 7 * row + column }), async (cells) => {
      const grid = new SheetGrid();
      const rows: string[][] = [];
      for (const { row, column, value } of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
        grid.put(row, column, value);
        if (value !== "") (rows[row] ??= [])[column] = /["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
      }
      const all = Array.from(rows, (row) => row ?? []);
      const first = Math.min(...all.map((row) => row.findIndex((value) => value !== undefined)).filter((at) => at >= 0));
      const width = Math.max(0, ...all.map((row) => row.length));
      const blanks = Array.from({ length: width }, (_, column) => (all.every((row) => row[column] === undefined) ? " " : "x")).join("");
      const isKept = Array.from(blanks.replace(/ {65,}/g, (run) => `${"-".repeat(run.length - 1)} `), (mark, column) => column >= first && mark !== "-");
      const lines = all.map((row) => (row.length === 0 ? "" : Array.from({ length: width }, (_, column) => row[column] ?? "").filter((_, column) => isKept[column]).join("\t")));
      expect(new TextDecoder().decode(await grid.takeBytes().arrayBuffer())).toBe(lines.join("\n"));
    }),
  );
});

test("bytes in pieces are those of one piece, wherever they are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5 })), fc.nat({ max: 30 }), fc.nat({ max: 30 }), async (pieces, some, other) => {
      const all = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      const bytes = bytesInPieces(pieces);
      expect(bytes.size).toBe(all.length);
      expect(new Uint8Array(await bytes.slice(Math.min(some, other), Math.max(some, other)).arrayBuffer())).toEqual(all.slice(Math.min(some, other), Math.max(some, other)));
    }),
  );
});

test("a sheet of many rows with cells here and there far out is refused before all of its rows are filled up to there", () => {
  const grid = new SheetGrid();
  for (let row = 0; row < 20_000; row++) grid.put(row, 0, "1");
  for (let column = 0; column < 16_384; column += 60) grid.put(20_000, column, "x");
  expect(() => grid.takeBytes()).toThrow("a sheet is too large");
});

test("a table with one cell far out beside it is read as it is, with a column for that cell and none for each of the thousands before", async () => {
  const rows = (far: string) => Array.from({ length: 1000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${day(row)}</t></is></c><c r="B${row + 1}"><v>${row / 4}</v></c>${row === 7 ? far : ""}</row>`).join("");
  for (const comment of ["", "<!-- a -->"]) {
    const sheet = (far: string) => workbookOf(`<worksheet><sheetData>${comment}${rows(far)}</sheetData></worksheet>`);
    const { series, table } = await reading(sheet('<c r="XFD8"><v>12</v></c>'), {}, "a.xlsx");
    expect(table.columns.map(({ kind, missing }) => [kind, missing])).toEqual([["time", 0], ["number", 0], ["number", 1000], ["number", 999]]);
    expect([...series.columns[0]!.values]).toEqual(plain(await reading(sheet(""), {}, "a.xlsx")).columns["column 2"]);
  }
});

test("a sheet whose cells refer to one long text again and again is refused before all of them are written out", () => {
  const grid = new SheetGrid();
  const long = "x".repeat(2 ** 20);
  for (let column = 0; column < 512; column++) grid.put(0, column, long);
  expect(() => grid.put(0, 512, long)).toThrow("a sheet is too large");
});
