import { isDate } from "./time/dates";
import { areYearlessDays, maybeYearless } from "./time/yearlessDays";
import { isMissing } from "./missing/missingWords";
import { allNumbers, cellAt, codedIn, numberAt } from "./numbers/packedColumn";
import type { ColumnDescription } from "./reading";
import { missingCells, type Table, type TableColumn } from "./table";

/** So many cells show what a column of text holds: half of them its first, the others spread over it. */
export const LOOKED_AT = 40;
const EXAMPLE_LENGTH = 40;

/** What each column of a table holds. */
export function describeColumns(table: Table): ColumnDescription[] {
  return table.columns.map((column) => ({
    name: column.name,
    kind: kindOf(column),
    missing: missingCells(column),
    example: exampleOf(column),
    ...(column.kind === "number" && column.unit !== undefined && { unit: column.unit }),
  }));
}

function kindOf(column: TableColumn): ColumnDescription["kind"] {
  if (column.kind !== "text") return column.kind === "instant" ? "time" : "number";
  return describeText(codedIn(column) ?? column.cells);
}

/** Days that only the Persian calendar has, at the ends of its even months. */
const PERSIAN = /^\s*(?:1[34]\d\d([-/.])0?[246]\1(?:29|3[01])|(?:29|3[01])([-/.])0?[246]\2(?:1[34]\d\d))(?!\d)/;

const isDay = (cell: string): boolean => isDate(cell) || PERSIAN.test(cell);

/** Cells of text, whether each is held or only which of a few it is. */
type Cells = Pick<readonly string[], "length" | "at">;

/** A column of text counts as time when what is looked at are dates, but for a few; the first three may be words left over from above the table. */
export function describeText(cells: Cells): "time" | "text" {
  const seen = presentCells(cells);
  const dates = seen.filter(isDay).length;
  if (!(dates > 0 && dates >= 0.9 * seen.length && seen.slice(0, 4).some(isDay))) return "text";
  return seen.every(maybeYearless) && areYearlessDays(eachOf(cells)) ? "text" : "time";
}

function* eachOf(cells: Cells): Generator<string> {
  for (let row = 0; row < cells.length; row++) yield cells.at(row)!;
}

/** Some cells of a column that hold something, its first ones among them. */
export function presentCells(cells: Cells): string[] {
  const seen: string[] = [];
  for (let row = 0; row < cells.length && seen.length < LOOKED_AT / 2; row++) if (!isMissing(cells.at(row)!)) seen.push(cells.at(row)!);
  const step = Math.max(1, Math.floor((cells.length * 2) / LOOKED_AT));
  for (let row = 0; row < cells.length; row += step) if (!isMissing(cells.at(row)!)) seen.push(cells.at(row)!);
  return seen;
}

/** A cell as it stands in the file, where that is text, else as a text that says as much; "" where nothing stands. */
export function cellText(column: TableColumn, row: number): string {
  if (column.kind === "text") return cellAt(column, row);
  const value = numberAt(column, row);
  if (Number.isNaN(value)) return (column.kind === "instant" ? column.words?.get(row) : undefined) ?? "";
  if (column.kind === "number") return column.zeros?.get(value) ?? String(value);
  return column.form === undefined ? instantText(value) : column.form.write(value);
}

function exampleOf(column: TableColumn): string {
  if (column.kind === "text") return ((codedIn(column)?.texts ?? column.cells).find((cell) => !isMissing(cell)) ?? "").slice(0, EXAMPLE_LENGTH);
  let row = 0;
  const isEmpty = allNumbers(column, (value) => {
    if (value === value) return false;
    row++;
    return true;
  });
  return isEmpty ? "" : cellText(column, row);
}

/** An instant (ms) as ISO text, as far as `Date` reaches. */
export const instantText = (ms: number): string =>
  Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().replace(/(T00:00:00)?\.000Z$/, "") : String(ms);
