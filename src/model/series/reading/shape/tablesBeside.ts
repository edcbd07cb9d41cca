import { pickPart } from "../formats/parts";
import { isMissing } from "../missing/missingWords";
import { missingCells, type Table, type TableColumn } from "../table";
import type { TableOptions } from "../readTable";
import { cellAt, findCell, numberAt } from "../numbers/packedColumn";
import { rowsOfTable } from "../rows/rowsOfTable";
import { isMoment } from "../time/moments";
import { isElapsedName, isTimeName } from "../time/timeNames";

/**
 * One of the tables that stand side by side in a sheet, each with times of its own: the longest, or the one that was chosen. They
 * begin with a column of times that is called as the first one, or stands behind an empty column; where all have the same times, or
 * only one has numbers, they are one table, which is given back as it is.
 */
export function oneBeside(table: Table, options: TableOptions): Table {
  const { columns, rows } = table;
  if (columns.length < 4 || table.choices?.some(({ kind }) => kind === "part") === true || !placesRows(columns[0]!, columns[0]!)) return table;
  const starts = columns.flatMap((column, i) => (i === 0 || (i > 1 && begins(table, column, i)) ? [i] : []));
  const tables = starts.map((start, k) => columns.slice(start, starts[k + 1]).filter((column) => !isEmpty(column, table)));
  if (tables.length < 2 || tables.some((each) => !each.some(({ kind }) => kind === "number")) || tables.some((each) => each.length < 2)) return table;
  const places = Array.from({ length: rows }, (_, row) => row);
  if (tables.every(([time]) => places.every((row) => standing(time!, row) === standing(columns[0]!, row)))) return table;
  const parts = tables.map((own) => {
    const length = places.findLastIndex((row) => own.some((column) => standing(column, row) !== "")) + 1;
    const names = own.map(({ name }) => name).join(", ");
    return { answer: names, means: { path: names, rows: length }, own, length };
  });
  const longest = parts.reduce((best, { length }, i) => (length > parts[best]!.length ? i : best), 0);
  const { part, choices } = pickPart("part", parts, options, longest);
  const some: Table = { ...table, columns: part.own, choices: [...choices, ...(table.choices ?? [])], notices: [...table.notices, { kind: "noticed/tables-beside", params: { tables: parts.length } }] };
  return part.length === rows ? some : rowsOfTable(some, Uint32Array.from(places.slice(0, part.length)));
}

/** Whether a column of times begins another table: called as the first one, or behind an empty column. */
function begins(table: Table, column: TableColumn, i: number): boolean {
  const [first, before] = [table.columns[0]!, table.columns[i - 1]!];
  return placesRows(column, first) && (bare(column.name) === bare(first.name) || (isEmpty(before, table) && /^column \d+$/.test(before.name)));
}

/** Whether a column may say where rows stand, as `first` does: times, or numbers that are called as such. */
function placesRows(column: TableColumn, first: TableColumn): boolean {
  if (column.kind === "instant") return true;
  if (column.kind === "text") return isMoment(findCell(column, (cell) => !isMissing(cell)) ?? "");
  return first.kind === "number" && bare(column.name) === bare(first.name) && (isTimeName(bare(first.name)) || isElapsedName(bare(first.name)));
}

/** A name without what tells it from another column that is called the same. */
const bare = (name: string): string => name.replace(/( \(\d+\)|\.\d+)$/, "");

/** Whether nothing stands in a column. */
const isEmpty = (column: TableColumn, { rows }: Table): boolean => missingCells(column) === rows;

/** What stands in a row; "" where it is missing. */
function standing(column: TableColumn, row: number): string | number {
  if (column.kind === "text") {
    const cell = cellAt(column, row);
    return isMissing(cell) ? "" : cell;
  }
  const value = numberAt(column, row);
  return Number.isNaN(value) ? ((column.kind === "instant" ? column.words?.get(row) : undefined) ?? "") : value;
}
