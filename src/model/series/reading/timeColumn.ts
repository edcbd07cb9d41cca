import { ok, type Result } from "../../result";
import type { AxisKind } from "../series";
import { orderOf, parseClock, parseDate } from "./dates";
import { LOOKED_AT } from "./describe";
import { isTimeName, toInstants, unitOf } from "./epoch";
import { refuse, type ReadProblem } from "./fault";
import { isMissing } from "./numberText";
import type { ColumnDescription, DateOrder, ReadingOptions } from "./reading";
import type { Table, TableColumn } from "./table";

/** Where each row lies. NaN where a row has no time. */
export interface TimeReading {
  /** The column it was read from; null when rows are counted. */
  readonly column: string | null;
  /** The column that holds the time of day where `column` holds only the day. */
  readonly clock: string | null;
  readonly kind: AxisKind;
  readonly at: Float64Array;
  readonly dateOrder: DateOrder | null;
}

/** Reads the time column that was asked for, or the one that looks most like one; else counts rows. */
export function readTime(
  table: Table,
  described: readonly ColumnDescription[],
  options: Pick<ReadingOptions, "timeColumn" | "dateOrder">,
): Result<TimeReading, ReadProblem> {
  const { timeColumn } = options;
  if (typeof timeColumn === "object") {
    const column = table.columns.find(({ name }) => name === timeColumn.name);
    if (column === undefined) {
      return refuse("missing-time-column", table.file, { column: timeColumn.name });
    }
    return readMoments(table, column, options.dateOrder);
  }
  const column = timeColumn === "auto" ? findTime(table, described) : undefined;
  return column === undefined ? ok(rowCount(table)) : readMoments(table, column, options.dateOrder);
}

/** Reads the column, and with it the time of day where that stands in a column of its own. */
function readMoments(table: Table, column: TableColumn, asked: "auto" | DateOrder): Result<TimeReading, ReadProblem> {
  const read = readColumn(table, column, asked);
  const clock = read.ok && column.kind === "text" ? findClock(table, column.cells) : undefined;
  if (!read.ok || clock === undefined) return read;
  const at = read.value.at.map((day, row) => day + parseClock(clock.cells[row]!));
  return bounded(table, { ...read.value, at, clock: clock.name });
}

/** The first column that begins with times of day, for days that come without. */
function findClock({ columns }: Table, days: readonly string[]) {
  if (days.some((day) => day.includes(":"))) return undefined;
  return columns.find((column): column is TableColumn & { kind: "text" } => {
    if (column.kind !== "text") return false;
    const present = column.cells.slice(0, LOOKED_AT).filter((cell) => !isMissing(cell));
    return present.length > 0 && present.every((cell) => !Number.isNaN(parseClock(cell)));
  });
}

const rowCount = (table: Table): TimeReading => ({
  column: null,
  clock: null,
  kind: "index",
  at: Float64Array.from({ length: table.rows }, (_, row) => row),
  dateOrder: null,
});

/** Dates first; then numbers whose name says time; then a first column that rises like an epoch. */
function findTime({ columns }: Table, described: readonly ColumnDescription[]): TableColumn | undefined {
  const dates = columns.find((_, i) => described[i]!.kind === "time");
  if (dates !== undefined) return dates;
  const named = columns.find((column) => column.kind === "number" && isTimeName(column.name));
  if (named?.kind === "number" && (unitOf(named.values) !== "plain" || isRising(named.values))) return named;
  const first = columns[0];
  if (columns.length < 2 || first?.kind !== "number" || !isRising(first.values)) return undefined;
  const unit = unitOf(first.values);
  return unit === "s" || unit === "ms" ? first : undefined;
}

function isRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i]! > values[i - 1]!)) return false;
  return values.length > 1;
}

function readColumn(table: Table, column: TableColumn, asked: "auto" | DateOrder): Result<TimeReading, ReadProblem> {
  const { name } = column;
  if (column.kind === "instant") {
    return bounded(table, { column: name, clock: null, kind: "time", at: column.values.slice(), dateOrder: null });
  }
  if (column.kind === "number") {
    const unit = unitOf(column.values);
    const kind = unit === "plain" ? "index" : "time";
    return bounded(table, { column: name, clock: null, kind, at: toInstants(column.values, unit), dateOrder: null });
  }
  const order = decideOrder(table, column.name, column.cells, asked);
  if (!order.ok) return order;
  const at = new Float64Array(column.cells.length);
  for (let row = 0; row < at.length; row++) {
    const cell = column.cells[row]!;
    at[row] = parseDate(cell, order.value ?? "dmy");
    if (Number.isNaN(at[row]) && !isMissing(cell)) {
      return refuse("bad-time", table.file, { row: table.rowNumber(row), column: name, example: cell });
    }
  }
  return bounded(table, { column: name, clock: null, kind: "time", at, dateOrder: order.value });
}

/** Instants that a calendar can show; plain numbers only have to be finite. */
function bounded(table: Table, time: TimeReading): Result<TimeReading, ReadProblem> {
  const limit = time.kind === "time" ? 8.64e15 : Number.MAX_VALUE;
  const row = time.at.findIndex((at) => Math.abs(at) > limit);
  if (row < 0) return ok(time);
  return refuse("time-out-of-range", table.file, { row: table.rowNumber(row), column: time.column! });
}

/** The order of day and month that the cells themselves give away; null when it makes no difference. */
function decideOrder(
  table: Table,
  column: string,
  cells: readonly string[],
  asked: "auto" | DateOrder,
): Result<DateOrder | null, ReadProblem> {
  if (asked !== "auto") return ok(asked);
  let open: number | null = null;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    // Dates with the year first, the usual case, leave nothing to decide.
    if (cell.length > 4 && cell.charCodeAt(4) === 45) continue;
    const order = orderOf(cell);
    if (order === "open") open ??= row;
    else if (order !== null) return ok(order);
  }
  if (open === null) return ok(null);
  const example = cells[open]!;
  return refuse("ambiguous-date", table.file, { row: table.rowNumber(open), column, example });
}
