import { answering, answerOf, type Choice, type Way } from "../choice";
import { DAY } from "./calendar";
import { CALENDAR_YEARS } from "./calendarYears";
import { parseDate } from "./dates";
import { instantText } from "../describe";
import { isMissing } from "../missing/missingWords";
import type { ReadingOptions } from "../reading";

export type DateCalendar = "gregorian" | "buddhist" | "persian";

declare module "../choice" {
  interface ChoiceKinds {
    /** Whose years a column of dates counts; `reads` is what the example then is, as text. */
    calendar: { readonly calendar: DateCalendar; readonly example: string; readonly reads: string };
  }
}

interface Calendar {
  readonly name: DateCalendar;
  readonly years: readonly [least: number, most: number];
  /** The same date by the common calendar; null where it is none of this one. */
  readonly common: (year: number, month: number, day: number) => string | null;
}

const two = (n: number) => String(n).padStart(2, "0");

/** The Julian day before the first of the Persian calendar, and that of 1970-01-01. */
const [PERSIAN_EPOCH, UNIX_EPOCH] = [1_948_319, 2_440_588];

const CALENDARS: readonly Calendar[] = [
  { name: "buddhist", years: CALENDAR_YEARS.buddhist, common: (year, month, day) => `${year - 543}-${two(month)}-${two(day)}` },
  {
    name: "persian",
    years: CALENDAR_YEARS.persian,
    // Leap years come in cycles of 33, which hold for these centuries. Source: ICU, persncal.cpp
    common: (year, month, day) => {
      if (month > 12 || day > (month <= 6 ? 31 : 30)) return null;
      const days = PERSIAN_EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day;
      return new Date((days - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
    },
  },
];

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;

/** Cells that count their years otherwise, with their dates by the common calendar unless the person says that they are so already; null where they do not. */
export function otherCalendar(column: string, cells: readonly string[], options: Pick<ReadingOptions, "answers">): { readonly cells: readonly string[]; readonly choices: readonly Choice[] } | null {
  const first = cells.findIndex((cell) => !isMissing(cell));
  const year = first < 0 ? undefined : partsOf(cells[first]!)?.year;
  const calendar = CALENDARS.find(({ years: [least, most] }) => year !== undefined && year >= least && year <= most);
  if (calendar === undefined) return null;
  const converted = cells.map((cell) => (isMissing(cell) ? cell : inCommon(cell, calendar)));
  if (converted.some((cell) => cell === null)) return null;
  const example = cells[first]!;
  const way = (name: DateCalendar): Way<"calendar"> => ({
    means: { calendar: name, example, reads: instantText(parseDate(name === "gregorian" ? example : converted[first]!, "dmy")) },
    set: answering("calendar", name, column),
  });
  const asIs = answerOf(options, "calendar", column) === "gregorian";
  const [taken, other] = asIs ? (["gregorian", calendar.name] as const) : ([calendar.name, "gregorian"] as const);
  return { cells: asIs ? cells : (converted as string[]), choices: [{ kind: "calendar", column, taken: way(taken), others: [way(other)], open: false }] };
}

function inCommon(cell: string, { years: [least, most], common }: Calendar): string | null {
  const parts = partsOf(cell);
  if (parts === null || parts.year < least || parts.year > most) return null;
  const date = common(parts.year, parts.month, parts.day);
  return date === null ? null : date + parts.rest;
}

function partsOf(cell: string): { readonly year: number; readonly month: number; readonly day: number; readonly rest: string } | null {
  const text = cell.trim();
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]), rest: text.slice(first[0].length) };
  const last = YEAR_LAST.exec(text);
  return last === null ? null : { year: Number(last[4]), month: Number(last[3]), day: Number(last[1]), rest: text.slice(last[0].length) };
}
