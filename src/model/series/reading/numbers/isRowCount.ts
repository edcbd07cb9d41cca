import type { NumberColumn, Table } from "../table";

const COUNT_NAME = /^(column \d+|unnamed.*|index|idx|_?id|entry_?id|instant|rows?|row_?(num(ber)?|id|names?)|no\.?|nr\.?|#|record|category|scan|sample( (no|number)\.?)?|lfd\.? ?nr\.?)$/i;

/** Counters of what came in, which go on where the file begins. */
const GOES_ON = /^(entry_?id|record)$/i;

/** Whether a column only counts the rows from 0 or 1 on, and says so or has no name beside others that do. */
export function isRowCount(column: NumberColumn, { columns }: Table, timed: readonly string[]): boolean {
  const { name } = column;
  if (!COUNT_NAME.test(name)) return false;
  const { values } = column;
  if (values.length < 3 || (values[0] !== 0 && values[0] !== 1 && !GOES_ON.test(name))) return false;
  if (/^column \d+$/.test(name) && columns.every((each) => /^column \d+$/.test(each.name))) return false;
  if (columns.every((each) => each.kind !== "number" || each.name === name || timed.includes(each.name))) return false;
  return values.every((value, row) => value === values[0]! + row);
}
