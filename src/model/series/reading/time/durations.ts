import { timeOfDay } from "./clocks";
import { isMissing } from "../missing/missingWords";

const LONGEST = 48;
/** As pandas, Python, .NET and spreadsheets write them: 1 days 02:00:00, 1 day, 2:00:00, 26:00:00, 1.02:00:00, 00:01.5. */
const CLOCKED = /^([-+−]?)(?:(\d+)(?:\s?d(?:ays?)?,?\s*|\.(?=\d{1,2}:\d{2}:\d{2})))?(\+?)(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/i;
/** ISO 8601, without months and years, whose length no one knows. */
const ISO = /^([-+−]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
/** Go, systemd and people: 1d 2h 30m 5s, 1h30min, 90 min 5 sec. */
const SPOKEN = /^([-+−]?)(?:(\d+) ?d(?:ays?)?)?[ ,]*(?:(\d+) ?h(?:(?:ou)?rs?)?)?[ ,]*(?:(\d+) ?m(?:in(?:ute)?s?)?)?[ ,]*(?:(\d+(?:\.\d+)?) ?s(?:ec(?:ond)?s?)?)?$/i;
const DAYS = /^([-+−]?)(\d+) days?$/i;
const UNITS = [86_400, 3600, 60, 1] as const;

/** Seconds that a text says to have passed; NaN where it says none. Hours and minutes such as 17:24 are those of a clock, but with `clocks`. */
export function durationOf(cell: string, clocks = false): number {
  const text = cell.trim();
  if (text.length > LONGEST || !/\d/.test(text)) return Number.NaN;
  const clocked = CLOCKED.exec(text);
  if (clocked !== null) {
    const [, sign, days, plus, hours, minutes, seconds] = clocked;
    if (Number(minutes) > 59 && hours !== undefined) return Number.NaN;
    if (Number(seconds!.replace(",", ".")) >= 60) return Number.NaN;
    if (!clocks && !Number.isNaN(timeOfDay(text))) return Number.NaN;
    const clock = [undefined, hours, minutes, seconds!.replace(",", ".")];
    // An hour less than none is the day before, and 23 hours of it: -1 days +23:00:00.
    return signed(sign!, [days]) + signed(plus === "+" ? "" : sign!, clock);
  }
  const iso = ISO.exec(text);
  if (iso !== null && /\d/.test(text)) return signed(iso[1]!, [String(Number(iso[2] ?? 0) * 7 + Number(iso[3] ?? 0)), iso[4], iso[5], iso[6]]);
  const whole = DAYS.exec(text);
  if (whole !== null) return signed(whole[1]!, [whole[2]]);
  const spoken = SPOKEN.exec(text);
  // A single number with a unit is that: "30 s", "5 m".
  if (spoken === null || spoken.slice(2).filter((part) => part !== undefined).length < 2) return Number.NaN;
  return signed(spoken[1]!, spoken.slice(2));
}

const signed = (sign: string, parts: readonly (string | undefined)[]): number =>
  (sign === "" || sign === "+" ? 1 : -1) * parts.reduce((sum, part, i) => sum + Number(part ?? 0) * UNITS[i]!, 0);

/** Seconds of a column whose cells all are durations, of which one at least can be nothing else, or none has to be with `clocks`; else null. */
export function durationsIn(cells: readonly string[], clocks = false): Float64Array | null {
  let sure = clocks;
  const values = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    values[row] = isMissing(cell) ? Number.NaN : durationOf(cell, true);
    if (Number.isNaN(values[row]) && !isMissing(cell)) return null;
    sure ||= !Number.isNaN(values[row]) && !Number.isNaN(durationOf(cell));
  }
  return sure && values.some((value) => !Number.isNaN(value)) ? values : null;
}

/** Names of what lasts, whose hours and minutes are those of no clock. */
export const SPAN_NAME = /sleep|durat|duree|durée|duraci|durata|duur|dauer|elapsed|moving|spent|laufzeit|lifetime|uptime|downtime/i;
