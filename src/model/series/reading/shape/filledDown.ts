import type { Table, TableColumn } from "../table";

/**
 * The table with what merged cells of a spreadsheet say repeated in each of their rows, as pandas writes an index of several levels:
 * columns that begin with a text or a whole number and are blank in most rows. Null where there are none.
 */
export function filledDown(table: Table): Table | null {
  const columns = table.columns.map((column) => filled(column) ?? column);
  return columns.every((column, i) => column === table.columns[i]) ? null : { ...table, columns };
}

function filled(column: TableColumn): TableColumn | null {
  if (column.kind === "instant") return null;
  const isBlank = column.kind === "text" ? (row: number) => column.cells[row]!.trim() === "" : (row: number) => Number.isNaN(column.values[row]!);
  const rows = column.kind === "text" ? column.cells.length : column.values.length;
  // A cell that is merged reaches over its second row at least.
  if (rows < 2 || isBlank(0) || !isBlank(1)) return null;
  const from = new Uint32Array(rows);
  let blanks = 0;
  for (let row = 0; row < rows; row++) {
    from[row] = isBlank(row) ? from[Math.max(0, row - 1)]! : row;
    if (from[row] !== row) blanks++;
  }
  if (blanks * 2 <= rows) return null;
  if (column.kind === "text") return { ...column, cells: Array.from(from, (row) => column.cells[row]!) };
  return column.values.some((value) => !Number.isNaN(value) && !Number.isInteger(value)) ? null : { ...column, values: Float64Array.from(from, (row) => column.values[row]!) };
}
