import { Zip, ZipDeflate } from "fflate";

/** Days before 1970 as Excel counts them, and ms of a day. */
const [BEFORE, DAY] = [25_569, 86_400_000];
const encoder = new TextEncoder();

const PARTS = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
};

const column = (i) => String.fromCharCode(65 + i);
const text = (place, letters) => `<c r="${place}" t="inlineStr"><is><t>${letters}</t></is></c>`;

/** The XML of a row: an instant in ms since 1970, shown as day and clock, and numbers. */
function rowXml(number, at, values) {
  const numbers = values.map((value, i) => `<c r="${column(i + 1)}${number}"><v>${value}</v></c>`).join("");
  return `<row r="${number}"><c r="A${number}" s="1"><v>${at / DAY + BEFORE}</v></c>${numbers}</row>`;
}

const EXCEL = {
  parts: PARTS,
  sheet: "xl/worksheets/sheet1.xml",
  begin: (names) => `<worksheet><sheetData><row r="1">${names.map((name, i) => text(`${column(i)}1`, name)).join("")}</row>`,
  row: rowXml,
  end: "</sheetData></worksheet>",
};

const cell = (attributes, letters) => `<table:table-cell ${attributes}><text:p>${letters}</text:p></table:table-cell>`;
const rowOf = (cells) => `<table:table-row table:style-name="ro1">${cells.join("")}</table:table-row>`;

/** The same of OpenDocument, as LibreOffice writes it. */
const OPEN_DOCUMENT = {
  parts: { mimetype: "application/vnd.oasis.opendocument.spreadsheet" },
  sheet: "content.xml",
  begin: (names) => `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rowOf(names.map((name) => cell('office:value-type="string"', name)))}`,
  row(_, at, values) {
    const instant = new Date(at).toISOString().slice(0, 19);
    return rowOf([cell(`office:value-type="date" office:date-value="${instant}"`, instant.replace("T", " ")), ...values.map((value) => cell(`office:value-type="float" office:value="${value}"`, value))]);
  },
  end: "</table:table></office:spreadsheet></office:body></office:document-content>",
};

export const WORKBOOKS = { xlsx: EXCEL, ods: OPEN_DOCUMENT };

/** Pieces of a workbook with one sheet of about so many bytes of XML: instants, and columns of numbers beside them. */
export function* workbook({ parts, sheet: name, begin, row: written, end }, names, instant, value, bytes) {
  let ready = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(encoder.encode(content), true);
  }
  const sheet = new ZipDeflate(name);
  zip.add(sheet);
  let xml = begin(names);
  for (let row = 0, length = 0; length < bytes; row++) {
    const line = written(row + 2, instant(row), names.slice(1).map((_, i) => value(row, i)));
    xml += line;
    length += line.length;
    if (xml.length < 1 << 20) continue;
    sheet.push(encoder.encode(xml));
    xml = "";
    yield* ready;
    ready = [];
  }
  sheet.push(encoder.encode(xml + end), true);
  zip.end();
  yield* ready;
}
