import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const text = (content: string) => new TextEncoder().encode(content);
const day = (row: number) => new Date(Date.UTC(2024, 0, 1 + row)).toISOString().slice(0, 10);

/** A workbook of days, numbers and a formula beside each, whose cell says `result`. */
function workbook(rows: number, result: (row: number) => string, calc: string): Uint8Array {
  const word = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const lines = Array.from({ length: rows }, (_, row) => `<row r="${row + 2}">${word(`A${row + 2}`, day(row))}<c r="B${row + 2}"><v>${row / 4}</v></c>${result(row)}</row>`);
  return zipSync({
    "xl/workbook.xml": text(`<workbook><sheets><sheet name="A" r:id="rId1"/></sheets>${calc}</workbook>`),
    "xl/_rels/workbook.xml.rels": text('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/worksheets/sheet1.xml": text(`<worksheet><sheetData><row r="1">${word("A1", "day")}${word("B1", "load")}${word("C1", "double")}</row>${lines.join("")}</sheetData></worksheet>`),
  });
}

const ASKS = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const loads = Array.from({ length: 20 }, (_, row) => row / 4);

describe("formulas of a workbook", () => {
  it.each([
    ["left out (openpyxl)", (row: number) => `<c r="C${row + 2}"><f>B${row + 2}*2</f><v></v></c>`],
    ["left out without a place for them", (row: number) => `<c r="C${row + 2}"><f>B${row + 2}*2</f></c>`],
    ["0 for each, where they are still to be computed (XlsxWriter)", (row: number) => `<c r="C${row + 2}"><f>B${row + 2}*2</f><v>0</v></c>`],
  ])("whose results are %s are told and read as missing", async (_, result) => {
    const read = await reading(workbook(20, result, ASKS), {}, "a.xlsx");
    expect(plain(read).columns).toEqual({ load: loads });
    expect(read.series.notices).toContainEqual({ kind: "noticed/formulas", params: { cells: 20 } });
    expect(read.series.notices).toContainEqual({ kind: "noticed/empty-columns", params: { names: ["double"] } });
    expect(textOf(read.series.notices[0]!)).toContain("20 formulas have no result in this workbook");
  });

  it.each([
    ["some are not 0", (row: number) => `<c r="C${row + 2}"><f>B${row + 2}*2</f><v>${row / 2}</v></c>`, ASKS, loads.map((load) => 2 * load)],
    ["all are 0 and nothing asks for them to be computed", (row: number) => `<c r="C${row + 2}"><f>B${row + 2}*0</f><v>0</v></c>`, "<calcPr/>", loads.map(() => 0)],
  ])("are read as they stand where %s", async (_, result, calc, double) => {
    const read = await reading(workbook(20, result, calc), {}, "a.xlsx");
    expect([plain(read).columns, read.series.notices]).toEqual([{ load: loads, double }, []]);
  });
});

it("a column that has a name and nothing in it is told where it is the last, as elsewhere", async () => {
  const rows = loads.map((load, row) => `${day(row)},${load},`);
  const read = await reading(["day,load,double", ...rows].join("\n"));
  expect([plain(read).columns, read.series.notices]).toEqual([{ load: loads }, [{ kind: "noticed/empty-columns", params: { names: ["double"] } }]]);
  expect((await reading(["day,load,", ...rows].join("\n"))).series.notices).toEqual([]);
});
