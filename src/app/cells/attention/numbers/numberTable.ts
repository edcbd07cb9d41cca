/** Numbers of a column, or texts; `time` are ms since 1970, UTC, and `step` steps of a window, from 0. */
export type NumbersColumn =
  | { readonly name: string; readonly kind: "number" | "time" | "step"; readonly values: Float32Array | Float64Array }
  | { readonly name: string; readonly kind: "text"; readonly values: readonly string[] };

/** A table to be read and taken away: all columns are as long. */
export interface NumberTable {
  /** What a file of it is called, without its ending. */
  readonly name: string;
  readonly columns: readonly NumbersColumn[];
}

export const hasSteps = ({ columns }: NumberTable): boolean => columns.some(({ kind }) => kind === "step");

/** As the page shows it, and a person copies it: steps from 1. */
export function asRead({ name, columns }: NumberTable): NumberTable {
  return { name, columns: columns.map((column) => (column.kind === "step" ? { ...column, kind: "number", values: column.values.map((step) => step + 1) } : column)) };
}

export const rowsOf = ({ columns }: NumberTable): number => columns[0]?.values.length ?? 0;

/** What is left out, and what stands first: null for no limit, and for the order of the table. */
export interface RowFilter {
  /** Only rows whose number in `column` is at least so large; a step as it is read, from 1. */
  readonly least: { readonly column: string; readonly value: number } | null;
  readonly order: { readonly column: string; readonly descending: boolean } | null;
}

/** Rows of the table that pass, in its own order. Cost rows. */
export function passing(table: NumberTable, { least }: RowFilter): Uint32Array {
  const rows = rowsOf(table);
  const column = table.columns.find(({ name }) => name === least?.column);
  const limit = (least?.value ?? 0) - (column?.kind === "step" ? 1 : 0);
  const all = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (least !== null && column !== undefined && column.kind !== "text" && !(column.values[row]! >= limit)) continue;
    all[count++] = row;
  }
  return all.subarray(0, count);
}

/** The first `most` of some rows in the order that was chosen; missing numbers come last. Cost rows + most². */
export function firstRows(table: NumberTable, rows: Uint32Array, { order }: RowFilter, most: number): number[] {
  const column = table.columns.find(({ name }) => name === order?.column);
  if (order === null || column === undefined) return Array.from(rows.subarray(0, most));
  const sign = order.descending ? -1 : 1;
  const before = (a: number, b: number): boolean => {
    const [one, other] = [column.values[a]!, column.values[b]!];
    if (typeof one === "string" || typeof other === "string") return sign * String(one).localeCompare(String(other)) < 0;
    if (Number.isNaN(one) || Number.isNaN(other)) return !Number.isNaN(one) && Number.isNaN(other);
    return sign * one < sign * other;
  };
  const first: number[] = [];
  for (const row of rows) {
    if (first.length === most && !before(row, first[most - 1]!)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(row, first[middle]!)) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, row);
    if (first.length > most) first.pop();
  }
  return first;
}

/** The table with some of its rows. */
export function picked({ name, columns }: NumberTable, rows: ArrayLike<number>): NumberTable {
  const from = (values: Float32Array | Float64Array) =>
    values instanceof Float32Array ? Float32Array.from(rows, (row) => values[row]!) : Float64Array.from(rows, (row) => values[row]!);
  return {
    name,
    columns: columns.map((column) => (column.kind === "text" ? { ...column, values: Array.from(rows, (row) => column.values[row]!) } : { ...column, values: from(column.values) })),
  };
}
