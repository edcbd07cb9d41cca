import { DAY, monthOf, startOfMonth } from "../time/calendar";

/** How far the values of a series lie apart: milliseconds, or months. */
export interface Frequency {
  readonly in: "ms" | "months";
  readonly amount: number;
}

const MS = (amount: number): Frequency => ({ in: "ms", amount });
const MONTHS = (amount: number): Frequency => ({ in: "months", amount });

/** As pandas abbreviates them, of old and of today, and as Monash spells them. */
const UNITS: readonly (readonly [RegExp, Frequency])[] = [
  [/^(ns?|nanoseconds?)$/i, MS(1e-6)],
  [/^(us?|microseconds?)$/i, MS(1e-3)],
  [/^(l|ms|milliseconds?)$/i, MS(1)],
  [/^(s|sec|seconds?|secondly)$/i, MS(1000)],
  [/^(t|min|minutes?|minutely)$/i, MS(60_000)],
  [/^(h|hours?|hourly)$/i, MS(3_600_000)],
  [/^(d|days?|daily)$/i, MS(DAY)],
  [/^(w|weeks?|weekly)(-[a-z]{3})?$/i, MS(7 * DAY)],
  [/^(m|me|ms|months?|monthly)$/i, MONTHS(1)],
  [/^(q|qe|qs|quarters?|quarterly)(-[a-z]{3})?$/i, MONTHS(3)],
  [/^(a|as|y|ye|ys|years?|yearly|annual)(-[a-z]{3})?$/i, MONTHS(12)],
];

/** The frequency that a text names, such as "30min", "W-SUN", "MS" or "half_hourly"; null where it names none. */
export function frequencyNamed(text: string): Frequency | null {
  if (/^half_hourly$/i.test(text)) return MS(1_800_000);
  const [, digits = "", name = ""] = /^(\d*\.?\d*)[_ ]?([a-zA-Z-]+)$/.exec(text.trim()) ?? [];
  // "MS" starts months, "ms" are milliseconds.
  const unit = /^(M|ME|MS)$/.test(name) ? MONTHS(1) : UNITS.find(([names]) => names.test(name))?.[1];
  if (unit === undefined) return null;
  const times = digits === "" ? 1 : Number(digits);
  return times > 0 ? { in: unit.in, amount: unit.amount * times } : null;
}

/** When each of `length` values was that follow one another from `start` (ms since 1970). */
export function timesFrom(start: number, { in: unit, amount }: Frequency, length: number): Float64Array {
  if (unit === "ms") return Float64Array.from({ length }, (_, i) => start + i * amount);
  const { month, rest } = monthOf(start);
  // The last day of a month is followed by the last day of the next.
  const untilNext = startOfMonth(month + 1) - start;
  const atEnd = untilNext <= DAY && rest > 27 * DAY;
  return Float64Array.from({ length }, (_, i) => (atEnd ? startOfMonth(month + i * amount + 1) - untilNext : startOfMonth(month + i * amount) + rest));
}
