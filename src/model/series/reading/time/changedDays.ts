import type { Choice } from "../choice";
import { DAY } from "./calendar";
import { askedZone, PLACES, zoneChoice } from "./localClock";
import type { ReadingOptions } from "../reading";
import { clockOf, toUtc } from "./zones";

/** The parts of each day, counted from 1, each of `length` ms. */
export interface DayPeriods {
  readonly counted: Float64Array;
  readonly length: number;
  /** Whose clock it likely is, where their name gives it away. */
  readonly place: string | null;
}

const HOUR = 3_600_000;

/**
 * Instants of days whose parts are counted through, where a day has an hour more or less than the others, as its clock is put back or
 * forward; null where none has. `dayOf` is the day of each row, `named` the zone that the file names.
 */
export function ofChangedDays(periods: DayPeriods, dayOf: Float64Array, named: string | null, options: Pick<ReadingOptions, "answers">): { readonly at: Float64Array; readonly choices: readonly Choice[] } | null {
  const changed = changedDays(periods, dayOf);
  if (changed.size === 0) return null;
  const asked = askedZone(options);
  const fitting = PLACES.filter((zone) => changesThen(zone, changed)).sort((a, b) => Number(b === periods.place) - Number(a === periods.place));
  const zone = asked ?? named ?? fitting[0];
  if (zone === undefined) return null;
  const [[day, ahead]] = changed as unknown as readonly [readonly [number, number]];
  const from = zone === "UTC" ? dayOf : toUtc(dayOf, zone);
  const choice = zoneChoice(zone, fitting, { hour: ahead > 0 ? "missing" : "twice", at: day }, asked === null && named === null);
  return { at: from.map((start, row) => start + (periods.counted[row]! - 1) * periods.length), choices: [choice] };
}

/** Days that have every part of theirs, and are an hour shorter (then their clock is put ahead, by 1) or longer (by −1) than a day is. */
function changedDays({ counted, length }: DayPeriods, dayOf: Float64Array): Map<number, number> {
  const seen = new Map<number, { most: number; rows: number }>();
  for (let row = 0; row < counted.length; row++) {
    const [day, part] = [dayOf[row]!, counted[row]!];
    if (Number.isNaN(day + part)) continue;
    const of = seen.get(day) ?? { most: 0, rows: 0 };
    seen.set(day, { most: Math.max(of.most, part), rows: of.rows + 1 });
  }
  const last = Math.max(...seen.keys());
  const changed = new Map<number, number>();
  for (const [day, { most, rows }] of seen) {
    const ahead = (DAY - most * length) / HOUR;
    // The last day may not have come to its end.
    if (Math.abs(ahead) === 1 && rows >= most && rows % most === 0 && (ahead < 0 || day !== last)) changed.set(day, ahead);
  }
  return changed;
}

/** Whether a zone's clock is put ahead or back on each of these days. */
function changesThen(zone: string, changed: ReadonlyMap<number, number>): boolean {
  const days = [...changed.keys()];
  const { shifts } = clockOf(zone, Math.min(...days) - DAY, Math.max(...days) + 2 * DAY);
  return [...changed].every(([day, ahead]) => shifts.some(({ at, before, offset }) => Math.sign(offset - before) === ahead && at + before > day && at + before <= day + DAY));
}
