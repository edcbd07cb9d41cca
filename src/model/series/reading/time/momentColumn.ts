import { ok, type Notice, type Result } from "../../../result";
import { answering, answerOf, type Choice, type Way } from "../choice";
import { datesOfInstants, datesOfTexts, decideOrder } from "./dateOrder";
import { ofChangedDays } from "./changedDays";
import { otherCalendar } from "./calendars";
import { clockPlaces } from "./clockPlaces";
import { dateParser, parseClock, saysZone } from "./dates";
import { instantText, presentCells } from "../describe";
import { isRising, unitOf } from "./epoch";
import type { ReadProblem } from "../fault";
import { finePlaces } from "./fineTime";
import { findGrid } from "./grid";
import { toInstants } from "./instants";
import { insteadOfMonths } from "./insteadOfMonths";
import { isMissing } from "../missing/missingWords";
import { findClockNumbers } from "./clockNumbers";
import type { DateOrder, ReadingOptions } from "../reading";
import type { InstantColumn, NumberColumn, Table, TableColumn } from "../table";
import { isTimeName } from "./timeNames";
import { bounded, plainReading, type TimeReading } from "./timeReading";
import type { TimeUnit } from "./timeUnit";
import { unreadTimes } from "./unreadTimes";
import { markedQuarters } from "./yearParts";
import { spannedYears } from "./yearSpans";
import { zoneInName } from "./zones";
import { atLocalClock } from "./zonesBeside";

declare module "../choice" {
  interface ChoiceKinds {
    /** What the numbers of a time column count. `reads` is what the example then is, as text. */
    "time-unit": { readonly unit: TimeUnit; readonly example: string; readonly reads: string };
  }
}

export type MomentOptions = Pick<ReadingOptions, "timeColumn" | "dateOrder" | "answers">;

type TextColumn = Extract<TableColumn, { kind: "text" }>;

/** Reads the column, and with it the time of day where that stands in a column of its own. */
export function readMoments(table: Table, column: TableColumn, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const read = readColumn(table, column, options);
  return !read.ok || read.value.kind !== "time" || !areDays(read.value.at) ? read : withTimesOfDay(table, column.name, read.value, options);
}

/** The days of a reading with the times of day that stand in a column beside them, if one does. `name`: that of the days. */
export function withTimesOfDay(table: Table, name: string, days: TimeReading, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const clock = findClock(table, name, days.at) ?? findClockNumbers(table, name, days.at);
  if (clock === null) return bounded(table, days);
  const at = "cells" in clock ? days.at.map((day, row) => day + parseClock(clock.cells[row]!)) : clock.at;
  const notice: Notice = { kind: "noticed/clock", params: { day: name, clock: clock.name } };
  const zone = zoneInName(clock.name) ?? zoneInName(name);
  const changed = "periods" in clock && clock.periods !== undefined ? ofChangedDays(clock.periods, days.at, zone, options) : null;
  const local = changed === null ? atLocalClock(table, at, zone, options) : { ...changed, notices: [] };
  return bounded(table, { ...days, at: local.at, parts: [...days.parts, clock.name], choices: [...days.choices, ...local.choices], notices: [...days.notices, notice, ...local.notices] });
}

const areDays = (at: Float64Array) => at.every((each) => Number.isNaN(each) || each % 86_400_000 === 0);

/** The first column that begins with times of day, for days that come without; none that leaves even days uneven, unless its name says what it is. */
function findClock({ columns }: Table, days: string, dayOf: Float64Array) {
  return (
    columns.find((column): column is TextColumn => {
      if (column.kind !== "text" || column.name === days) return false;
      const present = presentCells(column.cells);
      if (present.length === 0 || present.some((cell) => Number.isNaN(parseClock(cell)))) return false;
      return isTimeName(column.name) || !isEven(dayOf) || isEven(dayOf.map((day, row) => day + parseClock(column.cells[row]!)));
    }) ?? null
  );
}

/** Whether rows follow each other evenly, each at a time of its own. */
const isEven = (at: Float64Array) => isRising(at) && findGrid(at, true).kind !== "irregular";

function readColumn(table: Table, column: TableColumn, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { name } = column;
  if (column.kind === "instant") return readInstants(table, column, options);
  if (column.kind === "number") return readNumbers(table, column, options);
  const counted = otherCalendar(name, column.cells, options);
  if (counted === null) return readTexts(table, column, options);
  const read = readTexts(table, { ...column, cells: counted.cells }, options);
  return read.ok ? ok({ ...read.value, choices: [...counted.choices, ...read.value.choices] }) : read;
}

function readInstants(table: Table, column: InstantColumn, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { name, form, words } = column;
  let at = column.values;
  const fine = finePlaces(at, column);
  if (fine !== null) return bounded(table, { ...plainReading, column: name, kind: "index", at: fine.at, fine: fine.fine });
  let [order, choices]: [DateOrder | null, readonly Choice[]] = [form?.order ?? null, []];
  const inOrder = form?.inOrder;
  // Who wants days and months the other way round is told by the cells themselves what that makes of them.
  if (inOrder !== undefined && (order === null || (options.dateOrder !== "auto" && options.dateOrder !== order))) {
    const decided = decideOrder(table, name, datesOfInstants(column.values, form!.write, inOrder), options.dateOrder);
    if (!decided.ok) return decided;
    [order, choices] = [decided.value.order, decided.value.choices];
    const chosen = order;
    if (chosen !== null) at = at.map((each) => inOrder(each, chosen));
  }
  const unread: number[] = [];
  for (const [row, word] of words ?? []) if (!isMissing(word)) unread.push(row);
  for (let row = 0; row < at.length; row++) if (Number.isNaN(at[row]!) && !Number.isNaN(column.values[row]!)) unread.push(row);
  const told = unreadTimes(table, column, unread.sort((a, b) => a - b), at);
  if (!told.ok) return told;
  const isClock = form !== undefined && form.zone === "" && !areDays(at);
  const local = isClock ? atLocalClock(table, at, zoneInName(name), options) : { at, choices: [], notices: [] };
  return bounded(table, { ...plainReading, column: name, kind: "time", at: local.at, dateOrder: order, choices: [...choices, ...local.choices], notices: [...told.value, ...local.notices] });
}

function readTexts(table: Table, column: TextColumn, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { name } = column;
  const clock = clockPlaces(column.cells);
  if (clock !== null) return ok({ ...plainReading, column: name, kind: "index", at: clock, notices: [{ kind: "noticed/clock-alone", params: { column: name } }] });
  const years = spannedYears(column.cells);
  const marked = years ?? markedQuarters(column.cells);
  const further = marked === null ? null : insteadOfMonths(column.name, column.cells, marked, years === null ? "quarter-number" : "year", options);
  if (further !== null && !further.asMonths) return ok({ ...plainReading, column: name, kind: "time", at: marked!, choices: further.choices });
  const order = decideOrder(table, column.name, datesOfTexts(column.cells), options.dateOrder);
  if (!order.ok) return order;
  const parse = dateParser(order.value.order ?? "dmy");
  const at = new Float64Array(column.cells.length);
  const unread: number[] = [];
  for (const [row, cell] of column.cells.entries()) {
    at[row] = parse(cell);
    if (Number.isNaN(at[row]) && !isMissing(cell)) unread.push(row);
  }
  const told = unreadTimes(table, column, unread, at);
  if (!told.ok) return told;
  const fine = finePlaces(at, column);
  const zoned = presentCells(column.cells).some(saysZone);
  const local = zoned || fine !== null || (areDays(at) && column.zone === undefined) ? { at, choices: [], notices: [] } : atLocalClock(table, at, column.zone ?? zoneInName(name), options);
  return bounded(table, {
    ...plainReading,
    column: name,
    ...(fine === null ? { kind: "time", at: local.at } : { kind: "index", at: fine.at, fine: fine.fine }),
    dateOrder: order.value.order,
    choices: [...(further?.choices ?? []), ...order.value.choices, ...local.choices],
    notices: [...told.value, ...local.notices],
  });
}

function readNumbers(table: Table, column: NumberColumn, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { name, values } = column;
  if (column.elapsed === true) return bounded(table, { ...plainReading, column: name, kind: "index", at: values.slice(), notices: [{ kind: "noticed/durations", params: { names: [name] } }] });
  const found = unitOf(values, name);
  const answer = answerOf(options, "time-unit", name) as TimeUnit | undefined;
  const units = [found.unit, ...found.others];
  const unit = answer !== undefined && units.includes(answer) ? answer : found.unit;
  const row = Math.max(0, values.findIndex((value) => !Number.isNaN(value)));
  const example = values[row] ?? Number.NaN;
  const at = toInstants(values, unit, column.exact);
  // Years with decimals are read beside those that follow.
  const begins = values.subarray(row, row + 100);
  const way = (each: TimeUnit): Way<"time-unit"> => ({
    means: { unit: each, example: String(example), reads: each === "plain" ? String(example) : instantText(each === unit ? at[row]! : toInstants(begins, each)[0]!) },
    set: answering("time-unit", each, name),
  });
  const others = units.filter((each) => each !== unit).map(way);
  const choices: Choice[] = others.length === 0 ? [] : [{ kind: "time-unit", column: name, taken: way(unit), others, open: false }];
  const fine = unit === "plain" ? null : finePlaces(at, column, unit);
  if (fine !== null) return ok({ ...plainReading, column: name, kind: "index", at: fine.at, fine: fine.fine, choices });
  return bounded(table, { ...plainReading, column: name, kind: unit === "plain" ? "index" : "time", at, choices });
}
