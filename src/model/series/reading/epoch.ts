import { DAY, startOfMonth } from "./calendar";
import { clockNumber } from "./clocks";
import { parseCompactDate } from "./dates";
import { midnight } from "./isoDate";
import { medianStep } from "./grid";

/** What numbers in a time column count, or how their digits spell a time: 20240131 is a `day-number`, 2024013114 an `hour-number`. */
export type TimeUnit = "year" | "decimal-year" | "month-number" | "short-day-number" | "year-day-number" | "day-number" | "hour-number" | "minute-number" | "second-number" | "spreadsheet" | "julian" | "modified-julian" | "datenum" | "s" | "ms" | "µs" | "ns" | "plain";

/** What numbers were taken for, and what else they might be. */
export interface UnitFinding {
  readonly unit: TimeUnit;
  readonly others: readonly TimeUnit[];
}

const SECONDS_FROM = 1e8; // 1973; below, a number is more likely a count than an instant
const SECONDS_TO = 1e11; // the year 5138 in seconds, 1973 in milliseconds
/** 1990 to 2040: what a column that does not say that it holds times has to lie in. */
const RECENT = [631_152_000, 2_208_988_800] as const;
const TIME_NAME = /(^|[^a-z])(dates?|times?|datetime|timestamps?|epoch|unix|unixtime|ts|datum|zeit|uhrzeit|fecha|hora|heure|data|tiempo|temps|zeitstempel|last_changed|last_updated)([^a-z]|$)/i;
const DATE_NAME = /(^|[^a-z])(dates?|datetime|datum|fecha|data|day|tag|serial|excel)([^a-z]|$)/i;
/** Days counted from where a field of science begins them: its name for them, their range from 1900 to 2100 or so, and the count on 1970-01-01. */
const DAY_COUNTS = [
  { unit: "modified-julian", name: /(^|[^a-z])(b?mjd|modified.?julian)/i, least: 10_000, most: 90_000, epoch: 40_587 },
  { unit: "julian", name: /(^|[^a-z])([bh]?jd|julian)([^a-z]|$)/i, least: 2_400_000, most: 2_500_000, epoch: 2_440_587.5 },
  { unit: "datenum", name: /datenum/i, least: 690_000, most: 770_000, epoch: 719_529 },
] as const;
const YEAR_NAME = /^(.*[^a-z])?(year|yr|jahr|año|ano|année|annee|anno)s?$/i;
const COUNT_NAME = /(^|[^a-z])(total|count|counter|bytes|packets|id|no|nr|num|seq|sequence|sum|offset|size)([^a-z]|$)/i;

/** Whether a column's name says that it counts on from a start. */
export const isElapsedName = (name: string): boolean => /^(t|elapsed|seconds?|secs?|time_?step|step|cycle|frame|sample|tick)s?(\s*[[(].*[\])])?$/i.test(name);

/** Whether a column's name says that it holds times. */
export const isTimeName = (name: string): boolean => TIME_NAME.test(name) || YEAR_NAME.test(name) || DAY_COUNTS.some((count) => count.name.test(name));

interface Facts {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly step: number;
  readonly spelled: TimeUnit | null;
}

/** What the numbers of a column that is called `name` count, judged by their size, their steps and the name. */
export function unitOf(values: Float64Array, name: string): UnitFinding {
  const facts = factsOf(values);
  if (facts === null) return { unit: "plain", others: [] };
  const { least, most, whole, step, spelled } = facts;
  if (spelled !== null) return { unit: spelled, others: spelled === "hour-number" ? ["s"] : [] };
  const short = whole ? shortUnit(values, name) : null;
  if (short !== null) return { unit: short, others: ["plain"] };
  const count = DAY_COUNTS.find((each) => each.name.test(name) && least >= each.least && most <= each.most);
  if (count !== undefined) return { unit: count.unit, others: ["plain"] };
  if (least >= 1500 && most <= 2500) {
    if (YEAR_NAME.test(name) || (!whole && DATE_NAME.test(name))) return { unit: whole ? "year" : "decimal-year", others: [] };
    if (whole && step === 1 && least >= 1700 && most <= 2200) return { unit: "year", others: ["plain"] };
    if (!whole && isPartOfYear(step) && least >= 1700 && most <= 2200) return { unit: "decimal-year", others: ["plain"] };
    return { unit: "plain", others: whole ? ["year"] : ["decimal-year"] };
  }
  // 1954 to 2119, where seconds since a start would hardly begin so late and go on so slowly.
  if (least >= 20_000 && most <= 80_000 && (DATE_NAME.test(name) || step <= 1)) return { unit: "spreadsheet", others: ["plain"] };
  const largest = Math.max(Math.abs(least), Math.abs(most));
  if (largest < SECONDS_FROM) return { unit: "plain", others: [] };
  if (largest < SECONDS_TO) return { unit: "s", others: ["plain"] };
  if (largest < SECONDS_TO * 1e3) return { unit: "ms", others: ["plain"] };
  return { unit: largest < SECONDS_TO * 1e6 ? "µs" : "ns", others: ["plain"] };
}

/** Whether a column that does not say so surely holds instants: recent ones, at even and round distances. */
export function isPlainlyEpoch(values: Float64Array, name: string): boolean {
  if (!isRising(values)) return false;
  const { unit } = unitOf(values, name);
  if (unit.endsWith("-number")) return values.length > 2;
  // Years without a name, which go on year by year or by a part of the year.
  if (UNNAMED.test(name) && (unit === "decimal-year" || (unit === "year" && values.every((year, row) => year === values[0]! + row)))) return values.length > 2;
  const perSecond = PER_SECOND[unit];
  if (perSecond === undefined || COUNT_NAME.test(name)) return false;
  const step = medianStep(values) / perSecond;
  const isRound = step >= 60 ? step % 60 === 0 : unit !== "s" || 60 % step === 0;
  return values[0]! / perSecond >= RECENT[0] && values.at(-1)! / perSecond <= RECENT[1] && isRound;
}

const UNNAMED = /^column \d+$/;
const PER_SECOND: Readonly<Partial<Record<TimeUnit, number>>> = { s: 1, ms: 1e3, µs: 1e6, ns: 1e9 };

/** Whether a column beside the time is one, too: the end of each interval, or when a row was written. */
export function isFurtherTime(values: Float64Array, name: string): boolean {
  if (!TIME_NAME.test(name)) return false;
  const { unit } = unitOf(values, name);
  return (unit.endsWith("-number") || PER_SECOND[unit] !== undefined) && !values.some((value, row) => value < values[row - 1]!);
}

export function isRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i]! > values[i - 1]!)) return false;
  return values.length > 1;
}

/** A day, a week, a month or a quarter, in years. */
const isPartOfYear = (step: number) => [1 / 366, 1 / 52.18, 1 / 12, 1 / 4].some((part) => Math.abs(step / part - 1) < 0.15);

function factsOf(values: Float64Array): Facts | null {
  let least = Infinity;
  let most = -Infinity;
  let whole = true;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    whole &&= Number.isInteger(value);
  }
  if (least > most) return null;
  const present = values.filter((value) => !Number.isNaN(value));
  const steps = present.length > 1 ? medianStep(isRising(present) ? present : present.slice().sort()) : 1;
  return { least, most, whole, step: steps, spelled: whole ? spelledUnit(present, least, most) : null };
}

function spelledUnit(values: Float64Array, least: number, most: number): TimeUnit | null {
  for (const [unit, digits] of SPELLED) {
    if (least < 10 ** (digits - 1) || most >= 10 ** digits) continue;
    const read = spelled(digits);
    return values.every((value) => !Number.isNaN(read(value))) ? unit : null;
  }
  return null;
}

/** Dates in six or seven digits, which plain numbers may have, too: all of them have to be dates, and a name or the steps say so. */
function shortUnit(values: Float64Array, name: string): TimeUnit | null {
  const fits = (read: (value: number) => number) => values.every((value) => Number.isNaN(value) || !Number.isNaN(read(value)));
  if (fits(monthNumber) && (isTimeName(name) || /month|monat|mes|yyyymm/i.test(name) || values.length > 12)) return "month-number";
  if (!isTimeName(name) && !/^yyyyd{3}$|^yymmdd$|year.?day/i.test(name)) return null;
  if (fits(shortDay)) return "short-day-number";
  return fits(yearDay) ? "year-day-number" : null;
}

/** 202001 */
function monthNumber(value: number): number {
  return value >= 180_000 && value < 220_000 ? midnight(Math.floor(value / 100), value % 100, 1) : Number.NaN;
}

/** 200131, in this century or in the last one. */
function shortDay(value: number): number {
  const year = Math.floor(value / 10_000);
  return value >= 101 && value < 1_000_000 ? midnight(year + (year < 70 ? 2000 : 1900), Math.floor(value / 100) % 100, value % 100) : Number.NaN;
}

/** 2020366 */
function yearDay(value: number): number {
  const [year, day] = [Math.floor(value / 1000), value % 1000];
  return year >= 1800 && year < 2200 && day >= 1 && day <= 366 ? midnight(year, 1, 1) + (day - 1) * DAY : Number.NaN;
}

const SPELLED = [["day-number", 8], ["hour-number", 10], ["minute-number", 12], ["second-number", 14]] as const;

/** The instant whose year, month, day, hour, minute and second a number of so many digits spells. */
function spelled(digits: number): (value: number) => number {
  const scale = 10 ** (digits - 8);
  return (value) => {
    const date = Math.floor(value / scale);
    const year = Math.floor(date / 10_000);
    if (digits > 8 && (year < 1800 || year > 2200)) return Number.NaN;
    if (digits === 8) return parseCompactDate(value);
    const clock = (value % scale) * 10 ** (14 - digits);
    return midnight(year, Math.floor(date / 100) % 100, date % 100) + clockNumber(clock, "hms");
  };
}

/** Instants (ms since 1970) of numbers in a unit; `plain` numbers stay as they are. */
export function toInstants(values: Float64Array, unit: TimeUnit): Float64Array {
  switch (unit) {
    case "year": return values.map((year) => startOfMonth(year * 12));
    case "decimal-year": return decimalYears(values);
    case "month-number": return values.map(monthNumber);
    case "short-day-number": return values.map(shortDay);
    case "year-day-number": return values.map(yearDay);
    case "day-number": return values.map(spelled(8));
    case "hour-number": return values.map(spelled(10));
    case "minute-number": return values.map(spelled(12));
    case "second-number": return values.map(spelled(14));
    case "spreadsheet": return daysFrom(values, 25_569);
    case "julian":
    case "modified-julian":
    case "datenum": return daysFrom(values, DAY_COUNTS.find((count) => count.unit === unit)!.epoch);
    case "s": return values.map((s) => s * 1e3);
    case "µs": return values.map((us) => us / 1e3);
    case "ns": return values.map((ns) => ns / 1e6);
    default: return values.slice();
  }
}

/** Instants of days, of which so many had passed by 1970. */
const daysFrom = (values: Float64Array, epoch: number) => snapped(values.map((days) => (days - epoch) * DAY));

/** Instants on whole minutes or seconds, where rounding of the digits in the file explains what is left over. */
function snapped(at: Float64Array): Float64Array {
  for (const [unit, tolerance] of [[60_000, 500], [1000, 60], [1, 1]] as const) {
    if (at.every((instant) => Number.isNaN(instant) || Math.abs(instant - Math.round(instant / unit) * unit) <= tolerance)) {
      return at.map((instant) => Math.round(instant / unit) * unit);
    }
  }
  return at;
}

/** Years with the part of the year that has passed. Those that mark each month, at its beginning or in its middle, begin with it. */
function decimalYears(values: Float64Array): Float64Array {
  for (const [phase, tolerance] of [[0, 0.04], [0.5, 0.2]] as const) {
    const months = values.map((year) => Math.round(year * 12 - phase));
    const fits = values.every((year, i) => Number.isNaN(year) || Math.abs(year * 12 - phase - months[i]!) < tolerance);
    if (fits && isRising(months)) return months.map(startOfMonth);
  }
  return values.map((year) => {
    const first = startOfMonth(Math.floor(year) * 12);
    return Math.round((first + (year % 1) * (startOfMonth(Math.floor(year) * 12 + 12) - first)) / 60_000) * 60_000;
  });
}
