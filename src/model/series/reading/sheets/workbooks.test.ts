import { expect, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { partOf, recordsOfFile } from "../formats/zipParts";
import { plain, reading } from "../given.testing";
import { partIn, workbookOf } from "./sheetParts.testing";
import { readOds } from "./ods";
import { readXlsx } from "./xlsx";

const day = (row: number) => new Date(Date.UTC(2024, 0, 1 + row)).toISOString().slice(0, 10);
const word = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const rows = (from: number, count: number, cell: (row: number) => string) => Array.from({ length: count }, (_, i) => `<row r="${from + i}">${word(`A${from + i}`, day(i))}${cell(from + i)}</row>`).join("");
const sheet = (inner: string, behind = "") => `<worksheet><sheetData><row r="1">${word("A1", "day")}${word("B1", "load")}</row>${inner}</sheetData>${behind}</worksheet>`;
const numbers = [2, 3, 4, 5].map((row) => row / 4);
const options = { delimiter: "auto", decimal: "auto", answers: {} } as const;
const plainRows = rows(2, 4, (row) => `<c r="B${row}"><v>${row / 4}</v></c>`);

test("cells that refer to a text which the workbook does not have are missing, and that is told", async () => {
  const lost = (number: number) => (row: number) => (row === 4 ? `<c r="B${row}" t="s"><v>${number}</v></c>` : `<c r="B${row}"><v>${row / 4}</v></c>`);
  const read = await reading(workbookOf(sheet(rows(2, 4, lost(7))), "<sst><si><t>a</t></si></sst>"), {}, "a.xlsx");
  expect(read.series.notices).toContainEqual({ kind: "noticed/lost-texts", params: { cells: 1, row: 4, column: "B" } });
  expect(textOf(read.series.notices[0]!)).toBe("1 cell refers to a text that this workbook does not have and is read as missing: row 4, column B.");
  expect(plain(read).columns).toEqual({ load: numbers });
  // By the parser of XML, too.
  const parsed = await reading(workbookOf(sheet(`<!-- a -->${rows(2, 4, lost(-1))}`)), {}, "a.xlsx");
  expect(parsed.series.notices).toEqual(read.series.notices);
});

test("what lies behind the rows of a sheet is no row, where places of controls are called as one", async () => {
  const controls = "<controls><control><anchor><from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></from></anchor></control></controls>";
  for (const comment of ["", "<!-- a -->"]) expect(plain(await reading(workbookOf(sheet(comment + plainRows, controls)), {}, "a.xlsx")).columns, comment).toEqual({ load: numbers });
});

test("a sheet in another encoding than UTF-8 is read in the one that it names", async () => {
  const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${sheet(plainRows).replace("load", "W\u00e4rme")}`;
  expect(Object.keys(plain(await reading(workbookOf(Uint8Array.from(latin, (letter) => letter.charCodeAt(0))), {}, "a.xlsx")).columns)).toEqual(["Wärme"]);
  const wide = new Uint8Array(Uint16Array.from(`\ufeff${sheet(plainRows)}`, (letter) => letter.charCodeAt(0)).buffer);
  expect(plain(await reading(workbookOf(wide), {}, "a.xlsx")).columns).toEqual({ load: numbers });
});

test("how a text in a cell is read aloud is no part of it, by its bytes and by the parser", async () => {
  const aloud = sheet(plainRows).replace("<t>load</t>", "<r><t>lo</t></r><r><t>ad</t></r><rPh sb=\"0\" eb=\"1\"><t>ROAD</t></rPh>");
  for (const xml of [aloud, aloud.replace("<sheetData>", "<sheetData><!-- a -->")]) expect(plain(await reading(workbookOf(xml), {}, "a.xlsx")).columns, xml).toEqual({ load: numbers });
});

test("a workbook whose file is gone while it is read is refused as such, and reading one ends where it is called off", async () => {
  const gone = { ...partIn("<workbook/>", [5]), name: "xl/workbook.xml", pieces: async function* () { yield new Uint8Array(0); throw new DOMException("gone", "NotReadableError"); } };
  await expect(readXlsx("a.xlsx", [gone], options, {})).rejects.toThrow("gone");
  await expect(readOds("a.ods", [{ ...gone, name: "content.xml" }], options, {})).rejects.toThrow("gone");
  const blob = new Blob([workbookOf(sheet(plainRows)).slice()]);
  const parts = (await recordsOfFile(blob)).map((record) => partOf(blob, record));
  expect(await readXlsx("a.xlsx", parts, options, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { kind: "reading/aborted" } });
});

const content = (rows: string) => ({ ...partIn(`<?xml version="1.0"?><o:document><o:body><t:table t:name="A">${rows}</t:table></o:body></o:document>`, [7, 3, 11]), name: "content.xml" });
const odsRow = (first: string, second: string, about = "") => `<t:table-row${about}><t:table-cell o:value-type="string"><x:p>${first}</x:p></t:table-cell><t:table-cell o:value-type="float" o:value="${second}"/></t:table-row>`;
const dayRows = [0, 1, 2].map((row) => odsRow(day(row), String(row / 4))).join("");

test("a sheet of OpenDocument is read as it comes, wherever its pieces are cut", async () => {
  const read = await readOds("a.ods", [content(`${odsRow("day", "7", ' t:number-rows-repeated="1"').replace('o:value-type="float" o:value="7"/>', "><x:p>W&#228;r</x:p><x:p>me &amp; <x:s/>co</x:p></t:table-cell>")}<!-- </t:table-row> -->${dayRows}`)], options, {});
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.columns.map(({ name }) => name)).toEqual(["day", "Wär\nme &  co"]);
  expect(read.value.rows).toBe(3);
  expect(await readOds("a.ods", [content(dayRows)], options, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { kind: "reading/aborted" } });
});

test("a document of OpenDocument that is cut off, or has something that goes on and on, is refused as damaged", async () => {
  const cut = { ...partIn(`<o:document><o:body><t:table t:name="A">${dayRows}`, [50]), name: "content.xml" };
  expect(await readOds("a.ods", [cut], options, {})).toMatchObject({ ok: false, error: { kind: "reading/damaged-file", params: { said: "unexpected end of file" } } });
  const endless = { ...partIn(`<o:document a="${"x".repeat(2 ** 22)}"/>`, [1 << 16]), name: "content.xml" };
  expect(await readOds("a.ods", [endless], options, {})).toMatchObject({ ok: false, error: { params: { said: "a tag or a text is too long" } } });
});
