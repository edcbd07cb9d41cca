import { timeOfDay } from "./clocks";
import { FORMS } from "./dateForms";
import { DayScan } from "./dayScan";
import { withoutSigns } from "./eastAsia";
import { midnight, parseIso } from "./isoDate";
import { latinDigits } from "../numbers/dressedNumber";
import { isWeekday, monthNamed } from "./monthNames";
import type { DateOrder } from "../reading";
import { offsetOf } from "./zones";

const LONGEST = 80;
const SHORTEST = 4;
/** What names a zone behind a time of day, and may be told in brackets once more. */
const ZONE = /(?<=[\d.m]|\s)\s*(z|[A-Z]{2,5}|(?:utc|gmt)?\s?[-+−]\d{1,2}(?::?\d{2})?)(?:\s*[[(][\p{L}\w/ +:.'-]+[\])])?$/iu;
/** A time of day at the end of a text, and what stands before it. */
const AT_END = /^(.*?\d{1,4}\.?|.*?\p{L}\.?)(?:[t:]|[\s,]+(?:at\s+|à\s+|um\s+)?)(\d{1,2}(?:[:.h]\d{2}(?:[:.m]\d{2}(?:(?:[.,]|:(?=\d{3}(?!\d)))\d+)?)?)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*(?:h|uhr|hrs))?)$/iu;
/** A month and two digits before a time of day: they are its day, as a month has no times of day, and no year is told. */
const WITHOUT_YEAR = /^(?:\p{L}{3,9}\.?[-\s/]?\d{1,2}|\d{1,2}[-\s/]?\p{L}{3,9}\.?)[\s,]+\d{1,2}:\d{2}/u;
/** The basic form of ISO 8601, and what logs write as "Jan 1 00:00:00 UTC 2020". */
const BASIC = /^(\d{4})(\d{2})(\d{2})[t\s_:-]?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d+))?)?(z|[-+]\d{2}(?::?\d{2})?)?$/i;
const YEAR_LAST = /^(\p{L}{3,9}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}(?:\.\d+)?)(?: ([A-Z]{1,5}|(?:GMT|UTC)?[-+]\d{2}:?\d{2}))? (\d{4})$/u;
/** From a start to an end, which may be only a time of day. */
const INTERVAL = /^(.{4,}?)(?:\s+[-–—]\s+|\s*[–—]\s*|\/(?=\d{4}-|\d{8})|\s+(?:to|bis|au|until)\s+)(.*\d.*)$/i;
const CLOCK_INTERVAL = /^(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\s*[-–—]\s*(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)$/;
/** An hour by its begin and its end: 00 - 01, 23 - 00. */
const HOUR_INTERVAL = /^(\d{2})\s*[-–—]\s*(\d{2})$/;
/** An hour by its end, as markets of power have it: HE01 to HE24. */
const HOUR_ENDING = /^HE[ _]?(0?[1-9]|1\d|2[0-4])$/i;
const ZONE_BEHIND = /\(([A-Z]{2,5})\)$/;
/** A day with a zone, as XML has it. */
const ZONED_DAY = /^(\d{4})-(\d{2})-(\d{2})(z|[-+]\d{2}:\d{2})$/i;
/** A moment in brackets of its own, as web servers log it. */
const LOGGED = /^\[([^\],]+)\]$/;
const BRACKETED = /^[[(](.+), .+[\])]$/;

/**
 * The instant (ms since 1970) that a text names: a moment, or the beginning of a day, week, month, quarter or of an interval; NaN
 * when it names none. A time without a zone counts as UTC, so that a file gives the same series on every machine. `order` decides
 * dates in numbers whose year does not stand first in four digits.
 */
export function parseDate(cell: string, order: DateOrder): number {
  const quick = parseIso(cell);
  return quick === quick ? quick : parseWritten(cell, order, { at: 0 });
}

/** The same for many cells of one column, which look alike: the form of the cell before is tried first. */
export function dateParser(order: DateOrder): (cell: string) => number {
  const last = { at: 0 };
  const scan = new DayScan();
  return (cell) => {
    const quick = parseIso(cell);
    if (quick === quick) return quick;
    return scan.scan(cell, 0, cell.length) ? instantOf(scan, order) : parseWritten(cell, order, last);
  };
}

function instantOf({ first, second, year: last, yearDigits, clock }: DayScan, order: DateOrder): number {
  if (order === "ymd") return yearDigits === 4 ? Number.NaN : midnight(fullYear(first), second, last) + clock;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return midnight(yearDigits === 4 ? last : fullYear(last), month, day) + clock;
}

/** A year in two digits lies between 1970 and 2069. */
export const fullYear = (year: number) => year + (year < 70 ? 2000 : 1900);

function parseWritten(cell: string, order: DateOrder, last: { at: number }): number {
  if (cell.trim().length > LONGEST || cell.length < SHORTEST) return Number.NaN;
  let text = cell.trim().replace(/[\s\u00a0\u202f]+/gu, " ");
  text = withoutFiller(withoutSigns(latinDigits(text))).replace(" @ ", " ").replace(/(?<=\d)_(?=\d{1,2}:\d)/, " ");
  text = LOGGED.exec(text)?.[1] ?? text;
  const moment = parseMoment(text, order, last);
  if (moment === moment || !/\d/.test(text)) return moment;
  const bare = bareZone(withoutWeekday(text));
  if (bare !== text && !INTERVAL.test(text)) return parseMoment(bare, order, last);
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return parseMoment(bracketed[1]!, order, last);
  const interval = INTERVAL.exec(text);
  if (interval === null) return Number.NaN;
  // A zone behind the end is meant for the start, too, where that has none.
  const zone = ZONE_BEHIND.exec(interval[2]!);
  const begin = withoutWeekday(interval[1]!);
  const start = parseMoment(zone === null || ZONE_BEHIND.test(begin) ? bareZone(begin) : `${begin} ${zone[1]}`, order, last);
  const end = bareZone(withoutWeekday(interval[2]!));
  return Number.isNaN(parseMoment(end, order, last)) && Number.isNaN(timeOfDay(end)) ? Number.NaN : start;
}

/** Without "klo" before a Finnish time and "г." behind a Russian year, and with a blank and colons where DB2 has marks of its own. */
const withoutFiller = (text: string): string =>
  text.replace(/ klo (?=\d)/i, " ").replace(/(?<=\d{4}) ?г(?:ода|\.)?(?=[\s,]|$)/u, "").replace(/^(\d{4}-\d{2}-\d{2})-(\d{2})\.(\d{2})\.(\d{2})(\.\d+)?$/, "$1 $2:$3:$4$5");

/** "01:00 (CET)" as "01:00 CET". */
const bareZone = (text: string) => text.replace(ZONE_BEHIND, "$1");

function withoutWeekday(text: string): string {
  const before = /^(\p{L}{2,12})(?:-feira)?[.,]*\s+(?=\S)/u.exec(text);
  const bare = before !== null && isWeekday(before[1]!) ? text.slice(before[0].length) : text;
  return bare.replace(/\s*\((\p{L}{1,10})\.?\)(?=\s|$)/u, (bracketed, name: string) => (isWeekday(name) ? "" : bracketed));
}

function parseMoment(text: string, order: DateOrder, last: { at: number }): number {
  const day = parseDay(text, order, last);
  if (day === day) return day;
  const zoned = ZONED_DAY.exec(text);
  if (zoned !== null) return midnight(Number(zoned[1]), Number(zoned[2]), Number(zoned[3])) - offsetOf(zoned[4]!);
  const basic = BASIC.exec(text);
  if (basic !== null) {
    const [, year, month, date, hour, minute, second, fraction, zone] = basic;
    const clock = timeOfDay(`${hour}:${minute}${second === undefined ? "" : `:${second}`}${fraction === undefined ? "" : `.${fraction}`}`);
    return midnight(Number(year), Number(month), Number(date)) + clock - (zone === undefined ? 0 : offsetOf(zone));
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [, name, date, clock, zone, year] = yearLast;
    return midnight(Number(year), monthNamed(name!), Number(date)) + timeOfDay(clock!) - (zone === undefined ? 0 : offsetOf(zone));
  }
  const clocked = withClock(text, order, last);
  if (clocked === clocked) return clocked;
  const zone = ZONE.exec(text);
  const ahead = zone === null ? Number.NaN : offsetOf(zone[1]!.trim());
  return Number.isNaN(ahead) ? Number.NaN : withClock(text.slice(0, zone!.index).trimEnd(), order, last) - ahead;
}

function withClock(text: string, order: DateOrder, last: { at: number }): number {
  const match = AT_END.exec(text);
  return match === null || WITHOUT_YEAR.test(text) ? Number.NaN : parseDay(match[1]!, order, last) + timeOfDay(match[2]!.trim(), true);
}

function parseDay(text: string, order: DateOrder, last: { at: number }): number {
  for (let tried = -1; tried < FORMS.length; tried++) {
    const at = tried < 0 ? last.at : tried;
    const [form, read] = FORMS[at]!;
    const match = form.exec(text);
    if (match === null) continue;
    const day = read(match, order);
    if (Number.isNaN(day)) continue;
    last.at = at;
    return day;
  }
  return Number.NaN;
}

/** Milliseconds from midnight to the time of day that a text names, e.g. "17:24:00" or the start of "00:00-01:00", or NaN when it names none. */
export function parseClock(cell: string): number {
  const text = cell.trim();
  const ending = HOUR_ENDING.exec(text);
  if (ending !== null) return (Number(ending[1]) - 1) * 3_600_000;
  const plain = timeOfDay(text);
  if (plain === plain) return plain;
  const interval = CLOCK_INTERVAL.exec(text);
  if (interval !== null) return Number.isNaN(timeOfDay(interval[2]!, true)) ? Number.NaN : timeOfDay(interval[1]!, true);
  const hours = HOUR_INTERVAL.exec(text);
  if (hours !== null) return Number(hours[1]) < 24 && [1, -23].includes(Number(hours[2]) - Number(hours[1])) ? Number(hours[1]) * 3_600_000 : Number.NaN;
  const zone = ZONE.exec(text);
  return zone === null ? Number.NaN : timeOfDay(text.slice(0, zone.index).trimEnd()) - offsetOf(zone[1]!.trim());
}

/** Whether a text names an instant in one order or another. */
export const isDate = (cell: string): boolean => ORDERS.some((order) => !Number.isNaN(parseDate(cell, order)));

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/** The orders, of `among`, in which a date can be read that give different instants; empty where it can be read in none. */
export function ordersOf(cell: string, among: readonly DateOrder[] = ORDERS): DateOrder[] {
  const seen = new Set<number>();
  return among.filter((order) => {
    const at = parseDate(cell, order);
    const isNew = !Number.isNaN(at) && !seen.has(at);
    seen.add(at);
    return isNew;
  });
}

/** Whether a text names a month, a day and a time of day, but no year. */
export const saysNoYear = (cell: string): boolean => cell.length <= LONGEST && WITHOUT_YEAR.test(cell.trim());

/** Whether a text that names an instant says in which zone. */
export const saysZone = (cell: string): boolean => {
  const zone = /\d/.test(cell) && cell.includes(":") ? ZONE.exec(bareZone(cell.trim())) : null;
  return zone !== null && !Number.isNaN(offsetOf(zone[1]!.trim()));
};

/** The instant of a date written as one number, 20240131, or NaN. */
export function parseCompactDate(value: number): number {
  if (!Number.isInteger(value) || value < 10_000_101 || value > 99_991_231) return Number.NaN;
  return midnight(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}
