import { gathered } from "../numbers/gathered";
import type { Table, TableColumn } from "../table";

/** The table with some of its rows, by their places, in this order. */
export const rowsOfTable = (table: Table, rows: Uint32Array): Table => ({
  ...table,
  rows: rows.length,
  rowNumber: (row) => table.rowNumber(rows[row]!),
  columns: table.columns.map((column) => taken(column, rows)),
});

function taken(column: TableColumn, rows: Uint32Array): TableColumn {
  const some = (values: Float64Array) => gathered(values, rows);
  if (column.kind === "text") return { ...column, cells: Array.from(rows, (row) => column.cells[row]!) };
  if (column.kind === "instant") return { ...column, values: some(column.values), ...(column.below && { below: some(column.below) }), ...(column.words && { words: wordsAt(column.words, rows) }) };
  return { ...column, values: some(column.values), ...(column.exact && { exact: { ...column.exact, offsets: some(column.exact.offsets) } }) };
}

function wordsAt(words: ReadonlyMap<number, string>, rows: Uint32Array): ReadonlyMap<number, string> {
  const some = new Map<number, string>();
  for (const [row, from] of rows.entries()) if (words.has(from)) some.set(row, words.get(from)!);
  return some;
}
