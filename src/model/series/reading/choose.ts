import { ok, type Result } from "../../result";
import { count, quote, refuse } from "./fault";
import type { Fill } from "./fills";
import { isMissing, parseNumber } from "./numberText";
import type { ColumnDescription, ReadingOptions, ReadProblem } from "./reading";
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
  readonly notices: readonly string[];
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
    const what = `${Number.isFinite(cell) ? "this number is too large" : `${cell} is no measured value`}; mend it, or leave the cell empty if the value is missing.`;
    return refuse("infinite", table.file, what, { row: table.rowNumber(row), column: column.name, example: String(cell) });
  }
  return choice;
}

function named(table: Table, wanted: readonly string[]): Result<Choice, ReadProblem> {
  const columns: NumberColumn[] = [];
  for (const name of new Set(wanted)) {
    const column = table.columns.find((each) => each.name === name);
    if (column === undefined) {
      return refuse("missing-column", table.file, "there is no such column; choose others.", { column: name });
    }
    if (column.kind === "text") return notNumbers(table, column);
    if (column.kind === "instant") {
      return refuse("no-numbers", table.file, "this column holds times, not numbers; choose others.", { column: name });
    }
    if (column.values.every(Number.isNaN)) {
      return refuse("all-missing", table.file, "every value of this column is missing; choose others.", { column: name });
    }
    columns.push(column);
  }
  if (columns.length === 0) return refuse("no-numbers", table.file, "no column is chosen; choose at least one.");
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
  const notices: string[] = [];
  if (empty.length > 0) notices.push(`Left out, as every value is missing: ${list(empty)}.`);
  if (words.length > 0) notices.push(`Left out, as ${words.length === 1 ? "it holds" : "they hold"} no numbers: ${list(words)}.`);
  if (numbers.length > MAX_UNCHOSEN) {
    notices.push(`Only the first ${MAX_UNCHOSEN} of ${count(numbers.length, "column")} of numbers are used; choose which to keep.`);
  }
  return ok({ columns: numbers.slice(0, MAX_UNCHOSEN), notices });
}

function noNumbers(table: Table, described: readonly ColumnDescription[], time: string | null, empty: readonly string[]) {
  const other = described.find(({ name, kind }) => kind === "text" && name !== time);
  if (other === undefined && empty.length > 0) {
    return refuse("all-missing", table.file, `every value of ${list(empty)} is missing; choose another file.`);
  }
  const found =
    other === undefined ? "there is no column next to the time" : `no column holds numbers, and ${quote(other.name)} begins with ${quote(other.example)}`;
  const row = other === undefined ? undefined : firstPresent(table, other.name);
  return refuse("no-numbers", table.file, `${found}; choose a file with a column of numbers, or another mark between cells.`, {
    ...(other === undefined ? {} : { column: other.name, example: other.example }),
    ...(row === undefined ? {} : { row }),
  });
}

function firstPresent(table: Table, name: string): number | undefined {
  const column = table.columns.find((each) => each.name === name);
  if (column?.kind !== "text") return undefined;
  const row = column.cells.findIndex((cell) => !isMissing(cell));
  return row < 0 ? undefined : table.rowNumber(row);
}

function openMark(table: Table) {
  const { column, row, cell } = table.openMark!;
  const what = `the comma in ${quote(cell)} can stand before decimals or between thousands, and nothing in the file settles it; choose the decimal mark.`;
  return refuse("ambiguous-decimal", table.file, what, { row: table.rowNumber(row), column, example: cell });
}

/** Refuses a column at its first cell that is no number. */
function notNumbers(table: Table, column: TableColumn & { kind: "text" }) {
  if (table.openMark?.column === column.name) return openMark(table);
  const row = column.cells.findIndex((cell) => numberIn(table, cell) === undefined);
  const cell = column.cells[row] ?? "";
  const what = `${quote(cell)} is not a number; mend the cell or leave it empty, or choose other columns.`;
  return refuse("bad-cell", table.file, what, { row: table.rowNumber(Math.max(0, row)), column: column.name, example: cell });
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

const list = (names: readonly string[]) =>
  names.slice(0, 8).map(quote).join(", ") + (names.length > 8 ? ", …" : "");
