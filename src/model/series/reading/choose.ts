import { ok, type Notice, type Result } from "../../result";
import { refuse, type ReadProblem } from "./fault";
import type { Fill } from "./fills";
import { isMissing, parseNumber } from "./numberText";
import type { ColumnDescription, ReadingOptions } from "./reading";
import type { Table, TableColumn } from "./table";
import type { TimeReading } from "./timeColumn";

/** So many columns are taken when the person has not chosen any. */
export const MAX_UNCHOSEN = 32;
const MAX_FLOAT32 = 3.4028234663852886e38;

export interface NumberColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly fill?: Fill;
}

export interface Choice {
  readonly columns: readonly NumberColumn[];
  readonly notices: readonly Notice[];
}

/** The columns of numbers to keep: those that were asked for, or all but the time. Every number fits a float32. */
export function chooseColumns(
  table: Table,
  described: readonly ColumnDescription[],
  time: Pick<TimeReading, "column" | "clock">,
  wanted: ReadingOptions["columns"],
): Result<Choice, ReadProblem> {
  const choice = wanted === null ? allNumbers(table, described, time) : named(table, wanted);
  if (!choice.ok) return choice;
  for (const column of choice.value.columns) {
    const row = column.values.findIndex((value) => Math.abs(value) > MAX_FLOAT32);
    if (row < 0) continue;
    const cell = column.values[row]!;
    const place = { row: table.rowNumber(row), column: column.name, example: String(cell) };
    return Number.isFinite(cell) ? refuse("large-number", table.file, place) : refuse("infinite", table.file, { ...place, value: String(cell) });
  }
  return choice;
}

function named(table: Table, wanted: readonly string[]): Result<Choice, ReadProblem> {
  const columns: NumberColumn[] = [];
  for (const name of new Set(wanted)) {
    const column = table.columns.find((each) => each.name === name);
    if (column === undefined) {
      return refuse("missing-column", table.file, { column: name });
    }
    if (column.kind === "text") return notNumbers(table, column);
    if (column.kind === "instant") {
      return refuse("times-not-numbers", table.file, { column: name });
    }
    if (column.values.every(Number.isNaN)) {
      return refuse("column-missing", table.file, { column: name });
    }
    columns.push(column);
  }
  if (columns.length === 0) return refuse("nothing-chosen", table.file, {});
  return ok({ columns, notices: [] });
}

function allNumbers(
  table: Table,
  described: readonly ColumnDescription[],
  time: Pick<TimeReading, "column" | "clock">,
): Result<Choice, ReadProblem> {
  if (table.openMark !== null) return openMark(table);
  const numbers: NumberColumn[] = [];
  const empty: string[] = [];
  const words: string[] = [];
  for (const [i, column] of table.columns.entries()) {
    if (column.name === time.column || column.name === time.clock) continue;
    if (column.kind === "text" && described[i]!.kind === "text" && isMostlyNumbers(table, column.cells)) {
      return notNumbers(table, column);
    }
    if (column.kind === "text") words.push(column.name);
    if (column.kind !== "number") continue;
    if (described[i]!.missing === table.rows) empty.push(column.name);
    else numbers.push(column);
  }
  if (numbers.length === 0) return noNumbers(table, described, time.column, empty);
  const notices: Notice[] = [];
  if (empty.length > 0) notices.push({ kind: "noticed/empty-columns", params: { names: empty } });
  if (words.length > 0) notices.push({ kind: "noticed/text-columns", params: { names: words } });
  if (numbers.length > MAX_UNCHOSEN) {
    notices.push({ kind: "noticed/first-columns", params: { most: MAX_UNCHOSEN, columns: numbers.length } });
  }
  return ok({ columns: numbers.slice(0, MAX_UNCHOSEN), notices });
}

function noNumbers(table: Table, described: readonly ColumnDescription[], time: string | null, empty: readonly string[]) {
  const other = described.find(({ name, kind }) => kind === "text" && name !== time);
  if (other === undefined && empty.length > 0) {
    return refuse("all-missing", table.file, { names: empty });
  }
  if (other === undefined) return refuse("only-time", table.file, {});
  return refuse("no-numbers", table.file, { row: firstPresent(table, other.name), column: other.name, example: other.example });
}

function firstPresent(table: Table, name: string): number | null {
  const column = table.columns.find((each) => each.name === name);
  if (column?.kind !== "text") return null;
  const row = column.cells.findIndex((cell) => !isMissing(cell));
  return row < 0 ? null : table.rowNumber(row);
}

function openMark(table: Table) {
  const { column, row, cell } = table.openMark!;
  return refuse("ambiguous-decimal", table.file, { row: table.rowNumber(row), column, example: cell });
}

/** Refuses a column at its first cell that is no number. */
function notNumbers(table: Table, column: TableColumn & { kind: "text" }) {
  if (table.openMark?.column === column.name) return openMark(table);
  const row = column.cells.findIndex((cell) => numberIn(table, cell) === undefined);
  const cell = column.cells[row] ?? "";
  return refuse("bad-cell", table.file, { row: table.rowNumber(Math.max(0, row)), column: column.name, example: cell });
}

function isMostlyNumbers(table: Table, cells: readonly string[]): boolean {
  let present = 0;
  let numbers = 0;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    present++;
    if (numberIn(table, cell) !== undefined) numbers++;
  }
  return numbers * 2 > present;
}

const numberIn = (table: Table, cell: string) => parseNumber(cell, table.decimal === "," ? "comma" : "plain");
