import type { Axis } from "../series/series";
import { DAY, daysFromCivil } from "../series/reading/time/days";
import type { RowTable } from "../training/task/tables";
import { CYCLES, type Cycle } from "./cycles";

/** Usual length of each cycle, ms. */
const LENGTH: Readonly<Record<Cycle, number>> = { day: DAY, week: 7 * DAY, year: 365.2425 * DAY };

/** 1970-01-01 was a Thursday. */
const TO_MONDAY = 3 * DAY;

/** How much of the cycle has passed at an instant (ms, UTC), 0 to 1. */
export function phaseOf(cycle: Cycle, instant: number): number {
  if (cycle === "day") return share(instant, DAY);
  if (cycle === "week") return share(instant + TO_MONDAY, 7 * DAY);
  const year = new Date(instant).getUTCFullYear();
  const start = daysFromCivil(year, 1, 1) * DAY;
  return (instant - start) / (daysFromCivil(year + 1, 1, 1) * DAY - start);
}

/**
 * Cycles that the axis can tell: a row is at most half of one, and the train part has seen it go round twice: a layer that has
 * seen only the spring of a year learns nothing about its autumn.
 */
export function cyclesOf({ kind, at, step }: Axis, trainRows: number): Cycle[] {
  if (kind !== "time" || trainRows < 2) return [];
  const seen = at[trainRows - 1]! - at[0]!;
  return cyclesAt(step).filter((cycle) => seen >= 2 * LENGTH[cycle]);
}

/** Cycles that steps of this length (ms) can tell: one is at most half of the cycle. */
export const cyclesAt = (step: number): Cycle[] => CYCLES.filter((cycle) => 2 * step <= LENGTH[cycle]);

/** `(rows, 2 · cycles)`: sine and cosine of each. */
export function calendarTable({ at }: Pick<Axis, "at">, cycles: readonly Cycle[]): RowTable {
  const width = 2 * cycles.length;
  const values = new Float32Array(at.length * width);
  cycles.forEach((cycle, j) => {
    at.forEach((instant, row) => {
      const phase = 2 * Math.PI * phaseOf(cycle, instant);
      values[row * width + 2 * j] = Math.sin(phase);
      values[row * width + 2 * j + 1] = Math.cos(phase);
    });
  });
  return { values, width };
}

const share = (instant: number, length: number): number => (((instant % length) + length) % length) / length;
