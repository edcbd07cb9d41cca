import type { ZipPart } from "../formats/zipParts";
import { type Book, CellCounts, cellText } from "./cellValue";
import { SheetGrid } from "./grid";
import { readXml } from "./xml";

/** The cells of a sheet; those of formulas are blank where they are `unset`. */
export async function parsedSheet(part: ZipPart, book: Book, unset: boolean): Promise<{ readonly grid: SheetGrid; readonly counts: CellCounts }> {
  const grid = new SheetGrid();
  const counts = new CellCounts();
  let isFormula = false;
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let value: string | null = null;
  let reading = false;
  let aloud = false;
  await readXml(part.pieces(), {
    open(name, { r, t, s }) {
      if (name === "row") {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        [type, style, value, isFormula] = [t ?? "n", Number(s ?? 0), null, false];
      } else if (name === "f") isFormula = true;
      else if (name === "rPh") aloud = true;
      else reading = name === "v" || (name === "t" && type === "inlineStr" && !aloud);
    },
    text: (text) => reading && (value = (value ?? "") + text),
    close(name) {
      if (name === "c" && isFormula) counts.formula(type, value === null || value === "", value === "0");
      if (name === "c" && value !== null && !(isFormula && unset)) {
        const text = cellText(value, type, style, book);
        if (text === null) counts.lose(row, column);
        else grid.put(row, column, text);
      }
      if (name === "rPh") aloud = false;
      if (name === "v" || name === "t") reading = false;
    },
  }, "sheetData");
  return { grid, counts };
}

/** "BC12" is column 54, from 0. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]*/.exec(cell)![0].toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 64;
  return column - 1;
}
