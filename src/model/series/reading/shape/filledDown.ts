import { describeText } from "../describe";
import { gathered } from "../numbers/gathered";
import { allNumbers, cellAt, numberAt } from "../numbers/packedColumn";
import type { Table, TableColumn } from "../table";

/**
 * The table with what merged cells of a spreadsheet say repeated in each of their rows, as pandas writes an index of several levels:
 * columns that begin with a text or a whole number and are blank in most rows. Null where there are none.
 */
export function filledDown(table: Table): Table | null {
  const columns = table.columns.map((column) => {
    const above = rowsAbove(column, table.rows, 1);
    return above !== null && isLabel(column) ? taken(column, above) : column;
  });
  return columns.every((column, i) => column === table.columns[i]) ? null : { ...table, columns };
}

const isLabel = (column: TableColumn): boolean => column.kind === "text" || (column.kind === "number" && allNumbers(column, (value) => Number.isNaN(value) || Number.isInteger(value)));

/**
 * The table with times that stand once above the rows that they hold for, and whatever else stands only there, repeated in each of
 * those rows, as reports and Ocean Data View write them: without, most of the rows had no time. Any other table as it is.
 */
export function withTimesFilledDown(table: Table): Table {
  // Whether a column holds times is asked last: hardly any begins with a blank below its first cell.
  const above = table.columns.map((column) => ({ column, rows: rowsAbove(column, table.rows, 2) })).find(({ column, rows }) => rows !== null && isTime(column))?.rows;
  if (above === undefined || above === null) return table;
  const isOfThem = (column: TableColumn) => {
    const isBlank = blankIn(column);
    return above.every((from, row) => isBlank(row) === (from !== row));
  };
  const them = new Set(table.columns.filter(isOfThem));
  const columns = table.columns.map((column) => (them.has(column) ? taken(column, above) : column));
  return { ...table, columns, notices: [...table.notices, { kind: "noticed/filled-down", params: { names: Array.from(them, ({ name }) => name) } }] };
}

const isTime = (column: TableColumn) => (column.kind === "text" ? describeText(column.cells) === "time" : column.kind === "instant");

function blankIn(column: TableColumn): (row: number) => boolean {
  if (column.kind === "text") return (row) => cellAt(column, row).trim() === "";
  return column.kind === "number" ? (row) => Number.isNaN(numberAt(column, row)) : (row) => Number.isNaN(numberAt(column, row)) && !column.words?.has(row);
}

/** The last row up to each that has something in a column, where that begins with several rows for one, has more blanks than not, and names at least so many. */
function rowsAbove(column: TableColumn, rows: number, least: number): Uint32Array | null {
  const isBlank = blankIn(column);
  // A cell that is merged reaches over its second row at least.
  if (rows < 3 || isBlank(0) || !isBlank(1)) return null;
  const above = new Uint32Array(rows);
  let filled = 1;
  for (let row = 1; row < rows; row++) {
    above[row] = isBlank(row) ? above[row - 1]! : row;
    if (above[row] === row) filled++;
  }
  return filled >= least && filled * 2 < rows ? above : null;
}

/** A column that has in each row what it has in another. */
function taken(column: TableColumn, from: Uint32Array): TableColumn {
  if (column.kind === "text") return { ...column, cells: Array.from(from, (row) => column.cells[row]!) };
  const values = gathered(column.values, from);
  return column.kind === "instant" && column.below ? { ...column, values, below: gathered(column.below, from) } : { ...column, values };
}
