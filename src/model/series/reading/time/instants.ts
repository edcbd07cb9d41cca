import { DAY, startOfMonth } from "./calendar";
import { isRising } from "./epoch";
import type { ExactOffsets } from "../numbers/exactIntegers";
import { monthNumber, shortDays, spelled, weekNumber, yearDay } from "./spelledTimes";
import { DAY_COUNTS, SECOND_COUNTS, SPREADSHEET_EPOCH, TICK_COUNTS, type TimeUnit } from "./timeUnit";
import { quarterNumber } from "./yearParts";

/** Ticks in a ms. */
const TICKS = 10_000;

/** Instants (ms since 1970) of numbers in a unit; those that count so already, and `plain` numbers, are the very array. */
export function toInstants(values: Float64Array, unit: TimeUnit, exact?: ExactOffsets): Float64Array {
  const ticks = TICK_COUNTS.find((count) => count.unit === unit);
  if (ticks !== undefined) return (exact === undefined ? values.map((value) => value / TICKS) : ofExact(exact, BigInt(TICKS))).map((ms) => Math.round((ms - ticks.epoch) * 1000) / 1000);
  const seconds = SECOND_COUNTS.find((count) => count.unit === unit);
  if (seconds !== undefined) return values.map((value) => (value - seconds.epoch) * 1e3);
  if (exact !== undefined && (unit === "ns" || unit === "µs")) return ofExact(exact, unit === "ns" ? 1_000_000n : 1_000n);
  switch (unit) {
    case "year": return values.map((year) => startOfMonth(year * 12));
    case "decimal-year": return decimalYears(values);
    case "month-number": return values.map(monthNumber);
    case "quarter-number": return values.map(quarterNumber);
    case "short-day-number": return shortDays(values);
    case "year-day-number": return values.map(yearDay);
    case "week-number": return values.map(weekNumber);
    case "days-1970": return daysFrom(values, 0);
    case "day-number": return values.map(spelled(8));
    case "hour-number": return values.map(spelled(10));
    case "minute-number": return values.map(spelled(12));
    case "second-number": return values.map(spelled(14));
    case "spreadsheet": return daysFrom(values, SPREADSHEET_EPOCH);
    case "spreadsheet-1904": return daysFrom(values, 24_107);
    case "julian":
    case "modified-julian":
    case "datenum": return daysFrom(values, DAY_COUNTS.find((count) => count.unit === unit)!.epoch);
    case "s": return values.map((s) => s * 1e3);
    case "µs": return values.map((us) => us / 1e3);
    case "ns": return values.map((ns) => ns / 1e6);
    default: return values;
  }
}

/** Of integers that no float64 holds, `perMs` of which make a ms. */
function ofExact({ origin, offsets }: ExactOffsets, perMs: bigint): Float64Array {
  const [start, below, scale] = [Number(origin / perMs), Number(origin % perMs), Number(perMs)];
  return offsets.map((offset) => start + (below + offset) / scale);
}

/** Instants of days, of which so many had passed by 1970. */
const daysFrom = (values: Float64Array, epoch: number) => snapped(values.map((days) => (days - epoch) * DAY));

/** Instants on whole minutes or seconds, where rounding of the digits in the file explains what is left over. */
function snapped(at: Float64Array): Float64Array {
  for (const [unit, tolerance] of [[60_000, 500], [1000, 60], [1, 1]] as const) {
    if (at.every((instant) => Number.isNaN(instant) || Math.abs(instant - Math.round(instant / unit) * unit) <= tolerance)) {
      return at.map((instant) => Math.round(instant / unit) * unit);
    }
  }
  return at;
}

/** Years with the part of the year that has passed. Those that mark each month, at its beginning or in its middle, begin with it. */
function decimalYears(values: Float64Array): Float64Array {
  for (const [phase, tolerance] of [[0, 0.04], [0.5, 0.2]] as const) {
    const months = values.map((year) => Math.round(year * 12 - phase));
    const fits = values.every((year, i) => Number.isNaN(year) || Math.abs(year * 12 - phase - months[i]!) < tolerance);
    if (fits && isRising(months)) return months.map(startOfMonth);
  }
  return values.map((year) => {
    const first = startOfMonth(Math.floor(year) * 12);
    return Math.round((first + (year % 1) * (startOfMonth(Math.floor(year) * 12 + 12) - first)) / 60_000) * 60_000;
  });
}
