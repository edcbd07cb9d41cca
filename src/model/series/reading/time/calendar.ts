import { DAY, daysFromCivil } from "./days";

/** Days of the civil (Gregorian) calendar, without `Date`, whose rules for years below 100 and overflow differ. */

export { DAY, daysFromCivil };

/** The date that is so many days after 1970-01-01. Source: as of `daysFromCivil`, civil_from_days. */
export function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole months since year 0 and what is left of an instant (ms) after the start of its month. */
export function monthOf(instant: number): { month: number; rest: number } {
  const date = new Date(instant);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return { month, rest: instant - startOfMonth(month) };
}

/** The instant (ms) at which a month, counted from year 0, starts. */
export function startOfMonth(month: number): number {
  return daysFromCivil(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1) * DAY;
}
