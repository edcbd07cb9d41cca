import { clockNumber } from "./clocks";
import { parseCompactDate } from "./dates";
import { dayOfYear, midnight } from "./isoDate";
import type { TimeUnit } from "./timeUnit";

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

/** 200131, in this century or in the last one. */
export function shortDay(value: number): number {
  const year = Math.floor(value / 10_000);
  return value >= 101 && value < 1_000_000 ? midnight(year + (year < 70 ? 2000 : 1900), Math.floor(value / 100) % 100, value % 100) : Number.NaN;
}

/** 2020366 */
export function yearDay(value: number): number {
  const year = Math.floor(value / 1000);
  return year >= 1800 && year < 2200 ? dayOfYear(year, value % 1000) : Number.NaN;
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
