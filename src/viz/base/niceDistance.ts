import type { AxisKind } from "../../model/series/series";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of time that people count in. */
const ROUND = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 8, 12].map((n) => n * HOUR),
  ...[1, 2, 3, 5, 7, 14, 28, 56, 91].map((n) => n * DAY),
];

/** The least round length that is at least `distance` (ms, or samples and then whole): 6 hours, 2 days, 50 samples. */
export function niceDistance(kind: AxisKind, distance: number): number {
  const round = kind === "time" && distance > 500 ? ROUND.find((length) => length >= distance) : undefined;
  if (round !== undefined) return round;
  const unit = kind === "time" && distance > DAY ? 365.25 * DAY : 1;
  const power = 10 ** Math.floor(Math.log10(distance / unit));
  const decimal = [1, 2, 5, 10].map((n) => n * power).find((length) => length * unit >= distance) ?? 10 * power;
  return Math.max(kind === "index" ? 1 : 0, decimal) * unit;
}
