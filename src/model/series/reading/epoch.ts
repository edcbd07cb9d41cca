import { startOfMonth } from "./calendar";
import { parseCompactDate } from "./dates";

/** What numbers in a time column count. */
export type TimeUnit = "year" | "day-number" | "s" | "ms" | "µs" | "ns" | "plain";

const SECONDS_FROM = 1e8; // 1973; below, a number is more likely a count than an instant
const SECONDS_TO = 1e11; // the year 5138 in seconds, 1973 in milliseconds
const TIME_NAME = /(^|[^a-z])(date|time|datetime|timestamp|epoch|unix|unixtime|ts|datum|zeit)([^a-z]|$)/i;
const YEAR_NAME = /^(year|yr|jahr|año|année)s?$/i;

/** Whether a column's name says that it holds times. */
export const isTimeName = (name: string): boolean => TIME_NAME.test(name) || YEAR_NAME.test(name);

/** What the numbers count, judged by their size; `plain` when they fit no calendar. */
export function unitOf(values: Float64Array): TimeUnit {
  let largest = 0;
  let whole = true;
  let years = true;
  let dayNumbers = true;
  let any = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    any = true;
    largest = Math.max(largest, Math.abs(value));
    whole &&= Number.isInteger(value);
    years &&= value >= 1500 && value <= 2500;
    dayNumbers &&= !Number.isNaN(parseCompactDate(value));
  }
  if (!any) return "plain";
  if (whole && years) return "year";
  if (dayNumbers) return "day-number";
  if (largest < SECONDS_FROM) return "plain";
  if (largest < SECONDS_TO) return "s";
  if (largest < SECONDS_TO * 1e3) return "ms";
  return largest < SECONDS_TO * 1e6 ? "µs" : "ns";
}

/** Instants (ms since 1970) of numbers in a unit; `plain` numbers stay as they are. */
export function toInstants(values: Float64Array, unit: TimeUnit): Float64Array {
  switch (unit) {
    case "year": return values.map((year) => startOfMonth(year * 12));
    case "day-number": return values.map(parseCompactDate);
    case "s": return values.map((s) => s * 1e3);
    case "µs": return values.map((us) => us / 1e3);
    case "ns": return values.map((ns) => ns / 1e6);
    default: return values.slice();
  }
}
