import type { AxisKind } from "../../series";
import { monthOf, startOfMonth } from "../time/calendar";
import { parseDate } from "../time/dates";
import type { DateOrder } from "../reading";
import { areWeeks, monthNumber, weekNumber } from "../time/spelledTimes";
import { spannedYear } from "../time/yearSpans";

/** Columns whose names are times, in the order of time. */
export interface NamedTimes {
  /** Places of the columns in the table. */
  readonly columns: readonly number[];
  readonly kind: AxisKind;
  /** Instants (ms since 1970), or the numbers that the names count. */
  readonly at: Float64Array;
  /** The order of day and month, where it makes a difference; `open` where both orders give a calendar. */
  readonly order: DateOrder | "open" | null;
}

/** Fewer columns are not yet a row of times. */
export const LEAST = 3;
/** Counted columns, as `d_1` to `d_1913`, could as well be features; so many are a series. */
export const LEAST_COUNTED = 24;
/** Share of the columns that have to be times. */
const MOST_OF = 0.5;

const YEAR = /^(?:x|y|yr|year[ _]?)?(1[5-9]\d\d|2[0-4]\d\d)(?: ?\[yr\1\])?$/i;
/** R puts an X before names that begin with a digit, and points for what no name may hold. */
const FROM_R = /^X(?=\d)/;
const SHORT_YEAR = /^(\d{1,2}[-/.]\d{1,2}[-/.])(\d\d)$/;
const COUNTED = /^([a-z]+[ _]?)0*(\d{1,6})$/i;

/** The columns that are named by dates, by years, or counted; null where too few are (of counted ones, fewer than `leastCounted`), or their times do not follow one another. */
export function namedTimes(names: readonly string[], asked: "auto" | DateOrder = "auto", leastCounted = LEAST_COUNTED): NamedTimes | null {
  const most = Math.max(LEAST, names.length * MOST_OF);
  const years = placed(names, yearOf, "time", most) ?? placed(names, spannedYear, "time", most);
  if (years !== null) return { ...years, order: null };
  const weeks = areWeeks(Float64Array.from(names.filter((name) => SIX_DIGITS.test(name.trim())), Number)) ? placed(names, weekOf, "time", most) : null;
  if (weeks !== null) return { ...weeks, order: null };
  const months = placed(names, monthOfNumber, "time", most);
  if (months !== null && areEvenMonths(months.at)) return { ...months, order: null };
  const orders = asked === "auto" ? (["mdy", "dmy"] as const) : [asked];
  const dated = orders.map((order) => placed(names, (name) => dateOf(name, order), "time", most));
  const [first, second] = dated;
  if (first && second && first.at.join() !== second.at.join()) {
    const even = [first, second].map(isEven);
    return { ...(even[1] && !even[0] ? second : first), order: even[0] === even[1] ? "open" : even[0] ? "mdy" : "dmy" };
  }
  const found = dated.findIndex((each) => each !== null);
  if (found >= 0) return { ...dated[found]!, order: first && second ? null : orders[found]! };
  return counted(names, leastCounted);
}

/** 202413, among others that weeks alone explain. */
const SIX_DIGITS = /^\d{6}$/;
const weekOf = (name: string): number => (SIX_DIGITS.test(name.trim()) ? weekNumber(Number(name)) : Number.NaN);

/** 202001, and "X202001" as R has it. */
function monthOfNumber(name: string): number {
  const text = name.trim().replace(FROM_R, "");
  return SIX_DIGITS.test(text) ? monthNumber(Number(text)) : Number.NaN;
}

/** Whether instants are months that follow one another evenly: numbers that only look like months do not. */
function areEvenMonths(at: Float64Array): boolean {
  const months = Array.from(at, (each) => monthOf(each).month);
  const step = months[1]! - months[0]!;
  return months.every((month, i) => i === 0 || month === months[i - 1]! + step);
}

function yearOf(name: string): number {
  const match = YEAR.exec(name.trim());
  return match === null ? Number.NaN : startOfMonth(Number(match[1]) * 12);
}

function dateOf(name: string, order: DateOrder): number {
  const text = name.trim().replace(FROM_R, "");
  const short = SHORT_YEAR.exec(text);
  return parseDate(short === null ? text : short[1]! + (Number(short[2]) < 70 ? "20" : "19") + short[2], order);
}

type Placed = Omit<NamedTimes, "order">;

/** Where names have a place, if at least `most` do, and all places differ and come in order, or in reverse. */
function placed(names: readonly string[], placeOf: (name: string) => number, kind: AxisKind, most: number): Placed | null {
  const all = names.map(placeOf);
  const columns = all.flatMap((place, i) => (Number.isNaN(place) ? [] : [i]));
  if (columns.length < most) return null;
  if (all[columns[0]!]! > all[columns[1]!]!) columns.reverse();
  const at = Float64Array.from(columns, (i) => all[i]!);
  return at.every((place, i) => i === 0 || place > at[i - 1]!) ? { columns, kind, at } : null;
}

/** One prefix, and numbers that count on by one. */
function counted(names: readonly string[], least: number): NamedTimes | null {
  const prefix = COUNTED.exec(names.at(-1)?.trim() ?? "")?.[1];
  if (prefix === undefined) return null;
  const numberOf = (name: string) => {
    const match = COUNTED.exec(name.trim());
    return match?.[1] === prefix ? Number(match[2]) : Number.NaN;
  };
  const found = placed(names, numberOf, "index", Math.max(least, names.length * MOST_OF));
  return found !== null && isEven(found) && found.at[0]! + 1 === found.at[1] ? { ...found, order: null } : null;
}

const isEven = ({ at }: Placed): boolean => at.every((place, i) => i < 2 || Math.abs(place - at[i - 1]! - (at[1]! - at[0]!)) < 1e-6);
