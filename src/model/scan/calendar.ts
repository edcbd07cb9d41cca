import { cyclesAt, phaseOf } from "../place/calendar";
import type { Axis } from "../series/series";

/** What of the calendar a step can belong to, and how many of each there are: hours of the day, days of the week from Monday. */
export const CALENDARS = { hour: 24, weekday: 7 } as const;
export type CalendarName = keyof typeof CALENDARS;

/** The class of each row of a series in one calendar, `(rows,)`. */
export interface RowClasses {
  readonly name: CalendarName;
  readonly of: Uint8Array;
}

/** Those that steps of `stride` rows can tell apart; none where the axis has no dates. A step belongs where its last instant does. */
export function rowClasses({ kind, at, step, fine }: Axis, stride: number): RowClasses[] {
  if (kind !== "time" || fine !== undefined) return [];
  const cycles = cyclesAt(step * stride);
  const classes = (name: CalendarName, cycle: "day" | "week"): RowClasses => ({
    name,
    of: Uint8Array.from(at, (instant) => Math.floor(phaseOf(cycle, instant) * CALENDARS[name])),
  });
  return [...(cycles.includes("day") ? [classes("hour", "day")] : []), ...(cycles.includes("week") ? [classes("weekday", "week")] : [])];
}

/** All calendars in one number for each row: at most 24 · 7; null where there are none. */
export function jointClasses(calendars: readonly RowClasses[]): Uint8Array | null {
  const [first, ...others] = calendars;
  if (first === undefined) return null;
  const joint = first.of.slice();
  let scale = CALENDARS[first.name] as number;
  for (const { name, of } of others) {
    of.forEach((each, row) => (joint[row]! += scale * each));
    scale *= CALENDARS[name];
  }
  return joint;
}

/** The class in one of the calendars out of all in one. */
export function classAt(calendars: readonly RowClasses[], which: number, joint: number): number {
  const before = calendars.slice(0, which).reduce((size, { name }) => size * CALENDARS[name], 1);
  return Math.floor(joint / before) % CALENDARS[calendars[which]!.name];
}

/**
 * What a query of each class gives to all keys of each class, on average over such queries: adds up sums of maps whose steps are
 * of known classes. Rows add up to 1; those of classes that no query was of are NaN.
 */
export function calendarTally(name: CalendarName, heads: number) {
  const size = CALENDARS[name];
  const sums = new Float64Array(heads * size ** 2);
  const queries = new Float64Array(size);
  return {
    /** `map` `(H, T, stride)` is the sum over `windows` whose steps are of `classes` `(T,)`; rows that `holds` leaves out are zeros. */
    add(map: Float32Array, stride: number, classes: Uint8Array, windows: number, holds: (step: number) => boolean): void {
      const steps = classes.length;
      for (let q = 0; q < steps; q++) if (holds(q)) queries[classes[q]!]! += windows;
      // Rows of one class are added up first, straight on: there are fewer classes than rows.
      const rows = new Float64Array(size * steps);
      const present = Array.from(new Set(classes));
      for (let head = 0; head < heads; head++) {
        rows.fill(0);
        for (let q = 0; q < steps; q++) {
          const to = classes[q]! * steps;
          const from = (head * steps + q) * stride;
          for (let k = 0; k < steps; k++) rows[to + k] = rows[to + k]! + map[from + k]!;
        }
        for (const of of present) {
          const to = (head * size + of) * size;
          for (let k = 0; k < steps; k++) {
            const cell = to + classes[k]!;
            sums[cell] = sums[cell]! + rows[of * steps + k]!;
          }
        }
      }
    },
    /** `(H, size, size)` */
    mean: (): Float32Array => Float32Array.from(sums, (sum, i) => {
      const count = queries[Math.floor(i / size) % size]!;
      return count === 0 ? NaN : sum / count;
    }),
  };
}
