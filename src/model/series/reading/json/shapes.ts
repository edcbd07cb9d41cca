import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { hasHeader } from "../text/header";
import { type Table, type TableColumn, uniqueNames } from "../table";
import { JsonColumns } from "./columns";
import { indexColumn } from "./indexed";
import { isObject, type JsonObject } from "../../../record";
import { cellText } from "./values";

type TableOf = Result<Table, ReadProblem>;

/** The columns with others before them. */
const behind = (first: readonly (TableColumn | null)[], table: TableOf): TableOf => {
  const columns = first.filter((column) => column !== null);
  if (!table.ok || columns.length === 0) return table;
  const all = [...columns, ...table.value.columns];
  const names = uniqueNames(all.map(({ name }) => name));
  return ok({ ...table.value, columns: all.map((column, i) => ({ ...column, name: names[i]! })) });
};

/** Names of columns as pandas writes them: several parts of one name are a list. */
const nameOf = (name: unknown): string => (Array.isArray(name) ? name.map(cellText).filter((part) => part !== "").join(" ") : cellText(name));

/** One list for each column; `units` names their units. */
export function columnsTable(file: string, lists: readonly (readonly [string, readonly unknown[]])[], units: JsonObject = {}): TableOf {
  const [first] = lists;
  const rows = first![1].length;
  const columns = new JsonColumns(file, "json");
  for (const [column, list] of lists) {
    if (list.length !== rows) return refuse("list-length", file, { column, values: list.length, first: first![0], rows });
    for (let row = 0; row < rows; row++) {
      const put = columns.put(column, row, list[row]);
      if (!put.ok) return put;
    }
  }
  return inUnits(columns.finish(rows, 1), units);
}

/** The table with the units of its columns of numbers. */
function inUnits(table: TableOf, units: JsonObject): TableOf {
  if (!table.ok) return table;
  const columns = table.value.columns.map((column) => {
    const unit = units[column.name];
    return column.kind === "number" && typeof unit === "string" && unit !== "" ? { ...column, unit } : column;
  });
  return ok({ ...table.value, columns });
}

/** Names, rows and perhaps an index, each a list: pandas' "split". */
export function splitTable(file: string, names: readonly unknown[], rows: readonly unknown[], index: readonly unknown[] | null): TableOf {
  const columns = new JsonColumns(file, "json");
  const called = uniqueNames(names.map(nameOf));
  for (const [row, cells] of rows.entries()) {
    const put = putRow(columns, called, row, cells, row + 1);
    if (!put.ok) return put;
  }
  const own = index !== null && index.length === rows.length ? indexColumn(index) : null;
  return behind([own], columns.finish(rows.length, 1));
}

/** A record of records: of columns, each with its rows by key (pandas' own way), or of rows by key. */
export function keyedTable(file: string, records: readonly (readonly [string, JsonObject])[], of: "columns" | "rows"): TableOf {
  const columns = new JsonColumns(file, "json");
  const keys = of === "rows" ? records.map(([key]) => key) : [...new Set(records.flatMap(([, record]) => Object.keys(record)))];
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  for (const [outer, record] of records) {
    for (const [inner, value] of Object.entries(record)) {
      const row = rowOf.get(of === "rows" ? outer : inner)!;
      const put = columns.put(of === "rows" ? inner : outer, row, value);
      if (!put.ok) return put;
    }
  }
  return behind([indexColumn(keys)], columns.finish(keys.length, 1));
}

/** A list of records, of lists, or of numbers. */
export function rowsTable(file: string, rows: readonly unknown[]): TableOf {
  const lists = rows.every(Array.isArray) ? (rows as unknown[][]) : null;
  const headed = lists !== null && lists.length > 0 && hasHeader(lists.slice(0, 2).map((row) => row.map(cellText)));
  const names = headed ? uniqueNames(lists[0]!.map(cellText)) : [];
  const columns = new JsonColumns(file, "json");
  const firstRow = headed ? 2 : 1;
  const body = headed ? rows.slice(1) : rows;
  for (let row = 0; row < body.length; row++) {
    const put = putRow(columns, names, row, body[row], firstRow + row);
    if (!put.ok) return put;
  }
  return columns.finish(body.length, firstRow);
}

/** Puts a row of records or of lists, or a number by itself. */
export function putRow(columns: JsonColumns, names: readonly string[], row: number, value: unknown, number: number): Result<void, ReadProblem> {
  if (!isObject(value) && !Array.isArray(value)) return columns.put("value", row, value, number);
  const cells = isObject(value) ? Object.entries(value) : value.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell] as const);
  for (const [column, cell] of cells) {
    const put = columns.put(column, row, cell, number);
    if (!put.ok) return put;
  }
  return ok(undefined);
}
