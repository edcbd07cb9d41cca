import { DAY } from "../time/calendar";

/** Formats of Excel by number that show a day, a clock or both. Source: ECMA-376, 18.8.30, and those of eastern Asia. */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** What numbers are shown as: an instant, or how long something lasted, in hours and minutes past the day. */
export type ShownTime = "instant" | "span";

/** How a number shown by this format is a time; null where it is none. `code` is the format's own pattern, where it has one. */
export function shownTime(format: number, code: string | undefined): ShownTime | null {
  if (code === undefined) return format === LASTING ? "span" : BUILT_IN.has(format) ? "instant" : null;
  const plain = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (!/[dmyhs]/i.test(plain) || /^general$/i.test(plain.trim())) return null;
  return /^[^dy]*\[(h+|m+|s+)\][^dy]*$/i.test(plain) ? "span" : "instant";
}

/** [h]:mm:ss */
const LASTING = 46;
/** Day 0, so that day 61 is 1900-03-01: Excel believes in a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The instant that day numbers of a workbook count from, ms since 1970. */
export const dayZero = (since1904: boolean): number => (since1904 ? EPOCH_1904 : EPOCH_1900);

/** A day number of Excel as text: "2020-01-01 13:00:00", or only the clock where it is less than a day. */
export function timeText(serial: number, since1904: boolean): string {
  const ms = Math.round(serial * DAY);
  const instant = new Date(dayZero(since1904) + ms);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const [day, clock] = instant.toISOString().replace(/(\.000)?Z$/, "").split("T");
  return serial >= 0 && serial < 1 ? clock! : `${day} ${clock}`;
}

/** So many days as a text that can only be a duration: "1 days 02:30:00". */
export function spanText(days: number): string {
  const ms = Math.round(Math.abs(days) * DAY);
  const clock = Number.isFinite(ms) && ms < 1e15 ? new Date(ms % DAY).toISOString().slice(11, 23).replace(/\.000$/, "") : "";
  return clock === "" ? String(days) : `${days < 0 ? "-" : ""}${Math.floor(ms / DAY)} days ${clock}`;
}
