import type { Letters } from "../text/plainText";
import { DAY, daysFromCivil, daysInMonth } from "./calendar";

/** ms since 1970 of the midnight that begins a day, or NaN where no calendar has it. */
export function midnight(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  return daysFromCivil(year, month, day) * DAY;
}

/** The same of the day of a year that is counted from 1: 60 is 29 February in leap years. */
export function dayOfYear(year: number, day: number): number {
  const at = midnight(year, 1, 1) + (day - 1) * DAY;
  return day >= 1 && at < midnight(year + 1, 1, 1) ? at : Number.NaN;
}

/**
 * The instant of the most usual form, "2024-01-31 14:00:05.250" with "T" or a blank, with or without seconds and "Z", without a
 * regular expression: most tables hold nothing else, and millions of it. NaN for every other form.
 */
export function parseIso(text: string): number {
  const { length } = text;
  if (length < 10 || length > 40 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const date = midnight(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8));
  if (length === 10 || date !== date) return date;
  const between = text.charCodeAt(10);
  if ((between !== 32 && between !== 84) || length < 16 || text.charCodeAt(13) !== 58) return Number.NaN;
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  let end = 16;
  let second = 0;
  let fraction = 0;
  if (length > 18 && text.charCodeAt(16) === 58) {
    second = pair(text, 17);
    end = 19;
    if (length > 20 && (text.charCodeAt(19) === 46 || text.charCodeAt(19) === 44)) {
      let scale = 100;
      for (end = 20; end < length; end++, scale /= 10) {
        const digit = text.charCodeAt(end) - 48;
        if (digit < 0 || digit > 9) break;
        fraction += digit * scale;
      }
    }
  }
  if (end < length && !(end === length - 1 && text.charCodeAt(end) === 90)) return Number.NaN;
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  return date + ((hour * 60 + minute) * 60 + second) * 1000 + Math.round(fraction * 1e3) / 1e3;
}

/** Two digits as a number, or NaN. */
export function pair(text: Letters, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
