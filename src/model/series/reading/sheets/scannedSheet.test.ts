import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Book } from "./cellValue";
import { UnscannedError } from "./elementScanner";
import { gridText } from "./grid";
import { parsedSheet } from "./parsedSheet";
import { RowScanner } from "./rowScanner";
import { RowText } from "./rowText";
import { measureSheet, sheetText } from "./scannedSheet";
import { SharedTexts } from "./sharedTexts";
import { partIn } from "./sheetParts.testing";
import { streamedBytes } from "./streamedBytes";

const texts = new SharedTexts();
for (const text of ["time", "", "a\tb", 'say "so"', "größer", "two\nlines", "x".repeat(300), " blanks ", "_x000D_"]) texts.addText(text);
const book: Book = { texts, times: [null, "instant", "span", null], since1904: false };

const textOf = async (blob: { arrayBuffer: () => Promise<ArrayBuffer> }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());

/** The text of a sheet and what is counted, by its bytes. */
async function scanned(xml: string, lengths: readonly number[], unset = false) {
  const part = partIn(xml, lengths);
  const measured = await measureSheet(part, book, unset, undefined);
  const blob = streamedBytes(measured.bytes, () => sheetText(part, book, unset, measured));
  return { text: await textOf(blob), cells: measured.cells, formulas: measured.counts.formulas, lost: measured.counts.lost };
}

/** The same by a parser of XML. */
async function parsed(xml: string, lengths: readonly number[], unset = false) {
  const { grid, counts } = await parsedSheet(partIn(xml, lengths), book, unset);
  const { size } = grid;
  return { text: await textOf(gridText(grid).blob), cells: size, formulas: counts.formulas, lost: counts.lost };
}

const digits = fc.oneof(fc.integer().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.double({ min: 0, max: 60_000, noNaN: true }).map(String), fc.integer({ min: 30_000, max: 60_000_000 }).map((minutes) => String(minutes / 1440)), fc.constantFrom("0", "1", "44197.5", "-1", "0.5", "1E5", ".5", "5.", "-", "43831.041666666664", " 12 "));
const letters = fc.oneof(fc.stringMatching(/^[a-z "'\t\n>.;:_-]{0,12}$/), fc.string({ maxLength: 6 }).map((text) => text.replace(/[<&\0]/g, "")), fc.constantFrom("&lt;a&gt;", "a&amp;b", "&#228;&#x1F600;", "&nbsp;", "größer", "\u{1F600}", "\ufeffa", "_x000D_\r\n", " "));
const value = (body: string, space = "") => (body === "" ? "<v/>" : `<v${space}>${body}</v>`);
const index = fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-1", "1.5", "99999999999", " 3 ", "x");
const formula = fc.constantFrom("", "", "", "<f>A1*2</f>", '<f t="shared" si="0"/>', "<f>IF(A1&lt;2,&quot;x&quot;,3)</f>");
const text = fc.tuple(letters, fc.constantFrom("", ' xml:space="preserve"')).map(([body, space]) => `<t${space}>${body}</t>`);
const inline = fc.oneof(text, fc.constant("<t/>"), fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.map((part) => `<r><rPr><b/><sz val="11"/><rFont val="A&gt;B"/></rPr>${part}</r>`).join("")}<rPh sb="0" eb="1"><t>aloud</t></rPh><phoneticPr fontId="1"/>`));
const style = fc.constantFrom("", "", ' s="0"', ' s="1"', ' s="1"', ' s="2"', ' s="9"', " s='1'");
/** The attributes of a cell but its place, and what is in it. */
const content = fc.oneof(
  fc.tuple(style, formula, digits).map(([s, f, v]) => [s, `${f}${value(v)}`] as const),
  fc.tuple(style, index).map(([s, v]) => [`${s} t="s"`, value(v)] as const),
  fc.tuple(formula, letters).map(([f, v]) => [' t="str"', `${f}${value(v, ' xml:space="preserve"')}`] as const),
  inline.map((v) => [' t="inlineStr"', `<is>${v}</is>`] as const),
  fc.constantFrom("0", "1", "true", "").map((v) => [' t="b"', value(v)] as const),
  fc.constantFrom("#N/A", "#DIV/0!").map((v) => [' t="e"', value(v)] as const),
  fc.constant([' t="d"', "<v>2020-01-01T00:00:00</v>"] as const),
  fc.tuple(style, formula).map(([s, f]) => [s, f] as const),
);
const columnName = (column: number): string => `${column < 26 ? "" : columnName(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
const cell = fc.record({ column: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 60 }), fc.constantFrom(200, 16_000)), named: fc.boolean(), content, gap: fc.constantFrom("", "", "\n  ") });
const row = fc.record({ skip: fc.oneof(fc.constant(1), fc.constantFrom(1, 2, 40)), named: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }), about: fc.constantFrom("", ' spans="1:3" x14ac:dyDescent="0.25"', " ht='15'") });
const sheet = fc.record({ rows: fc.array(row, { maxLength: 8 }), prefix: fc.constantFrom("", "", "x:"), head: fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', "\ufeff") });

/** A sheet whose rows come in the order of their numbers; cells within a row come in any, the same more than once. */
function written({ rows, prefix, head }: typeof sheet extends fc.Arbitrary<infer T> ? T : never): string {
  let number = 0;
  const lines = rows.map(({ skip, named, cells, about }) => {
    number += named ? skip : 1;
    const inner = cells.map(({ column, named: isNamed, content: [attributes, body], gap }) => {
      const place = isNamed ? ` r="${columnName(column)}${number}"` : "";
      return `${gap}${body === "" ? `<c${place}${attributes}/>` : `<c${place}${attributes}>${body}</c>`}`;
    });
    const open = `<row${named ? ` r="${number}"` : ""}${about}`;
    return inner.length === 0 ? `${open}/>` : `${open}>${inner.join("")}</row>`;
  });
  const body = `<worksheet><sheetPr/><cols><col min="1" max="2"/></cols><sheetData>${lines.join("")}</sheetData><pageMargins left="1"/></worksheet>`;
  return head + body.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
}

test("a sheet is the same text by its bytes as by a parser of XML, however it is written and wherever its pieces are cut", async () => {
  let some = 0;
  await fc.assert(
    fc.asyncProperty(sheet, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), fc.boolean(), async (made, lengths, unset) => {
      const xml = written(made);
      const expected = await parsed(xml, [1 << 16], unset);
      some += expected.cells;
      expect(await scanned(xml, lengths, unset)).toEqual(expected);
      // What the parser is given in pieces, it reads alike.
      expect(await parsed(xml, lengths, unset)).toEqual(expected);
    }),
    { numRuns: Number(process.env["SHEETS"] ?? 150) },
  );
  expect(some).toBeGreaterThan(100);
});

test("what is not plain is left to the parser, and never read as something else", async () => {
  const inSheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const number = '<c r="A1"><v>1</v></c>';
  for (const rows of [
    `<row r="1"><!-- <c r="B1"><v>2</v></c> -->${number}</row>`,
    '<row r="1"><c r="A1" t="str"><v><![CDATA[a<b]]></v></c></row>',
    `<row r="1"><?pi x?>${number}</row>`,
    `<row r="2">${number}</row><row r="1">${number}</row>`,
    `<row r="1">${number}</row><row r="1">${number}</row>`,
    `<row x:r="3">${number}</row>`,
    '<row r="1"><c r="A1" x:t="s"><v>0</v></c></row>',
    '<row r="1"><c r="A1" t="s" t="n"><v>0</v></c></row>',
    '<row r="1"><c r="A1" t="&#115;"><v>0</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v><extLst><ext/></extLst></c></row>',
    '<row r="1"><c r="A1"><is><t>a</t></is></c></row>',
    '<row r="1"><c r=A1><v>1</v></c></row>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
    '<row r="1.0"><c r="A1"><v>1</v></c></row>',
    '<row r="1"><y:c r="A1"><v>1</v></y:c></row>',
    '<row r="1"><c r="A1"><v>1</v></x:c></row>',
    `<row r="1">letters${number}</row>`,
    `<row r="1">${number}</row><other/>`,
  ]) {
    await expect(scanned(inSheet(rows), [7]), rows).rejects.toBeInstanceOf(UnscannedError);
  }
  for (const xml of [`<!-- <row r="9"> -->${inSheet(`<row r="1">${number}</row>`)}`, `<worksheet><sheetData><row r="1">${number}</row><row r="2">${number}`, `<?xml version="1.0" encoding="ISO-8859-1"?>${inSheet(`<row r="1">${number}</row>`)}`]) {
    await expect(scanned(xml, [7]), xml).rejects.toBeInstanceOf(UnscannedError);
  }
});

test("a cell beyond what a sheet can hold is refused, and so are rows that would be filled up for some far out", async () => {
  const far = (place: string, at: string) => `<worksheet><sheetData><row r="${place}"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`;
  await expect(scanned(far("1048577", "A1"), [999])).rejects.toThrow("a sheet is too large");
  await expect(scanned(far("1", "XFE1"), [999])).rejects.toThrow("a sheet is too large");
  expect((await scanned(far("3", "XFD1"), [999])).text).toBe("\n\n1");
  const row = (number: number, columns: readonly number[]) => `<row r="${number}">${columns.map((column) => `<c r="${columnName(column)}1"><v>1</v></c>`).join("")}</row>`;
  const apart = Array.from({ length: 273 }, (_, i) => 60 * i);
  const rows = Array.from({ length: 17_000 }, (_, i) => row(i + 1, i === 0 ? apart : [0]));
  await expect(scanned(`<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`, [1 << 16])).rejects.toThrow("a sheet is too large");
});

test("what a sheet is read in is given back once it was read, or is read no further", async () => {
  const close = [vi.spyOn(RowText.prototype, "close"), vi.spyOn(RowScanner.prototype, "close")];
  onTestFinished(() => close.forEach((each) => each.mockRestore()));
  const part = partIn(`<worksheet><sheetData>${Array.from({ length: 9000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B1" t="str"><v>${"x".repeat(40)}</v></c></row>`).join("")}</sheetData></worksheet>`, [1 << 16]);
  const measured = await measureSheet(part, book, false, undefined);
  for (const each of close) expect(each).toHaveBeenCalledTimes(1);
  for await (const piece of sheetText(part, book, false, measured)) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  for (const each of close) expect(each).toHaveBeenCalledTimes(2);
  const held = close.flatMap((each) => each.mock.contexts.flatMap((context) => Object.entries(context as object).flatMap(([name, value]) => (ArrayBuffer.isView(value) && value.byteLength > 1 << 14 ? [name] : []))));
  expect(held).toEqual([]);
});
