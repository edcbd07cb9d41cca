import { DAY } from "./calendar";
import { dayOfYear, midnight } from "./isoDate";
import { monthNamed } from "./monthNames";
import type { DateOrder } from "../reading";
import { spannedYear } from "./yearSpans";

/** One way to write a day, a week, a month or a quarter; gives the ms of its first midnight, NaN where the calendar has none. */
type Form = readonly [form: RegExp, read: (match: RegExpExecArray, order: DateOrder) => number];

const NAME = String.raw`(\p{L}{3,13})\.?`;
const YEAR = String.raw`(\d{4}|'?\d{2})`;
/** A year that is named behind its month may be called one: 2024 г., 2024 r. */
const SAID = String.raw`${YEAR}(?:\s?(?:г|р|r|yıl[ıi])\.?)?`;
const QUARTER = String.raw`(?:st|nd|rd|th|er|e|º|\.)?\s?(?:quarter|quartal|trimestre|qtr)\.?`;
const OF = String.raw`(?:(?:de|del|of)\s+|d[’']\s*)?`;
const form = (source: string) => new RegExp(`^${source}$`, "iu");

/** A year in full; one in two digits lies between 1970 and 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits.replace("'", ""));
  return digits.length >= 4 ? year : year + (year < 70 ? 2000 : 1900);
}

const named = (year: string, name: string, day: string | number) => midnight(fullYear(year), monthNamed(name), Number(day));

function ordered(first: string, second: string, last: string, order: DateOrder): number {
  if (order === "ymd") return last.length > 2 ? Number.NaN : midnight(fullYear(first), Number(second), Number(last));
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return midnight(fullYear(last), Number(month), Number(day));
}

function quarter(year: string, number: string): number {
  return midnight(fullYear(year), Number(number) * 3 - 2, 1);
}

/** The Monday of a week of ISO 8601. */
export function startOfWeek(year: number, week: number): number {
  const fourth = midnight(year, 1, 4);
  const weekday = (Math.floor(fourth / DAY) + 3) % 7;
  return week >= 1 && week <= 53 ? fourth + ((week - 1) * 7 - ((weekday + 7) % 7)) * DAY : Number.NaN;
}

/** The Monday (or another day, from 1) of a week. */
const week = (year: string, number: string, day: string | undefined) => startOfWeek(Number(year), Number(number)) + (Number(day ?? 1) - 1) * DAY;

/** Tried in this order. */
export const FORMS: readonly Form[] = [
  [form(String.raw`(\d{4})([-/.\s])\s?(\d{1,2})\2\s?(\d{1,2})\.?`), ([, year, , month, day]) => midnight(Number(year), Number(month), Number(day))],
  [form(String.raw`(\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?`), ([, first, , second, last], order) => ordered(first!, second!, last!, order)],
  [form(String.raw`(\d{1,2}):(\d{1,2}):(\d{4})`), ([, first, second, last], order) => ordered(first!, second!, last!, order)],
  [form(String.raw`(\d{4})[-/.:](\d{1,2})`), ([, year, month]) => midnight(Number(year), Number(month), 1)],
  [form(String.raw`(\d{1,2})[-/](\d{4})`), ([, month, year]) => midnight(Number(year), Number(month), 1)],
  [form(String.raw`(\d{4})(\d{2})(\d{2})`), ([, year, month, day]) => midnight(Number(year), Number(month), Number(day))],
  [form(String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[-\s/.]*${OF}${NAME}[-,\s/]*${OF}${SAID}`), ([, day, name, year]) => named(year!, name!, day!)],
  [form(String.raw`${NAME}[-\s/]+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|[-/])(\d{4}|\d{2})`), ([, name, day, year]) => named(year!, name!, day!)],
  [form(String.raw`${NAME}[-\s/,]*${OF}${SAID}`), ([, name, year]) => named(year!, name!, 1)],
  [form(String.raw`(\d{4})\.?[-\s/]?${NAME}(?:[-\s/](\d{1,2})\.?)?`), ([, year, name, day]) => named(year!, name!, day ?? 1)],
  [form(String.raw`(\d{4})[-\s:]?MM?(\d{1,2})`), ([, year, month]) => midnight(Number(year), Number(month), 1)],
  [form(String.raw`(\d{4})[-\s/:.]?[QT]([1-4])`), ([, year, number]) => quarter(year!, number!)],
  [form(String.raw`[QT]([1-4])[-\s/:.']*${YEAR}`), ([, number, year]) => quarter(year!, number!)],
  [form(String.raw`([1-4])(?:Q|${QUARTER})[-\s/]*${YEAR}`), ([, number, year]) => quarter(year!, number!)],
  [form(String.raw`${YEAR}[-\s/,:]*(?:quarter|quartal|trimestre|qtr)\.?\s?([1-4])`), ([, year, number]) => quarter(year!, number!)],
  [form(String.raw`(?:quarter|quartal|trimestre|qtr)\.?\s?([1-4])[-\s/,:]*${YEAR}`), ([, number, year]) => quarter(year!, number!)],
  [form(String.raw`(\d{4})[-\s/,:]*([1-4])${QUARTER}`), ([, year, number]) => quarter(year!, number!)],
  [form(String.raw`(\d{4})[-\s]?W(\d{1,2})(?:-?([1-7]))?`), ([, year, number, day]) => week(year!, number!, day)],
  [form(String.raw`(?:KW|W|week|semaine|semana)\s?(\d{1,2})[-\s/.,]*(\d{4})`), ([, number, year]) => week(year!, number!, undefined)],
  [form(String.raw`(\d{4})[-\s]?[HS]([12])`), ([, year, half]) => midnight(Number(year), half === "1" ? 1 : 7, 1)],
  // Years of Taiwan, of which the first was 1912.
  [form(String.raw`(1\d{2})/(\d{1,2})/(\d{1,2})`), ([, year, month, day]) => midnight(Number(year) + 1911, Number(month), Number(day))],
  [form(String.raw`(?:FY\s?)?\d{4}\s?[-/–]\s?\d{2,4}`), ([span]) => spannedYear(span)],
  [form(String.raw`FY[-\s]?${YEAR}`), ([, year]) => midnight(fullYear(year!), 1, 1)],
  [form(String.raw`(\d{4})-(\d{3})`), ([, year, day]) => dayOfYear(Number(year), Number(day))],
];
