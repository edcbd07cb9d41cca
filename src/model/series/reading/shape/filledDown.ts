import { describeText } from "../describe";
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

/**
 * The table with times that stand once above the rows that they hold for, and whatever else stands only there, repeated in each of
 * those rows, as reports and Ocean Data View write them: without, most of the rows had no time. Any other table as it is.
 */
export function withTimesFilledDown(table: Table): Table {
  const above = table.columns.map((column) => (isTime(column) ? rowsAbove(column, table.rows) : null)).find((rows) => rows !== null);
  if (above === undefined) return table;
  const isOfThem = (column: TableColumn) => {
    const isBlank = blankIn(column);
    return above.every((from, row) => isBlank(row) === (from !== row));
  };
  const names: string[] = [];
  const columns = table.columns.map((column): TableColumn => {
    if (!isOfThem(column)) return column;
    names.push(column.name);
    if (column.kind === "text") return { ...column, cells: Array.from(above, (row) => column.cells[row]!) };
    return { ...column, values: Float64Array.from(above, (row) => column.values[row]!), ...(column.kind === "instant" && column.below && { below: Float64Array.from(above, (row) => column.below![row]!) }) };
  });
  return { ...table, columns, notices: [...table.notices, { kind: "noticed/filled-down", params: { names } }] };
}

const isTime = (column: TableColumn) => (column.kind === "text" ? describeText(column.cells) === "time" : column.kind === "instant");

function blankIn(column: TableColumn): (row: number) => boolean {
  if (column.kind === "text") return (row) => column.cells[row]!.trim() === "";
  return column.kind === "number" ? (row) => Number.isNaN(column.values[row]!) : (row) => Number.isNaN(column.values[row]!) && !column.words?.has(row);
}

/** The last row up to each that has something in a column, where that begins with several rows for one, has more blanks than not, and names at least two. */
function rowsAbove(column: TableColumn, rows: number): Uint32Array | null {
  const isBlank = blankIn(column);
  if (rows < 3 || isBlank(0) || !isBlank(1)) return null;
  const above = new Uint32Array(rows);
  let filled = 1;
  for (let row = 1; row < rows; row++) {
    above[row] = isBlank(row) ? above[row - 1]! : row;
    if (above[row] === row) filled++;
  }
  return filled > 1 && filled * 2 < rows ? above : null;
}
