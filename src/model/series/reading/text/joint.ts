import { usualWidth } from "./delimiter";
import { isDate } from "../time/dates";

/** Cells that are one, as the mark between cells stands inside of it: the cell at `at`, and `more` after it. */
export interface Joint {
  readonly at: number;
  readonly more: number;
}

type Row = readonly string[];

/** A weekday, and a year behind the day of the month. */
const MOST_MORE = 2;
const LEAST_ROWS = 3;

/**
 * The date of each row that a comma cuts, as in "Jan 01, 2020,5" without quotation marks: where its cells are a date only together,
 * blanks follow its commas alone, and the header, if there is one, has as many names less.
 */
export function findJoint(rows: readonly Row[], delimiter: string): Joint | null {
  const full = usualWidth(rows);
  if (delimiter !== "," || full < 2) return null;
  const body = rows.filter(({ length }) => length === full);
  const heads = rows.slice(0, rows.findIndex(({ length }) => length === full));
  const head = heads.at(-1);
  if (body.length < LEAST_ROWS || body.length * 10 < rows.length * 9) return null;
  for (let more = MOST_MORE; more > 0; more--) {
    for (let at = 0; at + more < full; at++) {
      const inside = (i: number) => i > at && i <= at + more;
      const named = head !== undefined && head.length === full - more;
      if (head !== undefined && !named) continue;
      const fits = body.every((row) => row.every((cell, i) => (inside(i) ? cell.startsWith(" ") : named || !cell.startsWith(" "))) && isDate(row.slice(at, at + more + 1).join(delimiter)));
      if (fits) return { at, more };
    }
  }
  return null;
}

/** A row with those cells joined, where it has all `width` of the others and them. */
export function joined(row: Row, { at, more }: Joint, width: number, delimiter: string): Row {
  if (row.length < width + more) return row;
  return [...row.slice(0, at), row.slice(at, at + more + 1).join(delimiter), ...row.slice(at + more + 1)];
}
