import { messageOf } from "../../../failure";
import { isUnreadable } from "../../../files/unreadable";
import { ZipError } from "../../../files/zipDirectory";
import type { Result } from "../../../result";
import { aborted, refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import type { ZipPart } from "../formats/zipParts";
import type { ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import { gridText, readSheetText, SheetGrid } from "./grid";
import { MOST_COLUMNS, MOST_ROWS } from "./sheetLimits";
import { readXml } from "./xml";

/** The most that the sheets of a document may unpack to. */
const MAX_PART = 256 * 2 ** 20;

interface Sheet {
  readonly name: string;
  readonly grid: SheetGrid;
}

/**
 * Reads a sheet of an OpenDocument spreadsheet: the one with most cells, or the one that was chosen.
 * Source: OpenDocument 1.3, part 3, section 9.
 */
export async function readOds(file: string, parts: readonly ZipPart[], options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    const content = parts.find(({ name }) => name === "content.xml")!;
    if (content.size > MAX_PART) return refuse("large-unpacked", file, { megabytes: MAX_PART / 2 ** 20 });
    const sheets = await sheetsIn(content, hooks.signal);
    if (sheets.length === 0) return refuse("empty-sheet", file, {});
    const largest = sheets.reduce((best, { grid }, i) => (grid.size > sheets[best]!.grid.size ? i : best), 0);
    const { part, choices } = pickPart("sheet", sheets.map((sheet) => ({ answer: sheet.name, means: { name: sheet.name }, sheet })), options, largest);
    return await readSheetText(file, "ods", gridText(part.sheet.grid), { options, hooks, choices });
  } catch (error) {
    if (isUnreadable(error)) throw error;
    if (hooks.signal?.aborted) return aborted(file);
    if (error instanceof ZipError) return refuse("damaged-archive", file, {});
    return refuse("damaged-file", file, { format: "ods", said: messageOf(error) });
  }
}

/** Rows and cells that are alike stand once, with how often they come; the blank end of a sheet comes a million times. */
async function sheetsIn(content: ZipPart, signal: AbortSignal | undefined): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  let row = 0;
  let column = 0;
  let rowsAlike = 1;
  let cells: { readonly at: number; readonly text: string; readonly alike: number }[] = [];
  let cell = { value: null as string | null, text: "", alike: 1 };
  let paragraphs = 0;
  let apart = 0;
  await readXml(content.pieces(), {
    open(name, attributes) {
      if (name === "table") {
        sheets.push({ name: attributes["name"] ?? "", grid: new SheetGrid() });
        row = 0;
      } else if (name === "table-row") {
        [column, rowsAlike, cells] = [0, Number(attributes["number-rows-repeated"] ?? 1), []];
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cell = { value: valueOf(attributes), text: "", alike: Number(attributes["number-columns-repeated"] ?? 1) };
        paragraphs = 0;
      } else if (name === "annotation") apart++;
      else if (name === "p" && paragraphs++ > 0 && apart === 0) cell.text += "\n";
      else if (name === "s") cell.text += " ".repeat(Math.min(100, Number(attributes["c"] ?? 1)));
    },
    text: (text) => paragraphs > 0 && apart === 0 && (cell.text += text),
    close(name) {
      if (name === "table-cell" || name === "covered-table-cell") {
        const text = cell.value ?? cell.text;
        if (text !== "") cells.push({ at: column, text, alike: cell.alike });
        column += cell.alike;
        paragraphs = 0;
      } else if (name === "annotation") apart--;
      else if (name === "table-row") {
        signal?.throwIfAborted();
        const { grid } = sheets.at(-1)!;
        for (let i = 0; i < rowsAlike && cells.length > 0; i++) putRow(grid, row + i, cells);
        row += rowsAlike;
        if (!(row <= 2 * MOST_ROWS)) throw new RangeError("a sheet is too large");
      }
    },
  });
  return sheets;
}

function putRow(grid: SheetGrid, row: number, cells: readonly { readonly at: number; readonly text: string; readonly alike: number }[]): void {
  for (const { at, text, alike } of cells) {
    if (!(at + alike <= 2 * MOST_COLUMNS)) throw new RangeError("a sheet is too large");
    for (let i = 0; i < alike; i++) grid.put(row, at + i, text);
  }
}

/** What a cell holds, where that is no text; null where it is. */
function valueOf(attributes: Readonly<Record<string, string>>): string | null {
  switch (attributes["value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return attributes["value"] ?? null;
    case "date":
      return attributes["date-value"]?.replace("T", " ") ?? null;
    case "time":
      return clockOf(attributes["time-value"] ?? "");
    case "boolean":
      return attributes["boolean-value"]?.toUpperCase() ?? null;
    default:
      return null;
  }
}

/** "PT13H05M00S" is the clock 13:05:00. */
function clockOf(span: string): string | null {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(span);
  return match === null ? null : match.slice(1).map((part) => part.padStart(2, "0")).join(":");
}
