import { cached } from "./cached";

const dayAndTime = cached((language) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }));

const wholeDay = cached((language) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }));

/** When something was done, by this machine's clock: "3 Mar 2012, 14:00". @param at ms since 1970 */
export const instant = (at: number): string => dayAndTime().format(at);

/** A day in full, UTC: "3 April 2024". @param at ms since 1970 */
export const longDate = (at: number): string => wholeDay().format(at);
