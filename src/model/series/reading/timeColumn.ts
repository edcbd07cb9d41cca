import { ok, type Notice, type Result } from "../../result";
import type { AxisKind } from "../series";
import { answering, answerOf, type Choice, type Way } from "./choice";
import { decideOrder } from "./dateOrder";
import { dateParser, parseClock, saysZone } from "./dates";
import { instantText, presentCells } from "./describe";
import { isElapsedName, isPlainlyEpoch, isRising, isTimeName, toInstants, unitOf, type TimeUnit } from "./epoch";
import { refuse, type ReadProblem } from "./fault";
import { finePlaces, type Fine } from "./fineTime";
import { fromLocalClock } from "./localClock";
import { isMissing } from "./missingWords";
import { findClockNumbers, findParts } from "./partColumns";
import type { ColumnDescription, DateOrder, ReadingOptions } from "./reading";
import type { NumberColumn, Table, TableColumn } from "./table";
import { restartingCount } from "./restarts";
import { zoneInName } from "./zones";

declare module "./choice" {
  interface ChoiceKinds {
    /** What the numbers of a time column count. `reads` is what the example then is, as text. */
    "time-unit": { readonly unit: TimeUnit; readonly example: string; readonly reads: string };
    /** Which column the time is taken from; null where rows are counted. */
    "time-column": { readonly name: string | null };
  }
}

/** Where each row lies. NaN where a row has no time. */
export interface TimeReading {
  /** The column it was read from; null when rows are counted. */
  readonly column: string | null;
  /** Other columns that hold a part of the time: the time of day, a month. */
  readonly parts: readonly string[];
  readonly kind: AxisKind;
  readonly at: Float64Array;
  /** Where rows lie closer than a float64 of ms can tell: `at` then counts in its unit from its origin. */
  readonly fine: Fine | null;
  readonly dateOrder: DateOrder | null;
  readonly choices: readonly Choice[];
  readonly notices: readonly Notice[];
}

type Asked = Pick<ReadingOptions, "timeColumn" | "dateOrder" | "answers">;

/** At most one row in so many may hold something else than a time. */
const SPARE = 10;

/** Reads the time column that was asked for, or the one that looks most like one; else counts rows. */
export function readTime(table: Table, described: readonly ColumnDescription[], options: Asked): Result<TimeReading, ReadProblem> {
  const { timeColumn } = options;
  if (typeof timeColumn === "object") {
    const column = table.columns.find(({ name }) => name === timeColumn.name);
    if (column === undefined) {
      return refuse("missing-time-column", table.file, { column: timeColumn.name });
    }
    return readMoments(table, column, options);
  }
  return timeColumn === "none" ? ok(rowCount(table)) : findTime(table, described, options);
}

const plainReading = { parts: [], fine: null, dateOrder: null, choices: [], notices: [] };

const rowCount = (table: Table): TimeReading => ({
  ...plainReading,
  column: null,
  kind: "index",
  at: Float64Array.from({ length: table.rows }, (_, row) => row),
});

/** Dates first; then parts of a time in columns of their own; then numbers whose name says time, or that plainly are instants. */
function findTime(table: Table, described: readonly ColumnDescription[], options: Asked): Result<TimeReading, ReadProblem> {
  const { columns } = table;
  const dates = columns.filter((_, i) => described[i]!.kind === "time");
  const best = mostTelling(dates);
  const parts = best === undefined || best.kind === "text" ? findParts(table) : null;
  // A date that stays for many rows, beside parts that go on, is only one of them.
  if (parts !== null && (best === undefined || distinct(parts.at) > distinctCells(best))) {
    const notice: Notice = { kind: "noticed/parts", params: { names: parts.columns } };
    return bounded(table, { ...plainReading, column: parts.columns[0]!, parts: parts.columns.slice(1), kind: "time", at: parts.at, notices: [notice] });
  }
  if (best !== undefined) {
    const read = readMoments(table, best, options);
    if (!read.ok || dates.length === 1) return read;
    const way = (name: string): Way<"time-column"> => ({ means: { name }, set: { timeColumn: { name } } });
    const others = dates.filter(({ name }) => name !== best.name && !read.value.parts.includes(name)).map(({ name }) => way(name));
    const choice: Choice = { kind: "time-column", column: null, taken: way(best.name), others, open: false };
    return ok({ ...read.value, choices: others.length === 0 ? read.value.choices : [...read.value.choices, choice] });
  }
  const numbers = columns.filter((column): column is NumberColumn => column.kind === "number");
  const named = numbers.find(({ name, values }) => isTimeName(name) && (unitOf(values, name).unit !== "plain" || isRising(values)));
  const first = columns[0];
  const plain = first?.kind === "number" && isPlainlyEpoch(first.values, first.name) ? first : numbers.find(({ name, values }) => isPlainlyEpoch(values, name) && /-number$|^decimal-year$/.test(unitOf(values, name).unit));
  const elapsed = numbers.find(({ name, values }) => isElapsedName(name) && isRising(values));
  const column = named ?? (columns.length > 1 ? (plain ?? elapsed) : undefined) ?? restartingCount(table);
  return column === null ? ok(rowCount(table)) : readMoments(table, column, options);
}

/** The column of dates whose name says time and that tells most rows apart. */
function mostTelling(dates: readonly TableColumn[]): TableColumn | undefined {
  const score = (column: TableColumn) => distinctCells(column) * (isTimeName(column.name) ? 1.1 : 1);
  return dates.reduce<TableColumn | undefined>((best, column) => (best === undefined || score(column) > 1.05 * score(best) ? column : best), undefined);
}

/** How many different cells there are among some thousands. */
function distinctCells(column: TableColumn): number {
  const cells: ArrayLike<unknown> = column.kind === "text" ? column.cells : column.values;
  const seen = new Set<unknown>();
  for (let row = 0; row < Math.min(cells.length, 5000); row++) seen.add(cells[row]);
  return seen.size;
}

const distinct = (at: Float64Array) => new Set(at.subarray(0, 5000)).size;

/** Reads the column, and with it the time of day where that stands in a column of its own. */
function readMoments(table: Table, column: TableColumn, options: Asked): Result<TimeReading, ReadProblem> {
  const read = readColumn(table, column, options);
  if (!read.ok || read.value.kind !== "time" || !areDays(read.value.at)) return read;
  const clock = findClock(table, column.name) ?? findClockNumbers(table, column.name, read.value.at);
  if (clock === null) return read;
  const at = "cells" in clock ? read.value.at.map((day, row) => day + parseClock(clock.cells[row]!)) : clock.at;
  const notice: Notice = { kind: "noticed/clock", params: { day: column.name, clock: clock.name } };
  const local = fromLocalClock(at, zoneInName(clock.name) ?? zoneInName(column.name), options);
  const choices = [...read.value.choices, ...local.choices];
  return bounded(table, { ...read.value, at: local.at, parts: [clock.name], choices, notices: [...read.value.notices, notice] });
}

const areDays = (at: Float64Array) => at.every((each) => Number.isNaN(each) || each % 86_400_000 === 0);

/** The first column that begins with times of day, for days that come without. */
function findClock({ columns }: Table, days: string) {
  return (
    columns.find((column): column is TableColumn & { kind: "text" } => {
      if (column.kind !== "text" || column.name === days) return false;
      const present = presentCells(column.cells);
      return present.length > 0 && present.every((cell) => !Number.isNaN(parseClock(cell)));
    }) ?? null
  );
}

function readColumn(table: Table, column: TableColumn, options: Asked): Result<TimeReading, ReadProblem> {
  const { name } = column;
  if (column.kind === "instant") {
    return bounded(table, { ...plainReading, column: name, kind: "time", at: column.values.slice() });
  }
  if (column.kind === "number") return readNumbers(table, column, options);
  const order = decideOrder(table, column.name, column.cells, options.dateOrder);
  if (!order.ok) return order;
  const parse = dateParser(order.value.order ?? "dmy");
  const at = new Float64Array(column.cells.length);
  let present = 0;
  const unread: number[] = [];
  for (let row = 0; row < at.length; row++) {
    const cell = column.cells[row]!;
    at[row] = parse(cell);
    if (Number.isNaN(at[row]) && !isMissing(cell)) unread.push(row);
    else present++;
  }
  if (unread.length * SPARE > present && !isFooter(unread, at.length, present)) {
    const row = unread[0]!;
    return refuse("bad-time", table.file, { row: table.rowNumber(row), column: name, example: column.cells[row]! });
  }
  const notices: Notice[] = unread.length === 0 ? [] : [{ kind: "noticed/unread-times", params: { rows: unread.length, row: table.rowNumber(unread[0]!), example: column.cells[unread[0]!]! } }];
  const fine = finePlaces(at, column);
  const zoned = presentCells(column.cells).some(saysZone);
  const local = zoned || fine !== null || areDays(at) ? { at, choices: [] } : fromLocalClock(at, zoneInName(name), options);
  return bounded(table, {
    ...plainReading,
    column: name,
    ...(fine === null ? { kind: "time", at: local.at } : { kind: "index", at: fine.at, fine: fine.fine }),
    dateOrder: order.value.order,
    choices: [...order.value.choices, ...local.choices],
    notices,
  });
}

/** A total, or a word on where the data come from, below the rows. */
const isFooter = (unread: readonly number[], rows: number, present: number) => present > 2 && unread.length <= 3 && unread.every((row) => row >= rows - unread.length);

function readNumbers(table: Table, column: NumberColumn, options: Asked): Result<TimeReading, ReadProblem> {
  const { name, values } = column;
  const found = unitOf(values, name);
  const answer = answerOf(options, "time-unit", name) as TimeUnit | undefined;
  const units = [found.unit, ...found.others];
  const unit = answer !== undefined && units.includes(answer) ? answer : found.unit;
  const row = Math.max(0, values.findIndex((value) => !Number.isNaN(value)));
  const example = values[row] ?? Number.NaN;
  // Years with decimals are read beside those that follow.
  const begins = values.subarray(row, row + 100);
  const way = (each: TimeUnit): Way<"time-unit"> => ({
    means: { unit: each, example: String(example), reads: each === "plain" ? String(example) : instantText(toInstants(begins, each)[0]!) },
    set: answering("time-unit", each, name),
  });
  const others = units.filter((each) => each !== unit).map(way);
  const choices: Choice[] = others.length === 0 ? [] : [{ kind: "time-unit", column: name, taken: way(unit), others, open: false }];
  const at = toInstants(values, unit);
  const fine = unit === "plain" ? null : finePlaces(at, column, unit);
  if (fine !== null) return ok({ ...plainReading, column: name, kind: "index", at: fine.at, fine: fine.fine, choices });
  return bounded(table, { ...plainReading, column: name, kind: unit === "plain" ? "index" : "time", at, choices });
}

/** Instants that a calendar can show; plain numbers only have to be finite. */
function bounded(table: Table, time: TimeReading): Result<TimeReading, ReadProblem> {
  const limit = time.kind === "time" ? 8.64e15 : Number.MAX_VALUE;
  const row = time.at.findIndex((at) => Math.abs(at) > limit);
  if (row < 0) return ok(time);
  return refuse("time-out-of-range", table.file, { row: table.rowNumber(row), column: time.column! });
}
