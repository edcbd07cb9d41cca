import type { AxisKind } from "../model/series/series";
import { unitsWords } from "./en/units";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const MONTH = (365.25 / 12) * DAY;
export const YEAR = 365.25 * DAY;

/** Units of time by their length in ms, the largest first. */
export const UNITS = [
  [YEAR, "year"],
  [DAY, "day"],
  [HOUR, "hour"],
  [MINUTE, "minute"],
  [SECOND, "second"],
  [1, "millisecond"],
] as const;

/** A length of an axis (ms or samples, in rows `step` apart) in the unit that reads best: "24 hours", "7 days", "12 samples". */
export function duration({ kind, step }: { readonly kind: AxisKind; readonly step: number }, length: number): string {
  if (kind === "index") return inUnits(length, "sample", 2);
  if (isAbout(step, YEAR)) return inUnits(length / YEAR, "year", 2);
  if (isAbout(step, MONTH)) return length < 1.99 * YEAR ? inUnits(length / MONTH, "month", 2) : inUnits(length / YEAR, "year", 2);
  // "24 hours" and "36 hours" say more than "1 day" and "1.5 days"; what is exactly one of a unit is called so.
  const single = length === step ? UNITS.find(([ms]) => ms === length) : undefined;
  const [size, unit] = single ?? UNITS.find(([ms]) => length >= 2 * ms) ?? UNITS[5];
  return inUnits(length / size, unit, 2);
}

/** A length of time, or of samples, whatever its rows: "24 hours", "3.5 days", "1 minute", "12 samples". Its sign is left out. */
export function durationInWords(amount: number, kind: AxisKind): string {
  const length = Math.abs(amount);
  if (kind === "index") return inUnits(length, "sample", 3);
  const [size, unit] = spokenUnit(length);
  return inUnits(length / size, unit, 3);
}

/** The unit that a length is said in, in sentences and in the tables beside them: "1.5 hours", "24 hours", "3.5 days". */
export const spokenUnit = (length: number): (typeof UNITS)[number] => UNITS.find(([ms]) => length >= (ms >= DAY ? 2 : 1) * ms) ?? UNITS[5];

/**
 * The unit in which a distance is plainest: three of it or more, or a whole number of it. Beside a figure, "64 h" is more
 * plainly read off than "2.7 days"; the sentences above say lengths of windows, where two of a unit are enough.
 */
export function plainUnit(length: number): (typeof UNITS)[number] {
  return UNITS.find(([ms]) => length >= 3 * ms || (length >= ms && length % ms === 0)) ?? UNITS[5];
}

/** What comes again at each of these lengths (ms), in the largest unit that it is a whole number of: "hour", "15 minutes", "2.5 milliseconds". */
export function interval(length: number): string {
  const [ms, unit] = UNITS.find(([ms]) => length >= ms && length % ms === 0) ?? UNITS[5];
  return unitsWords.each[unit](length / ms);
}

/** Two lengths that nobody would tell apart: months and years differ among themselves. */
export const isAbout = (length: number, unit: number): boolean => Math.abs(length / unit - 1) < 0.04;

/** In so many digits, and whole from a hundred on. */
function inUnits(amount: number, unit: Exclude<keyof typeof unitsWords, "short" | "each">, digits: number): string {
  return unitsWords[unit](amount >= 100 ? amount : Number(amount.toPrecision(digits)));
}
