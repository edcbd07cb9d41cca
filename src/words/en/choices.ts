import type { TimeUnit } from "../../model/series/reading/time/timeUnit";
import type { PeriodLength } from "../../model/series/reading/time/frequencies";
import type { DateCalendar } from "../../model/series/reading/time/calendars";
import type { ChoiceKind, ChoiceKinds } from "../../model/series/reading/choice";
import { longDate } from "../dates";
import { listed } from "../lists";
import { count, number, written } from "../numbers";
import { quoted, quotedList } from "../quoted";
import { room } from "../room";
import { unitsWords } from "./units";
import type { PartKind } from "./partChoices";

export type ChoiceWords<Kind extends ChoiceKind> = {
  /** What is asked about the file `name`, by one of the ways; what stands in the file is an <example>. */
  readonly asks: (name: string, means: ChoiceKinds[Kind], column: string) => string;
  /** What was taken, in one sentence. */
  readonly taken: (means: ChoiceKinds[Kind], column: string) => string;
  /** One way, on a button. */
  readonly way: (means: ChoiceKinds[Kind], column: string) => string;
};

const twoWays = (name: string, { example }: { readonly example: string }) => `${name} can be read in two ways. What does <example>${example}</example> mean?`;
const markIn = (example: string) => (example.includes(",") ? "comma" : "point");
const isDecimal = (mark: string, example: string) => (mark === ",") === example.includes(",");
const placeOf = (zone: string) => zone.replace(/^.*\//, "").replaceAll("_", " ");

const CALENDARS: Readonly<Record<DateCalendar, string>> = { gregorian: "common calendar", buddhist: "Buddhist calendar", persian: "Persian calendar" };

const UNITS: Readonly<Record<TimeUnit, string>> = {
  year: "years",
  "decimal-year": "years with decimals",
  julian: "Julian days",
  "modified-julian": "modified Julian days",
  datenum: "days since the year 0",
  "month-number": "years and months",
  "quarter-number": "years and quarters",
  "short-day-number": "dates without marks and century",
  "year-day-number": "years and days of the year without marks",
  "week-number": "years and weeks without marks",
  "days-1970": "days since 1970, as R counts",
  "seconds-1900": "seconds since 1900, as network clocks count",
  "seconds-1904": "seconds since 1904, as LabVIEW counts",
  "seconds-1960": "seconds since 1960, as SAS counts",
  "seconds-2001": "seconds since 2001, as Apple counts",
  "day-number": "dates without marks",
  "hour-number": "dates and hours without marks",
  "minute-number": "dates and minutes without marks",
  "second-number": "dates and seconds without marks",
  spreadsheet: "days as a spreadsheet counts them",
  "spreadsheet-1904": "days as an old spreadsheet of a Macintosh counts them, from 1904",
  filetime: "tenths of microseconds since 1601, as Windows counts",
  ticks: "tenths of microseconds since the year 1, as .NET counts",
  s: "seconds since 1970",
  ms: "milliseconds since 1970",
  µs: "microseconds since 1970",
  ns: "nanoseconds since 1970",
  plain: "plain numbers",
};

const FIRST = { dmy: "day", mdy: "month", ymd: "year" } as const;

const FREQUENCIES: Readonly<Record<PeriodLength, string>> = { year: "years", half: "half years", quarter: "quarters", month: "months", week: "weeks" };
const frequencies = (all: readonly PeriodLength[]) => listed(all.map((each) => FREQUENCIES[each]));

const REPEATS = { first: "The first of each time is kept", last: "The last of each time is kept", mean: "Each time has their mean", none: "Rows are counted" } as const;

const words: { readonly [Kind in Exclude<ChoiceKind, PartKind>]: ChoiceWords<Kind> } = {
  "date-order": {
    asks: twoWays,
    taken: ({ order, example, at }) => `Dates are read with the ${FIRST[order]} first: ${quoted(example)} is ${longDate(at)}.`,
    way: ({ order, at }) => `${longDate(at)} (${FIRST[order]} first)`,
  },
  decimal: {
    asks: twoWays,
    taken: ({ mark, example, value }) => `The ${markIn(example)} in ${quoted(example)} is taken as ${isDecimal(mark, example) ? "a decimal mark" : "standing between thousands"}: ${value}.`,
    way: ({ mark, example, value }) => `${value} (${isDecimal(mark, example) ? `the ${markIn(example)} is a decimal mark` : `the ${markIn(example)} stands between thousands`})`,
  },
  layout: {
    asks: (name) => `${name} can be read in several ways. How does the table lie?`,
    taken: ({ lies, series: n, moments }) =>
      ({
        rows: "Each row is read as a moment.",
        wide: `The table lies on its side and was turned: ${series(n)} of ${moment(moments)}.`,
        calendar: `The table is laid out as a calendar and was read row after row: ${moment(moments)}.`,
      })[lies],
    way: ({ lies, series: n, moments }) =>
      ({
        rows: "Each row is a moment",
        wide: `Each row is a series (${series(n)} of ${moment(moments)})`,
        calendar: `The table is a calendar (${moment(moments)})`,
      })[lies],
  },
  by: {
    asks: (name) => `${name} may hold several series. What tells them apart?`,
    taken: ({ columns }) => `Several series stand in this table, told apart by ${quotedList(columns)}.`,
    way: ({ columns }) => (columns.length === 0 ? "Read it as one series" : `Tell series apart by ${quotedList(columns)}`),
  },
  role: {
    asks: (name, _, column) => `What is ${quoted(column)} in ${name}?`,
    taken: ({ role }, column) => `${quoted(column)} is ${ROLES[role]}.`,
    way: ({ role }) => ROLES[role],
  },
  id: {
    asks: (name, { series: n, by, rows }) => `${name} holds ${series(n)}${rowsInWords(rows)}, told apart by ${quotedList(by)}. Which is to be read?`,
    taken: (means) => {
      if (means.take === "all") return `All ${number(means.series)} series stand side by side, a column for each.`;
      if (means.take === "together") return `All ${number(means.series)} series are read as one; rows of one time are merged.`;
      return `Read of ${series(means.series)}: ${quotedList(means.labels)}.`;
    },
    way: (means) => {
      if (means.take === "all") return `All ${number(means.series)} side by side`;
      return means.take === "together" ? "All as one series: rows of one time are merged" : `${means.labels.join(", ")} (${unitsWords.row(means.rows[1])})`;
    },
  },
  zone: {
    asks: (name) => `The times in ${name} follow a clock that is put forward and back, and the file does not say where. Whose clock is it?`,
    taken: ({ zone, hour, at }) =>
      zone === "UTC"
        ? "Times are taken as they stand, as UTC."
        : `Times are read as the clock of ${placeOf(zone)}${hour === null || at === null ? "" : hour === "missing" ? `: an hour is missing on ${longDate(at)}, when daylight saving began` : `: an hour stands twice on ${longDate(at)}, when daylight saving ended`}.`,
    way: ({ zone }) => (zone === "UTC" ? "As they stand (UTC)" : placeOf(zone)),
  },
  "time-unit": {
    asks: (name, { example }, column) => `What does <example>${example}</example> in ${quoted(column)} of ${name} count?`,
    taken: ({ unit, example, reads }, column) => `${quoted(column)} is read as ${UNITS[unit]}: ${quoted(example)} is ${reads}.`,
    way: ({ unit, reads }) => `${UNITS[unit]} (${reads})`,
  },
  calendar: {
    asks: (name, { example }, column) => `By which calendar is <example>${example}</example> in ${quoted(column)} of ${name} dated?`,
    taken: ({ calendar, example, reads }, column) => `${quoted(column)} is dated by the ${CALENDARS[calendar]}: ${quoted(example)} is ${reads}.`,
    way: ({ calendar, reads }) => `By the ${CALENDARS[calendar]} (${reads})`,
  },
  "time-column": {
    asks: (name) => `Which column of ${name} holds the time?`,
    taken: ({ name }) => (name === null ? "Rows are counted." : `The time is taken from ${quoted(name)}.`),
    way: ({ name }) => (name === null ? "Count the rows" : `Time from ${quoted(name)}`),
  },
  frequency: {
    asks: (name, { all }) => `${name} holds ${frequencies(all)} in one column. Which are to be read?`,
    taken: ({ frequency, rows, all }) => `Only ${unitsWords.row(rows)} of ${FREQUENCIES[frequency]} ${rows === 1 ? "is" : "are"} read; the column also holds ${frequencies(all.filter((each) => each !== frequency))}.`,
    way: ({ frequency, rows }) => `The ${FREQUENCIES[frequency]} (${unitsWords.row(rows)})`,
  },
  repeats: {
    asks: (name, { rows }) => `${unitsWords.row(rows)} of ${name} ${rows === 1 ? "repeats" : "repeat"} a time with other numbers. What is to become of them?`,
    taken: ({ keep, rows }) => `${unitsWords.row(rows)} repeated a time with other numbers; ${REPEATS[keep ?? "none"].toLowerCase()}.`,
    way: ({ keep }) => REPEATS[keep ?? "none"],
  },
  missing: {
    asks: (name, { value, names }) => `Does <example>${written(String(value))}</example> in ${quotedList(names)} of ${name} mean that nothing was measured?`,
    taken: ({ value, values, names, gone }) =>
      `${count(values, { one: "value", other: "values" })} of ${written(String(value))} in ${quotedList(names)} ${values === 1 ? "is" : "are"} ${gone ? "taken as missing" : "kept as numbers"}.`,
    way: ({ value, gone }) => (gone ? `${written(String(value))} is missing` : `${written(String(value))} is a number`),
  },
  header: {
    asks: (name) => `Do numbers name the columns of ${name}?`,
    taken: ({ rows, names }) => (rows === 0 ? "No row is taken as names of the columns." : `The columns are named by row ${number(rows)} of the table: ${quotedList(names)}.`),
    way: ({ rows, names }) => (rows === 0 ? "No names: every row is data" : `Names are ${quotedList(names.slice(0, 4))}`),
  },
  footer: {
    asks: (name) => `Are the last rows of ${name} sums of the others?`,
    taken: ({ rows, example, left }) => `The last ${rows === 1 ? "row is" : `${number(rows)} rows are`} ${left ? "left out" : "kept"}: ${quoted(example)}.`,
    way: ({ rows, left }) => `${left ? "Leave out" : "Keep"} the last ${rows === 1 ? "row" : `${number(rows)} rows`}`,
  },
  "decimal-or-cells": {
    asks: twoWays,
    taken: ({ decimal, example }) => (decimal ? `The comma is taken as a decimal mark: ${quoted(example)} is one number.` : `The comma stands between cells: ${quoted(example)} is two numbers.`),
    way: ({ decimal, example }) => `${quoted(example)} is ${decimal ? "one number with a decimal comma" : "two numbers"}`,
  },
};

const ROLES = { "": "an input", target: "a target", ahead: "known ahead" } as const;
const series = (n: number) => count(n, { one: "series", other: "series" });
const rowsInWords = ([fewest, most]: readonly [number, number]) => ` of ${fewest === most ? "" : `${number(fewest)} to `}${unitsWords.row(most)}`;
const moment = (n: number) => count(n, { one: "moment", other: "moments" });

/** What a file leaves open: what was taken, and the other ways to read it. */
export const choicesWords = room("choices", words);
