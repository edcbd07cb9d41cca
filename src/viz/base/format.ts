import type { AxisKind } from "../../model/series/series";
import { dayAndMonth, month, monthAndYear, shortDate } from "../../words/dates";
import { plainUnit, spokenUnit } from "../../words/durations";
import { unitsWords } from "../../words/en/units";
import { written } from "../../words/numbers";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (n: number) => String(n).padStart(2, "0");

/** The digits of a clock that an axis with this step (ms) needs: 14:00, 14:00:05 or 14:00:05.250. */
function clock(date: Date, step: number): string {
  const minutes = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  if (step >= MINUTE) return minutes;
  const seconds = `${minutes}:${two(date.getUTCSeconds())}`;
  if (step >= SECOND) return seconds;
  return `${seconds}.${String(date.getUTCMilliseconds()).padStart(3, "0")}`;
}

/** Writes the positions of one stretch of an axis, with as much of the date as the stretch needs to be unmistakable. */
export interface PositionFormat {
  /** One position: "14:00", "3 Mar 14:00", "3 Mar 2012", "2012", "417". */
  readonly at: (position: number) => string;
  /** What a step covers: "08:00–13:00"; the same as `at` where it is one sample. */
  readonly span: (from: number, to: number) => string;
}

/**
 * @param step usual distance between rows (ms or samples)
 * @param first, last the stretch shown (ms since 1970, UTC, or sample numbers)
 */
export function positionFormat(kind: AxisKind, step: number, first: number, last: number): PositionFormat {
  if (kind === "index") return { at: formatNumber, span: (from, to) => joined(formatNumber(from), formatNumber(to)) };
  const years = new Date(first).getUTCFullYear() !== new Date(last).getUTCFullYear();
  const days = Math.floor(first / DAY) !== Math.floor(last / DAY);
  const at = (position: number) => dated(new Date(position), step, days, years);
  const span = (from: number, to: number) => {
    const sameDay = Math.floor(from / DAY) === Math.floor(to / DAY);
    return joined(at(from), sameDay && step < DAY ? clock(new Date(to), step) : at(to));
  };
  return { at, span: (from, to) => (from === to ? at(from) : span(from, to)) };
}

function dated(date: Date, step: number, days: boolean, years: boolean): string {
  if (Number.isNaN(date.getTime())) return "–";
  if (step >= 360 * DAY) return String(date.getUTCFullYear());
  if (step >= 28 * DAY) return monthAndYear(date);
  if (step >= DAY) return years ? shortDate(date) : dayAndMonth(date);
  if (years) return `${shortDate(date)} ${clock(date, step)}`;
  return days ? `${dayAndMonth(date)} ${clock(date, step)}` : clock(date, step);
}

const joined = (from: string, to: string) => (from === to ? from : `${from}–${to}`);

/**
 * What a tick at this instant says: only its smallest part that is not zero, as on a calendar (14:00, 3 Mar, Mar, 2012).
 * @param apart distance between ticks: those closer than a month name their day
 */
export function tickLabel(kind: AxisKind, position: number, apart: number): string {
  if (kind === "index") return formatNumber(position);
  const date = new Date(position);
  if (position % SECOND !== 0) return `.${String(date.getUTCMilliseconds()).padStart(3, "0")}`;
  if (position % MINUTE !== 0) return clock(date, SECOND);
  if (position % DAY !== 0) return clock(date, MINUTE);
  if (date.getUTCDate() !== 1 || apart < 28 * DAY) return dayAndMonth(date);
  if (date.getUTCMonth() !== 0) return month(date);
  return String(date.getUTCFullYear());
}

/** Adds to the label of the first of these instants the day, or the year, that their labels leave open. */
export function tickContext(instants: readonly number[]): (label: string) => string {
  const first = new Date(instants[0] ?? NaN);
  const namesDay = instants.some((instant) => instant % DAY === 0);
  if (!namesDay) return (label) => `${shortDate(first)} ${label}`;
  const allDays = instants.every((instant) => instant % DAY === 0);
  const namesYear = instants.some((instant) => /^\d{4}$/.test(tickLabel("time", instant, Infinity)));
  return (label) => (allDays && !(namesYear && instants.length > 1) ? `${label} ${first.getUTCFullYear()}` : label);
}

/** A distance on the axis, without a sign: "6 h", "64 h", "16 days", "12 samples". */
export const formatDistance = (kind: AxisKind, distance: number): string => shortly(kind, distance, plainUnit);

/** A length that sentences tell as well, in the unit that they say it in (`durationInWords`): "24 h", "1.13 h", "3.5 days". */
export const formatLength = (kind: AxisKind, length: number): string => shortly(kind, length, spokenUnit);

function shortly(kind: AxisKind, distance: number, unitOf: typeof plainUnit): string {
  const length = Math.abs(distance);
  if (kind === "index") return inUnits(length, "sample");
  const [size, unit] = unitOf(length);
  return inUnits(length / size, unit);
}

function inUnits(count: number, unit: keyof typeof unitsWords.short): string {
  const rounded = Number(count.toPrecision(3));
  return unitsWords.short[unit](formatNumber(rounded), rounded);
}

/** A measured number in at most four significant digits, without a trailing zero; "–" when it is missing. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return written(String(value));
  const size = Math.abs(value);
  const text = size >= 1e6 || size < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(4)));
  return written(text);
}

/** An attention weight: three digits after the point, or three that tell where it is small, so that even maps can be read. */
export function formatWeight(weight: number): string {
  if (!Number.isFinite(weight)) return "–";
  if (weight === 0 || weight >= 0.1) return written(weight.toFixed(3));
  if (weight >= 0.001) return written(weight.toPrecision(3));
  return written(weight.toExponential(1));
}

/** How many times something is: two digits, "1.5", "0.92", "12". */
export const formatTimes = (times: number): string => written(times >= 10 ? times.toFixed(0) : times < 0.01 ? times.toExponential(1) : times.toPrecision(2));

/** Writes values between two ends with as many digits as tell them apart: 0, 0.5, 1; or 0.0148, 0.0171. */
export function scaleFormat(low: number, high: number): (value: number) => string {
  const digits = Math.max(0, Math.ceil(-Math.log10(high - low)) + 1);
  return (value) => {
    const size = Math.abs(value);
    if (size >= 1e6) return formatNumber(value);
    // Far from 1, the digits after the point are not what tells apart.
    const exponent = Math.floor(Math.log10(size));
    const tiny = size > 0 && exponent < -3;
    const text = tiny ? value.toExponential(Math.max(2, digits + exponent)) : String(Number(value.toFixed(Math.min(12, digits))));
    return written(text);
  };
}
