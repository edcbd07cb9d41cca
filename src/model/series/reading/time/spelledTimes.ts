import { DAY } from "./days";
import { clockNumber } from "./clocks";
import { parseCompactDate } from "./dates";
import { dayOfYear, midnight } from "./isoDate";
import type { TimeUnit } from "./timeUnit";
import { areInOrder } from "./inOrder";

/** How all of these numbers spell dates, or dates and times of day, in eight digits or more; null where they do not. */
export function spelledUnit(values: Float64Array, least: number, most: number): TimeUnit | null {
  for (const [unit, digits] of SPELLED) {
    if (least < 10 ** (digits - 1) || most >= 10 ** digits) continue;
    const read = spelled(digits);
    return values.every((value) => !Number.isNaN(read(value))) ? unit : null;
  }
  return null;
}

/** 202001, or 2020.01 */
export function monthNumber(value: number): number {
  const spelt = value < 3000 ? Math.round(value * 100) : value;
  return spelt >= 180_000 && spelt < 220_000 ? midnight(Math.floor(spelt / 100), spelt % 100, 1) : Number.NaN;
}

/** 200131, in this century or, from the year `last` on, in the last one. */
export function shortDay(value: number, last = 70): number {
  const year = Math.floor(value / 10_000);
  return value >= 101 && value < 1_000_000 ? midnight(year + (year < last ? 2000 : 1900), Math.floor(value / 100) % 100, value % 100) : Number.NaN;
}

/** The same for rows that follow one another, where 580329 is a day of 1958 if that is what keeps them in order. */
export function shortDays(values: Float64Array): Float64Array {
  const usual = values.map((value) => shortDay(value));
  if (areInOrder(usual)) return usual;
  const first = values.find((value) => !Number.isNaN(value))!;
  const earlier = values.map((value) => shortDay(value, Math.floor(first / 10_000)));
  return areInOrder(earlier) ? earlier : usual;
}

/** 2020366 */
export function yearDay(value: number): number {
  const year = Math.floor(value / 1000);
  return year >= 1800 && year < 2200 ? dayOfYear(year, value % 1000) : Number.NaN;
}

/** 202001: the Monday of a week of ISO 8601, whose first week of a year has its fourth day. */
export function weekNumber(value: number): number {
  const [year, week] = [Math.floor(value / 100), value % 100];
  if (!(year >= 1800 && year < 2200 && week >= 1 && week <= 53)) return Number.NaN;
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
}

/** Whether numbers such as 202052 and 202101 are years and weeks that follow one another, with weeks that no month has among them. */
export function areWeeks(values: Float64Array): boolean {
  const [first, last] = [values[0]!, values.at(-1)!];
  const step = first <= last ? 1 : -1;
  const isNext = (value: number, row: number) => {
    const [before, after] = step > 0 ? [values[row - 1]!, value] : [value, values[row - 1]!];
    return after === before + 1 || (after === (Math.floor(before / 100) + 1) * 100 + 1 && before % 100 >= 52);
  };
  return values.length > 3 && values.every((value, row) => !Number.isNaN(weekNumber(value)) && (row === 0 || isNext(value, row))) && values.some((value) => value % 100 > 12);
}

const SPELLED = [["day-number", 8], ["hour-number", 10], ["minute-number", 12], ["second-number", 14]] as const;

/** The instant whose year, month, day, hour, minute and second a number of so many digits spells. */
export function spelled(digits: number): (value: number) => number {
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
