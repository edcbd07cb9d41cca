import type { Notice } from "../../../result";
import { DAY, monthOf, startOfMonth } from "../time/calendar";
import { parseClock } from "../time/dates";
import { monthNamed } from "../time/monthNames";
import { rowsOfTable } from "../rows/rowsOfTable";
import type { NumberColumn, Table, TableColumn } from "../table";
import { namedTimes } from "./namedTimes";
import { TIME } from "./wide";

/** A table as a calendar shows it: rows are years and columns months or quarters, rows months and columns years, or rows days and columns hours. */
export interface CalendarTable {
  /** The column that names the rows. */
  readonly rows: string;
  /** Places of the columns that hold the numbers, in the order of time. */
  readonly cells: readonly number[];
  /** The instant of a cell, ms since 1970; NaN where its row has none. */
  readonly at: (row: number, cell: number) => number;
  /** Of the cells, those of an hour that a clock shows twice on one day in the year: where they are blank, there was no such hour. */
  readonly twice?: readonly number[];
}

/** The name of the column of numbers that unrolling makes. */
export const VALUE = "value";

const LEAST_HOURS = 8;

/** The month that a name stands for, from 0, or NaN: "Jan", "january", "03", "M3". */
export function monthCounted(name: string): number {
  const text = name.trim().toLowerCase().replace(/\.$/, "");
  const counted = /^m?0?(\d{1,2})$/.exec(text);
  if (counted !== null) return Number(counted[1]) >= 1 && Number(counted[1]) <= 12 ? Number(counted[1]) - 1 : Number.NaN;
  return monthNamed(text) === 0 ? Number.NaN : monthNamed(text) - 1;
}

/** What is laid out like a calendar in a table; null where nothing is. `instants` gives the days or years of a column, or null. */
export function findCalendar(table: Table, instants: (column: TableColumn) => Float64Array | null): CalendarTable | null {
  return partsOfYearAcross(table, instants) ?? unnamedMonths(table) ?? yearsAcross(table) ?? hoursAcross(table, instants);
}

/** Months, or quarters. */
function partsOfYearAcross({ columns }: Table, instants: (column: TableColumn) => Float64Array | null): CalendarTable | null {
  const cells = inOrder(columns, ({ name }) => monthCounted(name), 12) ?? inOrder(columns, ({ name }) => quarterNamed(name), 4);
  if (cells === null) return null;
  const months = cells.length === 4 ? 3 : 1;
  const rows = columns.find((column, i) => !cells.includes(i) && isYears(column));
  const starts = rows && instants(rows);
  return starts ? { rows: rows.name, cells, at: (row, cell) => startOfMonth(monthOf(starts[row]!).month + cell * months) } : null;
}

/** "Q1", "Qtr1" as R prints it, "Quartal 1", "1. Quartal", "1st quarter". */
function quarterNamed(name: string): number {
  const match = /^(?:q|qtr|quarter|quartal|trim|trimestre)\.?[ _]?([1-4])$|^([1-4])(?:st|nd|rd|th|e|er|º|\.)? ?(?:q|qtr|quarter|quartal|trim|trimestre)\.?$/i.exec(name.trim());
  return match === null ? Number.NaN : Number(match[1] ?? match[2]);
}

/** Years, and twelve numbers for each, without any names, as climate services write them. */
function unnamedMonths({ columns, rows }: Table): CalendarTable | null {
  const [years, ...months] = columns;
  if (months.length !== 12 || rows < 3 || columns.some(({ name, kind }) => kind !== "number" || !/^column \d+$/.test(name))) return null;
  const { values } = years as NumberColumn;
  if (!isYears(years!) || !values.every((year, row) => row === 0 || year === values[row - 1]! + 1)) return null;
  return { rows: years!.name, cells: months.map((_, month) => month + 1), at: (row, cell) => startOfMonth(values[row]! * 12 + cell) };
}

function yearsAcross({ columns, rows }: Table): CalendarTable | null {
  const years = namedTimes(columns.map(({ name }) => name));
  if (years === null || years.kind !== "time" || rows !== 12) return null;
  const moments = new Set(years.columns);
  const months = columns.find((column, i) => !moments.has(i) && monthsOf(column).every((month, row) => month === row));
  return months === undefined ? null : { rows: months.name, cells: years.columns, at: (row, cell) => startOfMonth(monthOf(years.at[cell]!).month + row) };
}

function hoursAcross({ columns }: Table, instants: (column: TableColumn) => Float64Array | null): CalendarTable | null {
  const counted = inOrder(columns, ({ name }) => hourNumbered(name), 24) ?? partsOfDay(columns);
  const cells = counted ?? inOrder(columns, ({ name }) => parseClock(name), LEAST_HOURS);
  if (cells === null) return null;
  // What is counted from 1 is the first hour or half hour, the second and so on.
  const names = cells.map((i) => columns[i]!.name);
  const again = names.map((name) => counted !== null && isSecond(name));
  const parts = again.filter((each) => !each).length;
  const partOf = (cell: number) => cell - again.slice(0, cell + 1).filter(Boolean).length;
  const offset = names.map((name, cell) => (counted === null ? parseClock(name) : (partOf(cell) * DAY) / Math.max(24, parts)));
  const twice = names.flatMap((_, cell) => (again[cell]! || again[cell + 1] === true ? [cell] : []));
  for (const [i, column] of columns.entries()) {
    const days = cells.includes(i) ? null : instants(column);
    if (days?.every((day) => Number.isNaN(day) || day % DAY === 0)) return { rows: column.name, cells, at: (row, cell) => days[row]! + offset[cell]!, twice };
  }
  return null;
}

/** Each row becomes as many as it has cells; columns beside them are repeated. */
export function unrolled(table: Table, { rows, cells, at, twice = [] }: CalendarTable): Table {
  const times = new Float64Array(table.rows * cells.length);
  const values = new Float64Array(times.length);
  for (let row = 0; row < table.rows; row++) {
    for (const [cell, i] of cells.entries()) {
      const column = table.columns[i]!;
      times[row * cells.length + cell] = at(row, cell);
      values[row * cells.length + cell] = column.kind === "number" ? column.values[row]! : Number.NaN;
    }
  }
  const beside = table.columns.filter(({ name }, i) => name !== rows && !cells.includes(i));
  // What stands there once for each row is a sum or a mean of it.
  const once = beside.filter(({ kind }) => kind === "number").map(({ name }) => name);
  const kept = beside.filter(({ name }) => !once.includes(name));
  const notices: readonly Notice[] = once.length === 0 ? table.notices : [...table.notices, { kind: "noticed/beside-calendar", params: { names: once } }];
  const all: Table = {
    ...table,
    notices,
    rows: times.length,
    rowNumber: (row) => table.rowNumber(Math.floor(row / cells.length)),
    columns: [{ name: TIME, kind: "instant", values: times }, ...kept.map((column) => repeated(column, cells.length)), { name: VALUE, kind: "number", values }],
  };
  const within = rowsWithin(times, values, (row) => twice.includes(row % cells.length));
  return within.length === times.length ? all : rowsOfTable(all, within);
}

/** The rows from the first that has a value to the last, in time: the calendar of a year that goes on has no values for what is to come. Rows that may not have been are left out where they have none. */
function rowsWithin(times: Float64Array, values: Float64Array, mayNotBe: (row: number) => boolean): Uint32Array {
  let [first, last] = [Infinity, -Infinity];
  for (const [row, time] of times.entries()) {
    if (Number.isNaN(values[row]!)) continue;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const isOutside = (row: number) => Number.isNaN(values[row]!) && (times[row]! < first || times[row]! > last || mayNotBe(row));
  return Uint32Array.from(Array.from(times.keys()).filter((row) => !isOutside(row)));
}

function repeated(column: TableColumn, times: number): TableColumn {
  if (column.kind === "text") return { ...column, cells: column.cells.flatMap((cell) => Array.from({ length: times }, () => cell)) };
  return { ...column, values: Float64Array.from({ length: column.values.length * times }, (_, row) => column.values[Math.floor(row / times)]!) };
}

/** Places of the columns that have a place in a cycle, if there are `least` or more, one after another and all of numbers. */
function inOrder(columns: readonly TableColumn[], placeOf: (column: TableColumn) => number, least: number): readonly number[] | null {
  const cells = columns.flatMap((column, i) => (Number.isNaN(placeOf(column)) ? [] : [i]));
  const rises = cells.every((i, n) => n === 0 || placeOf(columns[i]!) > placeOf(columns[cells[n - 1]!]!));
  return cells.length >= least && rises && cells.every((i) => columns[i]!.kind === "number") ? cells : null;
}

/** Half hours or quarters of an hour that are counted from 1, as meters of power have them: "HH01" to "HH48", "Interval 1" to "Interval 96". */
function partsOfDay(columns: readonly TableColumn[]): readonly number[] | null {
  const cells = inOrder(columns, ({ name }) => Number(/^(?:hh|hhr|p|sp|pt|q|qh|period|interval|int|half ?hour)[ _]?0?(\d{1,2})$/i.exec(name.trim())?.[1] ?? Number.NaN), 48);
  const isAll = cells?.every((i, part) => columns[i]!.name.trim().endsWith(String(part + 1))) === true;
  return isAll && (cells.length === 48 || cells.length === 96) ? cells : null;
}

/** "0" to "23", "H1" to "H24", "HE01", "hour_5"; "Hour 3A" and, half an hour behind it, "Hour 3B", which clocks show when they are put back. */
function hourNumbered(name: string): number {
  const match = /^(?:h|he|hr|hour|stunde|h_|hr_|hour_|hour |stunde )?0?(\d{1,2})[ab]?$/i.exec(name.trim());
  return match === null || Number(match[1]) > 24 ? Number.NaN : Number(match[1]) + (isSecond(name) ? 0.5 : 0);
}

const isSecond = (name: string): boolean => /\db$/i.test(name.trim());

const isYears = (column: TableColumn): boolean =>
  column.kind === "number" && column.values.length > 0 && column.values.every((value) => Number.isInteger(value) && value >= 1500 && value <= 2500);

const monthsOf = (column: TableColumn): number[] =>
  column.kind === "text" ? column.cells.map(monthCounted) : Array.from(column.values, (value) => (Number.isInteger(value) && value >= 1 && value <= 12 ? value - 1 : Number.NaN));
