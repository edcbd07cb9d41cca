import type { ColumnDescription } from "../reading";
import { isMissing } from "../missing/missingWords";
import { monthNamed } from "./monthNames";

/** A month by its name and two digits, in either order: a day of it, or a year. */
const MONTH_FIRST = /^(?<name>\p{L}{3,13})\.?[-\s/]?(?<digits>\d{2})$/u;
const DAY_FIRST = /^(?<digits>\d{2})[-\s/.]*(?<name>\p{L}{3,13})\.?$/u;

interface NamedMonth {
  readonly month: number;
  /** The two digits beside it. */
  readonly other: number;
}

function namedMonth(cell: string): NamedMonth | null {
  const text = cell.trim();
  const found = (MONTH_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups;
  const month = found === undefined ? 0 : monthNamed(found["name"]!);
  return month === 0 ? null : { month, other: Number(found!["digits"]) };
}

/** Whether a cell may name a day without its year: Jan 21. */
export const maybeYearless = (cell: string): boolean => namedMonth(cell) !== null;

/**
 * Whether cells such as "Jan 21" are days of which no year is told: as such they are in order, also over the end of a year, and as months
 * of years they are not, or all of one month.
 */
export function areYearlessDays(cells: Iterable<string>): boolean {
  let [last, rises, falls, months, steps]: [NamedMonth | null, number, number, number, number] = [null, 0, 0, 0, 0];
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const named = namedMonth(cell);
    if (named === null || named.other < 1 || named.other > 31) return false;
    if (last !== null) {
      const day = (named.month - last.month) * DAYS + named.other - last.other;
      // The end of a year, forwards or backwards.
      const step = day < -YEAR / 2 ? day + YEAR : day > YEAR / 2 ? day - YEAR : day;
      if (Math.abs(step) > MOST_STEP) return false;
      const month = (named.other - last.other) * 12 + named.month - last.month;
      if (month > 0) rises++;
      if (month < 0) falls++;
      if (named.month !== last.month) months++;
      if (step !== 0) steps++;
    }
    last = named;
  }
  return steps >= LEAST && ((rises > 0 && falls > 0) || months === 0);
}

const MONTH_NAME = /^(mm?|mon?|months?|monat|mois|mes[eiê]?|mês|maand|månad|miesiąc)$/i;
const DAY_NAME = /^(dd?|dy|days?|tag|jour|d[ií]a|giorno|dag|dzień)$/i;

/** The columns of numbers whose names say that they are a month and a day of it; null where one is not there. */
export function yearlessParts(described: readonly ColumnDescription[]): readonly string[] | null {
  const parts = [MONTH_NAME, DAY_NAME].map((form) => described.find(({ kind, name }) => kind === "number" && form.test(name.trim()))?.name);
  return parts.every((name) => name !== undefined) ? parts : null;
}

/** Days that a month has room for here, and a year. */
const DAYS = 31;
const YEAR = 12 * DAYS;
/** Days that follow one another lie no further apart. */
const MOST_STEP = 16;
const LEAST = 3;
