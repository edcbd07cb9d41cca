import type { Axis, Values } from "../../series/series";
import { DAY } from "../../series/reading/time/days";

/** Rows after which a series repeats, and how that was found. */
export type Season =
  | { readonly kind: "found"; readonly rows: number; readonly correlation: number }
  /** Rows in a day, or months in a year: what the axis suggests where the numbers say nothing clear. */
  | { readonly kind: "clock"; readonly rows: number };

/** Rows at the end of the train part that are looked at, and the longest season that is looked for. */
const MOST_ROWS = 8192;
const LONGEST = 512;

/** What counts as a season: peak over ±2 lags, high, above the lowest before it, and high again at twice the lag. */
const HIGH = 0.2;
const RISE = 0.15;
const REPEAT = 0.7;
const NEARLY = 0.85;

/** The season of the train part's values, or of its axis; null where neither tells one. */
export function seasonOf(values: Values, axis: Pick<Axis, "kind" | "step">): Season | null {
  return seasonInValues(values) ?? seasonOfClock(axis);
}

/**
 * From the autocorrelation of the values less a straight line and, by itself, of their differences: among the peaks of both the
 * smallest lag that is nearly as high as the highest.
 */
export function seasonInValues(values: Values): Extract<Season, { kind: "found" }> | null {
  const recent = values.subarray(Math.max(0, values.length - MOST_ROWS));
  const flat = withoutLine(recent);
  const peaks = [flat, steps(flat)].flatMap((each) => peaksOf(autocorrelation(each, Math.min(2 * LONGEST + 2, each.length >> 1))));
  const highest = Math.max(...peaks.map(({ correlation }) => correlation));
  const near = peaks.filter(({ correlation }) => correlation >= NEARLY * highest);
  if (near.length === 0) return null;
  return near.reduce((least, peak) => (peak.rows < least.rows ? peak : least));
}

function seasonOfClock({ kind, step }: Pick<Axis, "kind" | "step">): Season | null {
  if (kind !== "time") return null;
  const inDay = Math.round(DAY / step);
  if (inDay >= 4 && inDay <= 288 && Math.abs(inDay * step - DAY) < step / 100) return { kind: "clock", rows: inDay };
  const days = step / DAY;
  if (days >= 28 && days <= 31) return { kind: "clock", rows: 12 };
  return days >= 89 && days <= 92 ? { kind: "clock", rows: 4 } : null;
}

/** By least squares over the values that are there; what is missing becomes 0. */
function withoutLine(values: Values): Float64Array {
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    n++;
    x += i;
    y += value;
    xx += i * i;
    xy += i * value;
  });
  const slope = n < 2 ? 0 : (n * xy - x * y) / (n * xx - x * x);
  const start = (y - slope * x) / Math.max(1, n);
  return Float64Array.from(values, (value, i) => (Number.isFinite(value) ? value - start - slope * i : 0));
}

const steps = (values: Float64Array): Float64Array => values.slice(1).map((value, i) => value - values[i]!);

/** For lags 0 to `most`; zeros where the values are all alike. */
function autocorrelation(values: Float64Array, most: number): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const at = (lag: number) => {
    let sum = 0;
    for (let i = lag; i < centred.length; i++) sum += centred[i]! * centred[i - lag]!;
    return sum;
  };
  const all = at(0);
  return Float64Array.from({ length: most + 1 }, (_, lag) => (all === 0 ? 0 : at(lag) / all));
}

function peaksOf(correlations: Float64Array) {
  const at = (lag: number) => correlations[lag] ?? -Infinity;
  const around = (lag: number, reach: number) => Math.max(...Array.from({ length: 2 * reach + 1 }, (_, i) => at(lag - reach + i)));
  const peaks: { readonly kind: "found"; readonly rows: number; readonly correlation: number }[] = [];
  let lowest = at(1);
  for (let lag = 2; 2 * lag + 2 < correlations.length; lag++) {
    const correlation = at(lag);
    const stands = correlation > HIGH && correlation > lowest + RISE && correlation === around(lag, 2);
    if (stands && around(2 * lag, 2) >= REPEAT * correlation) peaks.push({ kind: "found", rows: lag, correlation });
    lowest = Math.min(lowest, correlation);
  }
  return peaks;
}
