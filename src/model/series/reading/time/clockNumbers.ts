import { DAY } from "./calendar";
import type { DayPeriods } from "./changedDays";
import { clockNumber } from "./clocks";
import { isRising } from "./epoch";
import { findGrid } from "./grid";
import type { NumberColumn, Table } from "../table";

const NAME = /(^|[^a-z])(time|clock|hhmm|hhmmss|uhrzeit|zeit|hora|heure|tod|hour|hours|hr|hrs|hh|stunde|std|he|hourending|ora|ore|uur|godzina|час|period|periodo|interval|mtu)([^a-z]|$)/i;
const PERIOD_NAME = /period|interval|mtu/i;
/** What only the power exchange of Great Britain calls them. */
const BRITISH = /settlement.?period/i;
/** Days in hours, half hours and quarters of an hour. */
const PARTS = [24, 48, 96] as const;

/** Times of day in a column of numbers beside one of days. */
interface ClockNumbers {
  readonly name: string;
  /** Instants, ms since 1970. */
  readonly at: Float64Array;
  /** Where the numbers count the parts of each day from 1. */
  readonly periods?: DayPeriods;
}

/** Times of day in a column of numbers: hours from 0 or 1 on, parts of the day that are counted, or 930 and 130000; null where none is. */
export function findClockNumbers({ columns }: Table, days: string, dayOf: Float64Array): ClockNumbers | null {
  for (const column of columns) {
    if (column.kind !== "number" || column.name === days || !(NAME.test(column.name.replace(/([a-z])([A-Z])/g, "$1 $2")) || isBehind(column, days, columns))) continue;
    const { name, values } = column;
    const length = periodLength(name, values);
    if (length !== null) {
      const periods = { counted: values, length, place: BRITISH.test(name) ? "Europe/London" : null };
      const at = values.map((period, row) => dayOf[row]! + (period - 1) * length);
      if (distinct(at) > distinct(dayOf)) return { name, at, periods };
      continue;
    }
    const pointed = pointedClocks(values, dayOf);
    if (pointed !== null) return { name, at: pointed };
    for (const digits of ["h", "hm", "hms"] as const) {
      const clocks = values.map((value) => (Number.isNaN(value) ? value : clockNumber(value, digits)));
      if (clocks.some((clock, row) => Number.isNaN(clock) && !Number.isNaN(values[row]!))) continue;
      const at = clocks.map((clock, row) => dayOf[row]! + clock);
      if (distinct(at) > distinct(dayOf)) return { name, at };
    }
  }
  return null;
}

/** Without any names, hours may stand right behind their day, or hours and minutes in one number. */
function isBehind(column: NumberColumn, days: string, columns: Table["columns"]): boolean {
  const place = columns.indexOf(column);
  return columns[place - 1]?.name === days && columns.every(({ name }, i) => name === `column ${i + 1}`) && (isHourly(column) || areMinutes(column));
}

/** Whether numbers are hours and minutes, which go on within a day. */
const areMinutes = ({ values }: NumberColumn): boolean =>
  values.some((value) => value > 59) && values.every((value, row) => !Number.isNaN(clockNumber(value, "hm")) && (row === 0 || value > values[row - 1]! || value < 100));

/** Whether hours go on from 0 to 23 and begin again. */
const isHourly = (column: NumberColumn): boolean =>
  column.values.length > 24 && column.values.every((hour, row) => Number.isInteger(hour) && hour >= 0 && hour < 24 && (row === 0 || hour === (column.values[row - 1]! + 1) % 24));

/**
 * ms that each of the parts of a day lasts, each of them counted from 1: hours, half hours or quarters of an hour, as many more or
 * less as an hour has where a clock is put back or forward; null where they are none.
 */
function periodLength(name: string, values: NumberColumn["values"]): number | null {
  let most = 0;
  for (const value of values) {
    // Where one is missing, its row has no time.
    if (Number.isNaN(value)) continue;
    if (!(Number.isInteger(value) && value >= 1)) return null;
    if (value > most) most = value;
  }
  const parts = PARTS.find((each) => Math.abs(most - each) * 24 <= each);
  // Hours that end with 23 may be those of a clock, and minutes may go up to 48.
  if (parts === undefined || (parts === 24 ? most === 23 : !PERIOD_NAME.test(name))) return null;
  return DAY / parts;
}

/** Instants of hours and minutes with a point between them that were read as numbers, such as 0.15, 0.30, 0.45 and 1.00: only where rows follow evenly so, several a day. */
function pointedClocks(values: Float64Array, dayOf: Float64Array): Float64Array | null {
  if (values.every((value) => value < 1) || values.every(Number.isInteger) || distinct(dayOf) === dayOf.length) return null;
  const at = values.map((value, row) => {
    const [hours, minutes] = [Math.floor(value), Math.round((value % 1) * 100)];
    return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 && hours >= 0 && hours < 24 && minutes < 60 ? dayOf[row]! + (hours * 60 + minutes) * 60_000 : Number.NaN;
  });
  return at.every((each) => !Number.isNaN(each)) && isRising(at) && findGrid(at, true).kind !== "irregular" ? at : null;
}

const distinct = (values: Float64Array) => new Set(values).size;
