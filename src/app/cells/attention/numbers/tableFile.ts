import { writeNpz, type NamedArray } from "../../../../model/files/writeNpz";
import { toCsv, type CsvCell } from "../../../base/tables/csv";
import { picked, rowsOf, type NumberTable, type NumbersColumn } from "./numberTable";

export const NUMBERS_FORMATS = ["csv", "parquet", "npz"] as const;
export type NumbersFormat = (typeof NUMBERS_FORMATS)[number];

/** A cell as files have it: instants as ISO 8601, UTC. */
function cellOf(column: NumbersColumn, row: number): CsvCell {
  if (column.kind === "text") return column.values[row]!;
  const value = column.values[row]!;
  return column.kind === "time" && Number.isFinite(value) ? new Date(value).toISOString() : value;
}

function* cellsOf(table: NumberTable): Generator<CsvCell[]> {
  const rows = rowsOf(table);
  for (let row = 0; row < rows; row++) yield table.columns.map((column) => cellOf(column, row));
}

export const csvOf = (table: NumberTable): string => toCsv(table.columns.map(({ name }) => name), cellsOf(table));

/** Tabs between cells and a line for each row, as spreadsheets take it when it is pasted. What a cell would end early is a space. */
export function tsvOf(table: NumberTable): string {
  const written = (cell: CsvCell) => (cell === null || Number.isNaN(cell) ? "" : String(cell).replaceAll(/[\t\r\n]/g, " "));
  return [table.columns.map(({ name }) => name), ...cellsOf(table)].map((row) => `${row.map(written).join("\t")}\n`).join("");
}

/** A column for each column; texts as numbers from 0 on, in the order in which they first come, since an `npz` here holds numbers. */
function arraysOf({ columns }: NumberTable): NamedArray[] {
  return columns.map((column) => {
    if (column.kind !== "text") return { name: column.name, shape: [column.values.length], values: column.values };
    const numbers = new Map([...new Set(column.values)].map((text, i) => [text, i]));
    return { name: column.name, shape: [column.values.length], values: Float32Array.from(column.values, (text) => numbers.get(text)!) };
  });
}

/** `pandas.read_parquet` gives instants as `datetime64[ms, UTC]`, and numbers in the precision that they have. */
async function parquetOf({ columns }: NumberTable): Promise<ArrayBuffer> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  return parquetWriteBuffer({
    columnData: columns.map((column) => {
      if (column.kind === "text") return { name: column.name, data: [...column.values], type: "STRING" };
      if (column.kind === "time") return { name: column.name, data: Array.from(column.values, (at) => (Number.isFinite(at) ? new Date(at) : null)), type: "TIMESTAMP" };
      return { name: column.name, data: column.values, type: column.values instanceof Float32Array ? "FLOAT" : "DOUBLE" };
    }),
  });
}

/** A table, of which some rows are wanted, as a file. */
export interface FileQuestion {
  readonly table: NumberTable;
  /** Null for all. */
  readonly rows: Uint32Array | null;
  readonly format: NumbersFormat;
}

export async function fileOf({ table, rows, format }: FileQuestion): Promise<ArrayBuffer> {
  const chosen = rows === null ? table : picked(table, rows);
  switch (format) {
    case "csv":
      return new TextEncoder().encode(csvOf(chosen)).buffer;
    case "npz":
      return (await writeNpz(arraysOf(chosen))).buffer;
    case "parquet":
      return parquetOf(chosen);
  }
}
