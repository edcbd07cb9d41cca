import { isDate } from "./dates";
import { isMissing } from "./numberText";
import type { ColumnDescription } from "./reading";
import { missingCells, type Table, type TableColumn } from "./table";

/** So many cells show what a column of text holds. */
export const LOOKED_AT = 20;
const EXAMPLE_LENGTH = 40;

/** What each column of a table holds. */
export function describeColumns(table: Table): ColumnDescription[] {
  return table.columns.map((column) => ({
    name: column.name,
    kind: kindOf(column),
    missing: missingCells(column),
    example: exampleOf(column),
  }));
}

/** A column of text counts as time when the first cells that hold anything are all dates. */
function kindOf(column: TableColumn): ColumnDescription["kind"] {
  if (column.kind !== "text") return column.kind === "instant" ? "time" : "number";
  let seen = 0;
  for (const cell of column.cells) {
    if (isMissing(cell)) continue;
    if (!isDate(cell)) return "text";
    if (++seen === LOOKED_AT) break;
  }
  return seen > 0 ? "time" : "text";
}

function exampleOf(column: TableColumn): string {
  if (column.kind === "text") return (column.cells.find((cell) => !isMissing(cell)) ?? "").slice(0, EXAMPLE_LENGTH);
  const value = column.values.find((present) => !Number.isNaN(present));
  if (value === undefined) return "";
  return column.kind === "instant" ? instantText(value) : String(value);
}

/** An instant (ms) as ISO text, as far as `Date` reaches. */
export const instantText = (ms: number): string =>
  Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().replace(/(T00:00:00)?\.000Z$/, "") : String(ms);
