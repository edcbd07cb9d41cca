import { cached } from "./cached";

const dayAndTime = cached((language) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }));

const wholeDay = cached((language) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }));

/** When something was done, by this machine's clock: "3 Mar 2012, 14:00". @param at ms since 1970 */
export const instant = (at: number): string => dayAndTime().format(at);

/** A day in full, UTC: "3 April 2024". @param at ms since 1970 */
export const longDate = (at: number): string => wholeDay().format(at);

const part = (options: Intl.DateTimeFormatOptions) => {
  const format = cached((language) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));
  return (at: Date): string => format().format(at);
};

/** Parts of a date on an axis, UTC: "Mar", "3 Mar", "Mar 2012", "3 Mar 2012". */
export const month = part({ month: "short" });
export const dayAndMonth = part({ day: "numeric", month: "short" });
export const monthAndYear = part({ month: "short", year: "numeric" });
export const shortDate = part({ day: "numeric", month: "short", year: "numeric" });

const weekday = part({ weekday: "short" });
/** 1970-01-05 was a Monday. */
const MONDAY = 4 * 86_400_000;

/** A day of the week, 0 for Monday: "Mon". */
export const weekdayShort = (day: number): string => weekday(new Date(MONDAY + day * 86_400_000));
