import { DAY, daysFromCivil, daysInMonth } from "./calendar";
import type { DateOrder } from "./reading";

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[-+]\d{2}(?::?\d{2})?)?`;
const AFTER = String.raw`(?:(?:[t,]|\s)\s*${CLOCK})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?${AFTER}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${AFTER}$`, "i");
const DAY_NAME_YEAR = new RegExp(String.raw`^(\d{1,2})[- ]([a-z]{3,9})\.?[-, ]+(\d{4})${AFTER}$`, "i");
const NAME_DAY_YEAR = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${AFTER}$`, "i");
/** The basic form of ISO 8601. */
const BASIC = /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d+))?)?()(z|[-+]\d{2}(?::?\d{2})?)?$/i;
const CLOCK_ALONE = new RegExp(String.raw`^${CLOCK}$`, "i");
const LONGEST = 64;

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
];

/**
 * The instant (ms since 1970) a text names, or NaN when it names none. A time without a zone counts as UTC,
 * so that a file gives the same series on every machine. `order` decides dates in numbers with the year last.
 */
export function parseDate(cell: string, order: DateOrder): number {
  const text = cell.trim();
  if (text.length > LONGEST || text.length < 7) return Number.NaN;
  const match = YEAR_FIRST.exec(text);
  if (match) return instant(Number(match[1]), Number(match[3]), Number(match[4] ?? 1), match.slice(5));
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [first, second] = [Number(last[1]), Number(last[3])];
    const [day, month] = order === "dmy" ? [first, second] : [second, first];
    return instant(Number(last[4]), month, day, last.slice(5));
  }
  const dayName = DAY_NAME_YEAR.exec(text);
  if (dayName) {
    return instant(Number(dayName[3]), monthNamed(dayName[2]!), Number(dayName[1]), dayName.slice(4));
  }
  const basic = BASIC.exec(text);
  if (basic) return instant(Number(basic[1]), Number(basic[2]), Number(basic[3]), basic.slice(4).map((part) => part || undefined));
  const nameDay = NAME_DAY_YEAR.exec(text);
  if (nameDay) {
    return instant(Number(nameDay[3]), monthNamed(nameDay[1]!), Number(nameDay[2]), nameDay.slice(4));
  }
  return Number.NaN;
}

/** Milliseconds from midnight to the time of day that a text names, e.g. "17:24:00", or NaN when it names none. */
export function parseClock(cell: string): number {
  const text = cell.trim();
  const match = text.length > LONGEST ? null : CLOCK_ALONE.exec(text);
  return match === null ? Number.NaN : timeOfDay(match.slice(1)) - zoneOffset(match[6]);
}

/** Whether a text names an instant in one order or the other. */
export const isDate = (cell: string): boolean =>
  !Number.isNaN(parseDate(cell, "dmy")) || !Number.isNaN(parseDate(cell, "mdy"));

/** The order a date is written in: `open` when both fit and differ, null when the order does not matter. */
export function orderOf(cell: string): DateOrder | "open" | null {
  const dmy = parseDate(cell, "dmy");
  const mdy = parseDate(cell, "mdy");
  if (dmy === mdy || (Number.isNaN(dmy) && Number.isNaN(mdy))) return null;
  if (Number.isNaN(mdy)) return "dmy";
  return Number.isNaN(dmy) ? "mdy" : "open";
}

/** The instant of a date written as one number, 20240131, or NaN. */
export function parseCompactDate(value: number): number {
  if (!Number.isInteger(value) || value < 10_000_101 || value > 99_991_231) return Number.NaN;
  return instant(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100, []);
}

function monthNamed(name: string): number {
  const lower = name.toLowerCase();
  const short = lower === "sept" ? "sep" : lower;
  return MONTHS.findIndex((month) => month === short || month.slice(0, 3) === short) + 1;
}

/** `clock` holds hour, minute, second, fraction, am/pm and zone, each as text or undefined. */
function instant(year: number, month: number, day: number, clock: readonly (string | undefined)[]): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  const time = clock[0] === undefined ? 0 : timeOfDay(clock);
  return daysFromCivil(year, month, day) * DAY + time - zoneOffset(clock[5]);
}

function timeOfDay([hours, minutes, seconds, fraction, half]: readonly (string | undefined)[]): number {
  let hour = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return Number.NaN;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 24 || minute > 59 || second > 59) return Number.NaN;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + (fraction ? Math.round(Number(`0.${fraction}`) * 1e6) / 1e3 : 0);
  // ISO 8601 lets a day end at 24:00:00 and no later.
  return ms > DAY ? Number.NaN : ms;
}

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || /^[a-z]/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || 0);
  if (hours > 15 || minutes > 59) return Number.NaN;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
