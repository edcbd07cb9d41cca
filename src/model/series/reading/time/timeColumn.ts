import { ok, type Notice, type Result } from "../../../result";
import type { Choice, Way } from "../choice";
import { monthOf } from "./calendar";
import { clockPlaces } from "./clockPlaces";
import { parseClock } from "./dates";
import { isPlainlyEpoch, isRising, isWeekName, unitOf } from "./epoch";
import { refuse, type ReadProblem } from "../fault";
import { type MomentOptions, readMoments, withTimesOfDay } from "./momentColumn";
import { bounded, plainReading, type TimeReading } from "./timeReading";
import { findParts } from "./partColumns";
import { gpsWeeks } from "./gpsWeek";
import { maybeEpochs } from "./maybeEpochs";
import type { ColumnDescription } from "../reading";
import { restartingCount } from "./restarts";
import { findPanel } from "../shape/panel";
import type { NumberColumn, Table, TableColumn } from "../table";
import { typicalYear } from "./typicalYear";
import { yearlessParts } from "./yearlessDays";
import { isElapsedName, isSeconds, isTimeName } from "./timeNames";

declare module "../choice" {
  interface ChoiceKinds {
    /** Which column the time is taken from; null where rows are counted. */
    "time-column": { readonly name: string | null };
  }
}

/** Reads the time column that was asked for, or the one that looks most like one; else counts rows. */
export function readTime(table: Table, described: readonly ColumnDescription[], options: MomentOptions): Result<TimeReading, ReadProblem> {
  const read = readTimeAsked(table, described, options);
  const typical = read.ok && read.value.kind === "time" && read.value.fine === null ? typicalYear(read.value.at) : null;
  if (!read.ok || typical === null) return read;
  return ok({ ...read.value, at: typical.at, notices: [...read.value.notices, { kind: "noticed/typical-year", params: { year: typical.year } }] });
}

function readTimeAsked(table: Table, described: readonly ColumnDescription[], options: MomentOptions): Result<TimeReading, ReadProblem> {
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

function rowCount({ rows }: Table): TimeReading {
  const at = new Float64Array(rows);
  for (let row = 0; row < rows; row++) at[row] = row;
  return { ...plainReading, column: null, kind: "index", at };
}

/** Dates first; then parts of a time in columns of their own; then numbers whose name says time, or that plainly are instants. */
function findTime(table: Table, described: readonly ColumnDescription[], options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { columns } = table;
  const dates = columns.filter((_, i) => described[i]!.kind === "time");
  const best = mostTelling(dates);
  const gps = gpsWeeks(table);
  const parts = gps ?? findParts(table);
  // A date that stays for many rows, beside parts that go on, is only one of them.
  if (parts !== null && (best === undefined || distinct(parts.at) > distinctCells(best))) {
    const notices: Notice[] = [{ kind: "noticed/parts", params: { names: parts.columns } }, ...(gps === null ? [] : [{ kind: "noticed/gps-clock", params: {} } as const])];
    const reading = { ...plainReading, column: parts.columns[0]!, parts: parts.columns.slice(1), kind: "time" as const, at: parts.at, notices };
    // The same day in many rows has a time of day beside it.
    return parts.days && distinct(parts.at) < table.rows ? withTimesOfDay(table, parts.columns.at(-1)!, reading, options) : bounded(table, reading);
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
  const named = numbers.find((each) => isTimeName(each.name) && (unitOf(each.values, each.name).unit !== "plain" || isRising(each.values))) ?? numbers.find((each) => isWeekName(each.name) && unitOf(each.values, each.name).unit === "week-number");
  const first = columns[0];
  const plain = first?.kind === "number" && isPlainlyEpoch(first.values, first.name) ? first : numbers.find(({ name, values }) => isPlainlyEpoch(values, name) && /-number$|^decimal-year$/.test(unitOf(values, name).unit));
  // What a column of one letter counts in ms since 1970 is a time, as in answers of exchanges.
  const lettered = columns.length > 1 ? numbers.find((each) => /^[a-z]$/i.test(each.name) && /^(ms|µs|ns)$/.test(unitOf(each.values, each.name).unit) && isPlainlyEpoch(each.values, each.name)) : undefined;
  // A "T" further on is a temperature.
  const elapsed = numbers.find((each) => (isElapsedName(each.name) ? each === first || each.name.length > 1 : each === first && isSeconds(each.unit)) && isRising(each.values));
  const lasting = columns.length > 1 ? numbers.find((each) => each.elapsed === true && isRising(each.values)) : undefined;
  const ramp = lasting === undefined && named === undefined && plain === undefined ? evenSteps(columns) : null;
  if (ramp !== null) return ok(alongSteps(ramp));
  const column = lasting ?? named ?? (columns.length > 1 ? (plain ?? lettered ?? elapsed) : undefined) ?? (yearlessParts(described) === null ? (repeatedDays(table, numbers) ?? repeatedSteps(table, numbers) ?? restartingCount(table)) : null) ?? clockAlone(columns);
  if (column === null) return maybeEpochs(table, rowCount(table), options);
  const read = readMoments(table, column, options);
  return read.ok && read.value.kind === "time" ? ok({ ...read.value, parts: [...read.value.parts, ...repeatedParts(table, column, read.value.at)] }) : read;
}

/** Steps that are called so, or seconds from a start, which may stand first without a name: once for each of several series that a column tells apart. */
function repeatedSteps(table: Table, numbers: readonly NumberColumn[]): NumberColumn | null {
  const mayBe = ({ name, values }: NumberColumn) => isTimeName(name) || isElapsedName(name) || (name === "column 1" && values.some((value) => !Number.isInteger(value)) && values.every((value, row) => row === 0 || value >= values[row - 1]!));
  return numbers.find((column) => mayBe(column) && findPanelOver(table, column)) ?? null;
}

/** Days without a name that are spelled in one number (20200131), once for each of several series that a column tells apart. */
const repeatedDays = (table: Table, numbers: readonly NumberColumn[]): NumberColumn | null =>
  numbers.find((column) => /^column \d+$/.test(column.name) && unitOf(column.values, column.name).unit === "day-number" && findPanelOver(table, column)) ?? null;

const findPanelOver = (table: Table, { name, values }: NumberColumn): boolean => !values.some(Number.isNaN) && findPanel(table, values, new Set([name])) !== null;

/** The first of several columns, which has no name (as pandas leaves out that of its index), where it goes on by even steps that are no whole numbers: no measured quantity does. */
function evenSteps(columns: readonly TableColumn[]): NumberColumn | null {
  const [first] = columns;
  if (first?.kind !== "number" || columns.length < 2 || first.name !== "column 1") return null;
  const { values } = first;
  const step = (values.at(-1)! - values[0]!) / (values.length - 1);
  if (values.length < LEAST_STEPS || !(step > 0) || values.every((value) => Number.isInteger(value))) return null;
  return values.every((value, row) => Math.abs(value - values[0]! - row * step) < step / 20) ? first : null;
}
const LEAST_STEPS = 20;

/** Rows along such a column; that they may be counted instead is a click away. */
function alongSteps({ name, values }: NumberColumn): TimeReading {
  const choice: Choice = { kind: "time-column", column: null, taken: { means: { name }, set: { timeColumn: { name } } }, others: [{ means: { name: null }, set: { timeColumn: "none" } }], open: false };
  return { ...plainReading, column: name, kind: "index", at: values.slice(), choices: [choice] };
}

/** Columns without a name that say once more which year and month it is, beside years with decimals, as climate services write them. */
function repeatedParts({ columns }: Table, time: TableColumn, at: Float64Array): readonly string[] {
  if (time.kind !== "number" || columns.some(({ name }, i) => name !== `column ${i + 1}`)) return [];
  const parts = [(month: number) => Math.floor(month / 12), (month: number) => (month % 12) + 1];
  const months = Array.from(at, (each) => monthOf(each).month);
  const found = parts.map((part) => columns.find((column) => column !== time && column.kind === "number" && column.values.every((value, row) => value === part(months[row]!))));
  return found.flatMap((column) => (column === undefined ? [] : [column.name]));
}

/** The first column of times of day that come without a day, beside others. */
const clockAlone = (columns: readonly TableColumn[]): TableColumn | null =>
  columns.length < 2 ? null : (columns.find((column) => column.kind === "text" && !Number.isNaN(parseClock(column.cells[0]!)) && clockPlaces(column.cells) !== null) ?? null);

/** When a row was written, not when it was measured; and the ends of intervals. */
const NOTED = /creat|insert|updat|modif|ingest|import|upload|download|(^|[^a-z])(end|to|bis|until|stop)([^a-z]|$)|(end|to)(date|time)$/i;

/** The column of dates whose name says time and that tells most rows apart; the ends of intervals reach a day further than their starts. */
function mostTelling(dates: readonly TableColumn[]): TableColumn | undefined {
  const score = (column: TableColumn) => distinctCells(column) * (isTimeName(column.name) ? 1.1 : 1);
  const [late, first] = [dates.filter(({ name }) => NOTED.test(name)), dates.filter(({ name }) => !NOTED.test(name))];
  const best = (among: readonly TableColumn[], begin?: TableColumn, margin = 1.05) =>
    among.reduce((chosen, column) => (chosen === undefined || score(column) > margin * score(chosen) ? column : chosen), begin);
  return best(late, best(first), 2.5);
}

/** How many different cells there are among some thousands. */
function distinctCells(column: TableColumn): number {
  const cells: ArrayLike<unknown> = column.kind === "text" ? column.cells : column.values;
  const seen = new Set<unknown>();
  for (let row = 0; row < Math.min(cells.length, 5000); row++) seen.add(cells[row]);
  return seen.size;
}

const distinct = (at: Float64Array) => new Set(at.subarray(0, 5000)).size;
