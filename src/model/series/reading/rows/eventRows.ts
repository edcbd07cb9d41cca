import { isMissing } from "../missing/missingWords";
import { isRowCount } from "../numbers/isRowCount";
import { countCells, numberAt } from "../numbers/packedColumn";
import type { NumberColumn, Table, TextColumn } from "../table";
import { isTimeName } from "../time/timeNames";
import { rowsOfTable } from "./rowsOfTable";

/** At most one row in so many says what happened. */
const SPARE = 10;
/** What a column is called that says something of the numbers beside it, of which one may be missing. */
const OF_NUMBERS = /flag|quality|status|comment|note|remark|bemerk/i;

/**
 * The table without rows in which nothing was measured and a column that is blank elsewhere says what happened, as loggers write
 * when they are read out or stopped (HOBO: “Host Connected”, “End Of File”); any other table as it is.
 */
export function withoutEvents(table: Table): Table {
  const { columns, rows } = table;
  const said = columns.filter((column): column is TextColumn => column.kind === "text" && !OF_NUMBERS.test(column.name) && isSparse(column, rows));
  if (said.length === 0) return table;
  const measured = columns.filter((column): column is NumberColumn => column.kind === "number" && !isTimeName(column.name) && !countsRows(column, rows));
  const isBlank = (row: number) => measured.every((column) => Number.isNaN(numberAt(column, row)));
  const places = Array.from({ length: rows }, (_, row) => row);
  // What stands above all numbers says whose they are.
  const first = places.findIndex((row) => !isBlank(row));
  if (first < 0) return table;
  const happened = places.filter((row) => row > first && said.some(({ cells }) => !isMissing(cells[row]!)) && isBlank(row));
  if (measured.length === 0 || happened.length === 0 || happened.length * SPARE > rows) return table;
  const gone = new Set(happened);
  const kept = Uint32Array.from(places.filter((row) => !gone.has(row)));
  const names = said.filter(({ cells }) => happened.some((row) => !isMissing(cells[row]!))).map(({ name }) => name);
  const example = said.map(({ cells }) => cells[happened[0]!]!).find((cell) => !isMissing(cell))!.trim();
  const left: Table = { ...table, notices: [...table.notices, { kind: "noticed/events", params: { rows: happened.length, names, example } }] };
  return rowsOfTable(withoutCounts(left, table), kept);
}

/** Whether a column counts all rows, whatever it is called. */
const countsRows = (column: NumberColumn, rows: number): boolean => Array.from({ length: rows }, (_, row) => row).every((row) => numberAt(column, row) === numberAt(column, 0) + row);

/** Without columns that only count the rows of a table: with fewer rows they count no longer, and would be taken as measured. */
function withoutCounts(table: Table, whole: Table): Table {
  const names = table.columns.filter((column) => column.kind === "number" && isRowCount(column, whole, [])).map(({ name }) => name);
  if (names.length === 0) return table;
  return { ...table, columns: table.columns.filter(({ name }) => !names.includes(name)), notices: [...table.notices, { kind: "noticed/row-counts", params: { names } }] };
}

/** Whether a column is blank but for a few rows. */
function isSparse(column: TextColumn, rows: number): boolean {
  const held = countCells(column, (cell) => !isMissing(cell));
  return held > 0 && held * SPARE <= rows;
}
