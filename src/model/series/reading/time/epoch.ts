import { DAY } from "./calendar";
import { presentNumbers } from "../numbers/present";
import { medianStep } from "./grid";
import { byEvenness, type Rival } from "./rivals";
import { areWeeks, monthNumber, shortDay, spelledUnit, weekNumber, yearDay } from "./spelledTimes";
import { isTimeName, TIME_NAME, YEAR_NAME } from "./timeNames";
import type { NumberColumn } from "../table";
import { DAY_COUNTS, SECOND_COUNTS, SPREADSHEET_EPOCH, TICK_COUNTS, type TimeUnit } from "./timeUnit";
import { yearParts } from "./yearParts";

/** What numbers were taken for, and what else they might be. */
export interface UnitFinding {
  readonly unit: TimeUnit;
  readonly others: readonly TimeUnit[];
}

const SECONDS_FROM = 1e8; // 1973; below, a number is more likely a count than an instant
const SECONDS_TO = 1e11; // the year 5138 in seconds, 1973 in milliseconds
/** 1990 to 2040: what a column that does not say that it holds times has to lie in. */
export const RECENT = [631_152_000, 2_208_988_800] as const;
/** 1954 to 2119 in the days of a spreadsheet, and 1990 to 2040. */
const SPREADSHEET = [20_000, 80_000] as const;
const RECENT_DAYS = [32_874, 51_136] as const;
/** 2004 to 2029, which in a spreadsheet would be 2045 to 2071. */
const MODIFIED_JULIAN = [53_000, 62_400] as const;
const DATE_NAME = /(^|[^a-z])(dates?|datetime|datum|fecha|data|day|tag|serial|excel)([^a-z]|$)/i;
/** What R and others that count from 1970 call a column of days: 1990 to 2040, which no spreadsheet dates so long ago. */
const DAY_NAME = /(^|[^a-z])(dates?|datum|fecha)([^a-z]|$)/i;
const DAYS_1970 = [7305, 25_568] as const;
const WEEK_NAME = /(^|[^a-z])(epi|year|iso|mmwr|cal)?_?-?(week|woche|kw|semaine|semana|settimana|vecka|uke|uge|yyyyww)s?([^a-z]|$)/i;
export const COUNT_NAME = /(^|[^a-z])(total|count|counter|bytes|packets|id|no|nr|num|seq|sequence|sum|offset|size)([^a-z]|$)/i;

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
  if (whole && areWeekNumbers(values, name)) return { unit: "week-number", others: ["plain"] };
  const parts = yearParts(values);
  if (parts !== null) return { unit: parts, others: ["plain"] };
  const [short, ...rivals] = whole ? shortUnits(values, name, facts) : [];
  if (short !== undefined) {
    const others = short === "spreadsheet" ? [...rivals, "spreadsheet-1904" as const] : rivals;
    return { unit: short, others: others.includes("plain") || short === "plain" ? others : [...others, "plain"] };
  }
  const count = DAY_COUNTS.find((each) => each.name.test(name) && least >= each.least && most <= each.most) ?? (isJulian(values, facts) ? DAY_COUNTS[1] : undefined);
  if (count !== undefined) return { unit: count.unit, others: ["plain"] };
  if (least >= 1500 && most <= 2500) {
    if (YEAR_NAME.test(name) || (!whole && (DATE_NAME.test(name) || DECIMAL_NAME.test(name)))) return { unit: whole ? "year" : "decimal-year", others: [] };
    if (whole && step === 1 && least >= 1700 && most <= 2200) return { unit: "year", others: ["plain"] };
    if (!whole && isPartOfYear(step) && least >= 1700 && most <= 2200) return { unit: "decimal-year", others: ["plain"] };
    return { unit: "plain", others: whole ? ["year"] : ["decimal-year"] };
  }
  // Seconds since a start would hardly begin so late and go on so slowly.
  // What would be years from now in a spreadsheet is the days of astronomers since 1858.
  if (least >= MODIFIED_JULIAN[0] && most <= MODIFIED_JULIAN[1] && (DATE_NAME.test(name) || isTimeName(name) || step <= 1)) return { unit: "modified-julian", others: ["spreadsheet", "plain"] };
  if (whole && least >= DAYS_1970[0] && most < DAYS_1970[1] && DAY_NAME.test(name)) return { unit: "days-1970", others: ["spreadsheet", "plain"] };
  if (least >= SPREADSHEET[0] && most <= SPREADSHEET[1] && (DATE_NAME.test(name) || step <= 1)) return { unit: "spreadsheet", others: ["spreadsheet-1904", "plain"] };
  const largest = Math.max(Math.abs(least), Math.abs(most));
  if (largest < SECONDS_FROM) return { unit: "plain", others: [] };
  if (largest < SECONDS_TO) return secondsOf(least, most, name);
  if (largest < SECONDS_TO * 1e3) return { unit: "ms", others: ["plain"] };
  const ticks = TICK_COUNTS.find((each) => least >= each.least && most <= each.most);
  if (ticks !== undefined) return { unit: ticks.unit, others: ["ns", "plain"] };
  return { unit: largest < SECONDS_TO * 1e6 ? "µs" : "ns", others: ["plain"] };
}

/** Seconds since 1970, unless that lies so far ahead that another beginning explains them better. */
function secondsOf(least: number, most: number, name: string): UnitFinding {
  const fits = SECOND_COUNTS.filter((count) => least >= count.least && most <= count.most).map(({ unit }) => unit);
  const [likeliest] = /(^|[^a-z])ntp([^a-z]|$)/i.test(name) ? fits.toReversed() : fits;
  if (likeliest === undefined || likeliest === "seconds-1960" || likeliest === "seconds-2001") return { unit: "s", others: [...fits, "plain"] };
  return { unit: likeliest, others: [...fits.filter((each) => each !== likeliest), "s", "plain"] };
}

/** Whether numbers go on by even parts of a day where astronomers count 1900 to 2100: SQLite gives such days under any name. */
function isJulian(values: Float64Array, { least, most, whole, step }: Facts): boolean {
  const { least: from, most: to } = DAY_COUNTS[1];
  if (whole || least < from || most > to || !(step < 1) || values.length < LEAST_JULIAN) return false;
  return values.every((value, row) => Math.abs(value - values[0]! - row * step) < step / 20);
}
const LEAST_JULIAN = 8;

/** Whether a column's name says that it holds weeks. */
export const isWeekName = (name: string): boolean => WEEK_NAME.test(name);

/** Years and weeks without a mark: 202052. */
const areWeekNumbers = (values: Float64Array, name: string): boolean =>
  areWeeks(values) || (isWeekName(name) && values.length > 1 && values.every((value) => Number.isNaN(value) || !Number.isNaN(weekNumber(value))));

/** Whether a column that does not say so surely holds instants: recent ones, at even and round distances. */
export function isPlainlyEpoch(values: Float64Array, name: string): boolean {
  const falls = values[0]! > values.at(-1)!;
  if (falls) return isFalling(values) && isPlainlyEpoch(values.toReversed(), name);
  if (!isRising(values)) return false;
  const { unit } = unitOf(values, name);
  if (unit.endsWith("-number")) return values.length > 2;
  // Years without a name, which go on year by year or by a part of the year.
  if (UNNAMED.test(name) && (unit === "decimal-year" || (unit === "year" && values.every((year, row) => year === values[0]! + row)))) return values.length > 2;
  if (unit === "julian") return true;
  const perSecond = PER_SECOND[unit];
  if (perSecond === undefined || COUNT_NAME.test(name)) return false;
  // What a shell, strace or a sniffer of packets notes down has no name, and comes when it comes: seconds with decimals.
  if (UNNAMED.test(name) && unit === "s" && values.some((value) => !Number.isInteger(value))) return values[0]! >= RECENT[0] && values.at(-1)! <= RECENT[1];
  const step = medianStep(values) / perSecond;
  const isRound = step >= 60 ? step % 60 === 0 : unit !== "s" || 60 % step === 0;
  return values[0]! / perSecond >= RECENT[0] && values.at(-1)! / perSecond <= RECENT[1] && isRound;
}

const UNNAMED = /^column \d+$/;
export const PER_SECOND: Readonly<Partial<Record<TimeUnit, number>>> = { s: 1, ms: 1e3, µs: 1e6, ns: 1e9 };

/** Years with their decimals. */
const DECIMAL_NAME = /(^|[^a-z])(decimal|fractional)([^a-z]|$)/i;

/** The ends of intervals, and names of one letter. */
const ENDS_NAME = /(^|[^a-z])(start|begin|end|from|to|until|stop|open|close|key)([^a-z]|$)|^[a-z]$/i;

/** Whether a column beside the time is one, too: the end of each interval, or when a row was written. */
export function isFurtherTime(column: Pick<NumberColumn, "name" | "values">): boolean {
  const { name } = column;
  const isNamed = TIME_NAME.test(name) || DECIMAL_NAME.test(name);
  // Hardly any has such a name, and none is unpacked for nothing.
  if (!isNamed && !UNNAMED.test(name) && !ENDS_NAME.test(name)) return false;
  const { values } = column;
  const { unit } = unitOf(values, name);
  if (!isNamed) return PER_SECOND[unit] !== undefined && isPlainlyEpoch(values, name);
  return (unit.endsWith("-number") || unit === "decimal-year" || PER_SECOND[unit] !== undefined) && (!values.some((value, row) => value < values[row - 1]!) || isFalling(values));
}

export function isRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i]! > values[i - 1]!)) return false;
  return values.length > 1;
}

function isFalling(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i]! < values[i - 1]!)) return false;
  return true;
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
  const present = presentNumbers(values);
  const steps = present.length > 1 ? medianStep(isRising(present) ? present : different(present)) : 1;
  return { least, most, whole, step: steps, spelled: whole ? spelledUnit(present, least, most) : null };
}

/** Each value once, in order: times of several series stand in one column again and again. */
const different = (values: Float64Array): Float64Array => values.slice().sort().filter((value, i, all) => i === 0 || value !== all[i - 1]);

/**
 * Dates in seven digits or fewer, which plain numbers and the days of a spreadsheet may have, too: all of them have to be dates, and
 * a name or the steps say so. The likeliest reading is first.
 */
function shortUnits(values: Float64Array, name: string, { least, most }: Facts): readonly TimeUnit[] {
  const rivals: Rival<TimeUnit>[] = [];
  const fits = (unit: TimeUnit, read: (value: number) => number) => {
    if (values.some((value) => !Number.isNaN(value) && Number.isNaN(read(value)))) return;
    rivals.push({ unit, at: values.map(read), counts: false });
  };
  if (isTimeName(name) || /month|monat|mes|yyyymm/i.test(name) || values.length > 12) fits("month-number", monthNumber);
  if (isTimeName(name) || /^yyyyd{3}$|^yymmdd$|year.?day/i.test(name)) {
    fits("short-day-number", (value) => shortDay(value));
    if (rivals.length === 0) fits("year-day-number", yearDay);
  }
  if (rivals.some(({ unit }) => unit === "short-day-number") && !/yymmdd/i.test(name)) {
    // 41201 is the first of December 2004, and the 41,201st day of a spreadsheet, a day of 2012; 101 to 131 may well be a count.
    const sheet = { unit: "spreadsheet", at: values.map((days) => (days - SPREADSHEET_EPOCH) * DAY), counts: false } as const;
    if (least >= RECENT_DAYS[0] && most <= RECENT_DAYS[1]) rivals.unshift(sheet);
    else if (least >= SPREADSHEET[0] && most <= SPREADSHEET[1]) rivals.push(sheet);
    else if (most < SPREADSHEET[0] && !DATE_NAME.test(name)) rivals.unshift({ unit: "plain", at: values, counts: true });
  }
  return byEvenness(rivals);
}
