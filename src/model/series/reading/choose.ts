import { ok, type Notice, type Result } from "../../result";
import { dressedNumber } from "./numbers/dressedNumber";
import { isFurtherTime } from "./time/epoch";
import { isRowCount } from "./numbers/isRowCount";
import { isIdName } from "./shape/idNames";
import { refuse, type ReadProblem } from "./fault";
import { isMissing } from "./missing/missingWords";
import { countCells, packedIn } from "./numbers/packedColumn";
import type { NumberStyle } from "./numbers/numberText";
import type { ColumnDescription, ReadingOptions } from "./reading";
import type { NumberColumn, Table, TableColumn, TextColumn } from "./table";

/** So many columns are taken when the person has not chosen any. */
export const MAX_UNCHOSEN = 32;
export const MAX_FLOAT32 = 3.4028234663852886e38;

interface Chosen {
  readonly columns: readonly NumberColumn[];
  readonly notices: readonly Notice[];
}

/** The columns of numbers to keep: those that were asked for, or all but the time. Every number fits a float32. */
export function chooseColumns(
  table: Table,
  described: readonly ColumnDescription[],
  timed: readonly string[],
  wanted: ReadingOptions["columns"],
): Result<Chosen, ReadProblem> {
  const choice = wanted === null ? allNumbers(table, described, timed) : named(table, wanted);
  if (!choice.ok) return choice;
  for (const column of choice.value.columns) {
    // What is packed is small.
    if (packedIn(column) !== null) continue;
    const row = column.values.findIndex((value) => Math.abs(value) > MAX_FLOAT32);
    if (row < 0) continue;
    const cell = column.values[row]!;
    const place = { row: table.rowNumber(row), column: column.name, example: String(cell) };
    return Number.isFinite(cell) ? refuse("large-number", table.file, place) : refuse("infinite", table.file, { ...place, value: String(cell) });
  }
  return choice;
}

function named(table: Table, wanted: readonly string[]): Result<Chosen, ReadProblem> {
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
  return ok({ columns, notices: columns.flatMap(oddities) });
}

/** What of a column is not as it stands in the file. */
function oddities({ name, words, exact, elapsed, scaled, unit, limits, footnotes }: NumberColumn): Notice[] {
  const notices: Notice[] = [];
  if (limits !== undefined) notices.push({ kind: "noticed/limits", params: { column: name, ...limits } });
  if (footnotes !== undefined) notices.push({ kind: "noticed/footnotes", params: { column: name, ...footnotes } });
  if (scaled !== undefined) notices.push({ kind: "noticed/units", params: { column: name, units: scaled, unit: unit ?? "" } });
  if (elapsed === true) notices.push({ kind: "noticed/durations", params: { names: [name] } });
  if (words !== undefined) notices.push({ kind: "noticed/words-missing", params: { column: name, ...words } });
  if (exact !== undefined) notices.push({ kind: "noticed/large-integers", params: { column: name } });
  return notices;
}

/** Of so many rows, one at least has a value in a column that is taken by itself. */
const SPARSE = 50;

/** Whether a column has the name and the numbers of the one that places the rows, as where each channel has its time beside it. */
function repeatsTime(column: NumberColumn, { columns }: Table, [first, ...others]: readonly string[]): boolean {
  const time = columns.find(({ name }) => name === first);
  return others.length === 0 && time?.kind === "number" && column.name.replace(/ \(\d+\)$/, "") === first && column.values.every((value, row) => Object.is(value, time.values[row]));
}

function allNumbers(
  table: Table,
  described: readonly ColumnDescription[],
  timed: readonly string[],
): Result<Chosen, ReadProblem> {
  if (table.openMark !== null) return openMark(table);
  const numbers: NumberColumn[] = [];
  const empty: string[] = [];
  const words: string[] = [];
  const counts: string[] = [];
  const ids: NumberColumn[] = [];
  const times: string[] = [];
  const sparse: string[] = [];
  const inner = table.columns.some(({ name }) => name === "_time") ? table.columns.flatMap(({ kind, name }) => (kind === "number" && (name === "table" || name === "result") ? [name] : [])) : [];
  for (const [i, column] of table.columns.entries()) {
    if (timed.includes(column.name) || inner.includes(column.name)) continue;
    if (column.kind === "number" && isRowCount(column, table, timed)) {
      counts.push(column.name);
      continue;
    }
    if (column.kind === "text" && described[i]!.kind === "text" && isMostlyNumbers(table, column)) {
      return notNumbers(table, column);
    }
    // Who has the rows counted has no other place for such a column.
    if (column.kind === "instant" || (column.kind === "number" && timed.length > 0 && (isFurtherTime(column) || repeatsTime(column, table, timed)))) {
      times.push(column.name);
      continue;
    }
    if (column.kind === "text") words.push(column.name);
    if (column.kind !== "number") continue;
    if (column.zeros !== undefined && isIdName(column.name)) {
      ids.push(column);
      continue;
    }
    if (described[i]!.missing === table.rows) empty.push(column.name);
    else if ((table.rows - described[i]!.missing) * SPARSE < table.rows) sparse.push(column.name);
    else numbers.push(column);
  }
  if (numbers.length === 0) numbers.push(...table.columns.filter((column): column is NumberColumn => column.kind === "number" && sparse.includes(column.name)));
  if (numbers.length === 0) numbers.push(...ids.splice(0));
  if (numbers.length === 0) return noNumbers(table, described, timed[0] ?? null, empty);
  const notices: Notice[] = numbers.flatMap(oddities);
  if (counts.length > 0) notices.push({ kind: "noticed/row-counts", params: { names: counts } });
  if (ids.length > 0) notices.push({ kind: "noticed/ids", params: { names: ids.map(({ name }) => name) } });
  if (inner.length > 0) notices.push({ kind: "noticed/inner-tables", params: { names: inner } });
  if (sparse.some((name) => numbers.every((column) => column.name !== name))) notices.push({ kind: "noticed/sparse-columns", params: { names: sparse } });
  if (times.length > 0) notices.push({ kind: "noticed/time-columns", params: { names: times } });
  if (empty.length > 0) notices.push({ kind: "noticed/empty-columns", params: { names: empty } });
  if (words.length > 0) notices.push({ kind: "noticed/text-columns", params: { names: words } });
  if (numbers.length > MAX_UNCHOSEN) {
    notices.push({ kind: "noticed/first-columns", params: { most: MAX_UNCHOSEN, columns: numbers.length } });
  }
  return ok({ columns: numbers.slice(0, MAX_UNCHOSEN), notices });
}

function noNumbers(table: Table, described: readonly ColumnDescription[], time: string | null, empty: readonly string[]) {
  const nested = table.notices.find((notice) => notice.kind === "noticed/nested-columns");
  if (nested !== undefined) return refuse("nested-cell", table.file, { row: 1, column: nested.params.names[0]! });
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

/** The unit that most numbers of a column have, "" where that is none. */
function usualUnit(cells: readonly string[], style: NumberStyle): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const read = dressedNumber(cell, style);
    if (read !== null && !Number.isNaN(read.value)) counts.set(read.unit, (counts.get(read.unit) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0] as const)[0];
}

/** Refuses a column at its first cell that is no number, or one in another unit than most. */
function notNumbers(table: Table, column: TableColumn & { kind: "text" }) {
  if (table.openMark?.column === column.name) return openMark(table);
  const style = styleOf(table);
  const unit = usualUnit(column.cells, style);
  const row = column.cells.findIndex((cell) => {
    const read = dressedNumber(cell, style);
    return read === null || (!Number.isNaN(read.value) && read.unit !== unit);
  });
  const cell = column.cells[row] ?? "";
  return refuse("bad-cell", table.file, { row: table.rowNumber(Math.max(0, row)), column: column.name, example: cell });
}

/** Whether more than half of the cells that are not missing, or another share of them, are numbers. */
export function isMostlyNumbers(table: Table, column: TextColumn, share = 0.5): boolean {
  const style = styleOf(table);
  const numbers = countCells(column, (cell) => {
    const read = isMissing(cell) ? null : dressedNumber(cell, style);
    // "M" says that nothing was measured only among numbers; a column of it says that it is monthly.
    return read !== null && !Number.isNaN(read.value);
  });
  return numbers > 0 && numbers > share * countCells(column, (cell) => !isMissing(cell));
}

/** How the numbers of a table are written. */
export const styleOf = ({ decimal }: Table): NumberStyle => (decimal === "," ? "comma" : "plain");
