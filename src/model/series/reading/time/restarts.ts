import { BLOCK } from "../rows/blocks";
import type { NumberColumn, Table, TableColumn } from "../table";

/** Days with their hours, and the like, are one series. */
const OF_A_CLOCK = /^(years?|months?|weeks?|days?|hours?|minutes?|date|jahr|monat|woche|tag|stunde|season|quarter)/i;
/** Hours, quarters of an hour and the like of a day, months of a year. */
const OF_A_DAY: ReadonlySet<number> = new Set([7, 12, 24, 48, 52, 60, 96, 144, 288, 365, 1440]);
/** Runs of a few rows each are no series. */
const LEAST_ROWS = 4;

/**
 * The column that counts the moments of each of several series that stand below one another: it rises while another column
 * stays, and falls back whenever that one changes. Null where there is none.
 */
export function restartingCount({ columns, rows }: Table): NumberColumn | null {
  for (const series of columns) {
    const starts = OF_A_CLOCK.test(series.name) ? null : startsOf(series, rows);
    if (starts === null) continue;
    const asADay = series.name !== BLOCK && areParts([...starts], rows);
    const count = columns.find((column): column is NumberColumn => column !== series && column.kind === "number" && !OF_A_CLOCK.test(column.name) && restarts(column.values, starts, series.name === BLOCK) && !(asADay && isEven(column.values, starts)));
    if (count !== undefined) return count;
  }
  return null;
}

/** The first rows of the runs of a column that names each series once; null where it does not. */
function startsOf(column: TableColumn, rows: number): ReadonlySet<number> | null {
  const cells: ArrayLike<string | number> = column.kind === "text" ? column.cells : column.values;
  const starts = new Set<number>();
  const seen = new Set<string | number>();
  for (let row = 0; row < rows; row++) {
    const cell = cells[row]!;
    if (row > 0 && cell === cells[row - 1]) continue;
    if (seen.has(cell) || (typeof cell === "number" && !Number.isInteger(cell))) return null;
    seen.add(cell);
    starts.add(row);
    if (starts.size * LEAST_ROWS > rows) return null;
  }
  return starts.size < 2 ? null : starts;
}

/** Whether the numbers of a run go on by one step, as hours of a day and months of a year do. */
function isEven(values: Float64Array, starts: ReadonlySet<number>): boolean {
  const step = values[1]! - values[0]!;
  return values.every((value, row) => row === 0 || starts.has(row) || value === values[row - 1]! + step);
}

/** Whether all runs are as long as a day or a year is in its parts; with even steps they may well be one series. */
function areParts(starts: readonly number[], rows: number): boolean {
  const lengths = new Set(starts.map((start, i) => (starts[i + 1] ?? rows) - start));
  return lengths.size === 1 && OF_A_DAY.has(starts[1]!);
}

/** `apart`: the text itself stands in blocks, so that what rises in them may have decimals. */
const restarts = (values: Float64Array, starts: ReadonlySet<number>, apart: boolean): boolean =>
  values.every((value, row) => (apart || Number.isInteger(value)) && (row === 0 || (starts.has(row) ? value <= values[row - 1]! : value > values[row - 1]!)));
