import type { NumberColumn, Table } from "../table";
import type { Parts } from "./partColumns";

const WEEK_NAME = /^(gps[ _-]?)?(week|wk|wn|week[ _-]?(no|num|number))([ _-]?gps)?$/i;
const SECONDS_NAME = /^((gps[ _-]?)?(tow|sow|itow|time[ _-]?of[ _-]?week|secs?([ _-]?of[ _-]?week)|seconds[ _-]?of[ _-]?week|week[ _-]?seconds)|gps[ _-]?(secs?|seconds?)([ _-]?of[ _-]?week)?)([ _-]?gps)?([ _]*[[(]?m?s[\])]?)?$/i;

/** 1980-01-06, where weeks of GPS begin. */
const EPOCH = Date.UTC(1980, 0, 6);
const WEEK = 7 * 86_400_000;
/** Of 2001 to 2037: a week of the year is far below. */
const WEEKS = [1095, 3000] as const;

/**
 * Weeks of GPS and the seconds (or ms) of each, in columns of their own, as receivers of satellites write them: instants on the clock
 * of GPS, which knows no leap seconds; null where a table has none.
 */
export function gpsWeeks({ columns, rows }: Table): Parts | null {
  const numbers = columns.filter((column): column is NumberColumn => column.kind === "number");
  const isBetween = (values: Float64Array, least: number, most: number) => values.every((value) => Number.isNaN(value) || (value >= least && value <= most));
  const weeks = numbers.find((column) => WEEK_NAME.test(column.name.trim()) && isBetween(column.values, ...WEEKS) && column.values.every((week) => !(week % 1 !== 0 && !Number.isNaN(week))));
  const within = numbers.find((column) => SECONDS_NAME.test(column.name.trim()) && isBetween(column.values, 0, WEEK));
  if (weeks === undefined || within === undefined) return null;
  const each = isBetween(within.values, 0, WEEK / 1000) ? 1000 : 1;
  const at = Float64Array.from({ length: rows }, (_, row) => EPOCH + weeks.values[row]! * WEEK + Math.round(within.values[row]! * each * 1e3) / 1e3);
  return { columns: [weeks.name, within.name], at, days: false };
}
