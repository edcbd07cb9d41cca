import { ok, type Notice, type Result } from "../../../result";
import { bytesInPieces } from "../bytes";
import type { Choice } from "../choice";
import { readDelimited } from "../text/delimited";
import { tabCell } from "../text/layout";
import { OwnTexts } from "../text/ownText";
import { refuse, type ReadProblem } from "../fault";
import type { TableFormat } from "../formats/formats";
import type { Bytes, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { MAX_CELLS, type Table } from "../table";
import { columnsOf } from "./sheetColumns";
import { MAX_FILLED, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS } from "./sheetLimits";

const DELIMITER = "\t";

/** Rows that become bytes at a time. */
const ROWS_AT_ONCE = 1 << 12;

/** A sheet as the text that it would be saved as, row by row as it is read, whatever order its rows come in; what was never put is blank. */
export class SheetGrid {
  /** The rows that are done, up to the last cell of each, and how many cells that are. */
  private lines: string[] = [];
  private lengths: number[] = [];
  private row: string[] = [];
  private readonly own = new OwnTexts();
  private readonly filled = new Uint8Array(MOST_COLUMNS);
  private cells = 0;
  /** The number of the row that cells are put into. */
  private at = 0;
  /** Whether a row came after one that stands below it. */
  isOutOfOrder = false;
  private letters = 0;

  /** Row and column from 0. @throws RangeError beyond what a sheet can hold, and where a row comes twice with others between */
  put(row: number, column: number, cell: string): void {
    if (cell === "") return;
    this.letters += cell.length;
    if (!(Number.isInteger(row) && row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS) || ++this.cells > MAX_CELLS || this.letters > MOST_LETTERS) throw new RangeError("a sheet is too large");
    if (row !== this.at) {
      this.endRow();
      this.at = row;
      if ((this.lengths[row] ?? 0) > 0) throw new RangeError("a row of a sheet comes twice");
      this.isOutOfOrder ||= row < this.lines.length;
    }
    this.row[column] = cell;
    this.filled[column] = 1;
  }

  get size(): number {
    return this.cells;
  }

  /** The text, columns without any cell at both sides left out, and many between others; the grid is empty then. @throws RangeError where nearly all of it would be blank */
  takeBytes(): Bytes {
    this.endRow();
    const { lines, lengths } = this;
    const columns = columnsOf(this.filled);
    const rows = lengths.reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0);
    if (rows * columns.length - this.cells > MAX_FILLED) throw new RangeError("a sheet is too large");
    const first = columns[0] ?? 0;
    const isWhole = columns.at(-1) === first + columns.length - 1;
    const some = (cells: readonly string[]) => columns.map((column) => cells[column] ?? "").join(DELIMITER);
    [this.lines, this.lengths] = [[], []];
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
      const to = Math.min(lines.length, from + ROWS_AT_ONCE);
      let text = "";
      for (let row = from; row < to; row++) {
        if (row > 0) text += "\n";
        if (lengths[row]! > 0) text += isWhole ? lines[row]!.slice(first) + DELIMITER.repeat(first + columns.length - lengths[row]!) : some(cellsIn(lines[row]!));
        lines[row] = "";
      }
      pieces.push(encoder.encode(text));
    }
    return bytesInPieces(pieces);
  }

  private endRow(): void {
    const { row, at } = this;
    if (row.length === 0 && at < this.lines.length) return;
    for (let blank = this.lines.length; blank < at; blank++) {
      this.lines.push("");
      this.lengths.push(0);
    }
    for (let column = 0; column < row.length; column++) row[column] = tabCell(row[column] ?? "");
    // A part of the sheet's XML would hold the rest of it.
    this.lines[at] = row.length === 1 ? this.own.of(row[0]!) : row.join(DELIMITER);
    this.lengths[at] = row.length;
    this.row = [];
  }
}

/** The cells of a line as they stand between its tabs. */
function cellsIn(line: string): string[] {
  const cells: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] !== DELIMITER || isQuoted) continue;
    cells.push(line.slice(from, at));
    from = at + 1;
  }
  cells.push(line.slice(from));
  return cells;
}

/** A sheet as the text that it would be saved as. */
export interface SheetText {
  readonly blob: Bytes;
  /** Whether it has no cell. */
  readonly isEmpty: boolean;
  /** Whether a row came after one that stands below it. */
  readonly isOutOfOrder: boolean;
}

/** The text of a grid, which is empty then. @throws RangeError where nearly all of it would be blank */
export const gridText = (grid: SheetGrid): SheetText => ({ isEmpty: grid.size === 0, isOutOfOrder: grid.isOutOfOrder, blob: grid.takeBytes() });

/** A sheet is read as the text that it would be saved as, so that header, units and marks of missing values are found alike. */
export async function readSheetText(
  file: string,
  format: TableFormat,
  sheet: SheetText,
  { options, hooks, choices, notices: said = [] }: { readonly options: TableOptions; readonly hooks: ReadHooks; readonly choices: readonly Choice[]; readonly notices?: readonly Notice[] },
): Promise<Result<Table, ReadProblem>> {
  if (sheet.isEmpty) return refuse("empty-sheet", file, {});
  const table = await readDelimited({ name: file, blob: sheet.blob }, { ...options, delimiter: DELIMITER }, hooks);
  const notices: readonly Notice[] = sheet.isOutOfOrder ? [...said, { kind: "noticed/sheet-rows", params: {} }] : said;
  return table.ok ? ok({ ...table.value, format, delimiter: null, notices: [...notices, ...table.value.notices], choices: [...choices, ...(table.value.choices ?? [])] }) : table;
}
