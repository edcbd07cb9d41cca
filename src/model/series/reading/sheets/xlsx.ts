import { messageOf } from "../../../failure";
import { isUnreadable } from "../../../files/unreadable";
import { ZipError } from "../../../files/zipDirectory";
import type { Notice, Result } from "../../../result";
import { aborted, refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import type { ZipPart } from "../formats/zipParts";
import type { ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import type { Book, CellCounts } from "./cellValue";
import { UnscannedError } from "./elementScanner";
import { gridText, readSheetText, type SheetText } from "./grid";
import { parsedSheet } from "./parsedSheet";
import { measureSheet, sheetText } from "./scannedSheet";
import { streamedBytes } from "./streamedBytes";
import { bounded, sheetsIn, textsIn, timesIn } from "./workbook";

/** As few formulas may well all come to 0. */
const LEAST_FORMULAS = 3;

/** A sheet as it was read. */
interface Read {
  readonly counts: CellCounts;
  readonly sheet: SheetText;
  /** Lets go of what reads the text. */
  readonly close: () => Promise<void>;
}

/**
 * Reads a sheet of a workbook of Excel: the largest that shows, or the one that was chosen; of formulas, what they last gave.
 * Source: ECMA-376, parts 1 and 2.
 */
export async function readXlsx(file: string, parts: readonly ZipPart[], options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  let open: Read | null = null;
  try {
    const { sheets, since1904, isComputed } = await sheetsIn(parts);
    if (sheets.length === 0) return refuse("empty-sheet", file, {});
    const showing = sheets.filter(({ hidden }) => !hidden);
    const largest = (showing.length > 0 ? showing : sheets).reduce((best, sheet) => (sheet.part.size > best.part.size ? sheet : best));
    const { part, choices } = pickPart("sheet", sheets.map((sheet) => ({ answer: sheet.name, means: { name: sheet.name }, sheet })), options, sheets.indexOf(largest));
    const book: Book = { texts: await textsIn(parts), times: await timesIn(parts), since1904 };
    open = await readSheet(bounded(part.sheet.part), book, false, hooks.signal);
    const { formulas } = open.counts;
    // Who writes a workbook without computing it leaves results out, or puts 0 for each and asks for them to be computed.
    const unset = !isComputed && formulas.all >= LEAST_FORMULAS && formulas.noughts === formulas.all;
    if (unset) open = await readSheet(part.sheet.part, book, true, hooks.signal);
    return await readSheetText(file, "xlsx", open.sheet, { options, hooks, choices, notices: noticesOf(open.counts, unset ? formulas.all : formulas.blank) });
  } catch (error) {
    if (isUnreadable(error)) throw error;
    if (hooks.signal?.aborted) return aborted(file);
    if (error instanceof ZipError) return refuse("damaged-archive", file, {});
    return refuse("damaged-file", file, { format: "xlsx", said: messageOf(error) });
  } finally {
    await open?.close();
  }
}

/** By its bytes where they are plain, and by a parser of all of XML where they are not. */
async function readSheet(part: ZipPart, book: Book, unset: boolean, signal: AbortSignal | undefined): Promise<Read> {
  try {
    const measured = await measureSheet(part, book, unset, signal);
    const blob = streamedBytes(measured.bytes, () => sheetText(part, book, unset, measured));
    return { counts: measured.counts, sheet: { blob, isEmpty: measured.cells === 0, isOutOfOrder: false }, close: blob.close };
  } catch (error) {
    if (!(error instanceof UnscannedError)) throw error;
    const { grid, counts } = await parsedSheet(part, book, unset);
    return { counts, sheet: gridText(grid), close: async () => {} };
  }
}

function noticesOf({ lost }: CellCounts, formulas: number): Notice[] {
  const notices: Notice[] = [];
  if (formulas > 0) notices.push({ kind: "noticed/formulas", params: { cells: formulas } });
  if (lost !== null) notices.push({ kind: "noticed/lost-texts", params: { cells: lost.cells, row: lost.row + 1, column: columnName(lost.column) } });
  return notices;
}

/** What a spreadsheet calls a column, counted from 0. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? "" : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}
