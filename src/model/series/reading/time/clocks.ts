import { DAY } from "./calendar";

/** Behind a colon only where they are milliseconds: two digits there would be the frames of a film. */
const FRACTION = String.raw`(?:(?:[.,]|:(?=\d{3}(?!\d)))(\d+))?`;
const HALF = String.raw`(?:([ap])(\.?\s?m\.?)?)`;
/** 17:24, 17:24:00.5, 17:24:00:500, 18.00.00, 18h30, 5 pm, 5:00p. */
const CLOCK = new RegExp(String.raw`^(\d{1,2})(?:([:.h])(\d{2})(?:[:.m'](\d{2})${FRACTION}s?)?)?\s*${HALF}?(?:\s*(?:h|uhr|hrs))?$`, "i");
const LONGEST = 64;

/** Milliseconds from midnight to a time of day, or NaN where a text names none. A bare number is an hour only where it is said to be. */
export function timeOfDay(text: string, bareHour = false): number {
  if (text.length > LONGEST) return Number.NaN;
  const match = CLOCK.exec(text);
  if (match === null) return Number.NaN;
  const [, hours, mark, minutes, seconds, fraction, half, meridiem] = match;
  // 5p is no time; 5:00p is one of Davis' weather stations.
  if (half !== undefined && meridiem === undefined && mark !== ":") return Number.NaN;
  // 18 and 18.30 by themselves are numbers, and 1.50 h lasts so long; 18.30.00 and 18.30 Uhr are times of day.
  const isSaid = half !== undefined || bareHour;
  if (mark === undefined && !isSaid && !/[hr]/i.test(text)) return Number.NaN;
  if (mark === "." && seconds === undefined && !isSaid && !/uhr/i.test(text)) return Number.NaN;
  return fromParts(Number(hours), Number(minutes ?? 0), Number(seconds ?? 0), fraction, half);
}

function fromParts(hours: number, minute: number, second: number, fraction: string | undefined, half: string | undefined): number {
  let hour = hours;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return Number.NaN;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 24 || minute > 59 || second > 59) return Number.NaN;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + (fraction ? Math.round(Number(`0.${fraction}`) * 1e6) / 1e3 : 0);
  // ISO 8601 lets a day end at 24:00:00 and no later.
  return ms > DAY ? Number.NaN : ms;
}

/** ms from midnight of an hour (0 to 24), or of hours and minutes or seconds in one number: 930, 130000; NaN where it is none. */
export function clockNumber(value: number, digits: "h" | "hm" | "hms"): number {
  if (!Number.isInteger(value) || value < 0) return Number.NaN;
  const seconds = digits === "hms" ? value % 100 : 0;
  const minutes = digits === "h" ? 0 : Math.floor(value / (digits === "hms" ? 100 : 1)) % 100;
  const hours = digits === "h" ? value : Math.floor(value / (digits === "hms" ? 10_000 : 100));
  return fromParts(hours, minutes, seconds, undefined, undefined);
}
