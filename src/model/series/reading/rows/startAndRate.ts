import { instantText } from "../describe";
import type { NumberColumn, Table } from "../table";

/** 2001 to 2039, in seconds since 1970. */
const [FIRST, LAST] = [1e9, 2.2e9];
const LEAST_ROWS = 8;
const FASTEST = 100_000;

/**
 * The table with a column of times where its first row says when it begins, in seconds since 1970 above each column, and its second
 * row how many rows there are in a second, as wristbands (Empatica) write them; any other table as it is.
 */
export function withStartAndRate(table: Table): Table {
  const columns = table.columns.filter((column): column is NumberColumn => column.kind === "number");
  if (columns.length === 0 || columns.length < table.columns.length || table.rows < LEAST_ROWS || columns.some(({ name }, i) => name !== `column ${i + 1}`)) return table;
  const [start, rate] = [columns[0]!.values[0]!, columns[0]!.values[1]!];
  const says = start >= FIRST && start <= LAST && rate > 0 && rate <= FASTEST && columns.every(({ values }) => values[0] === start && values[1] === rate);
  if (!says || columns.some(({ values }) => values.subarray(2).some((value) => value >= FIRST))) return table;
  const rows = table.rows - 2;
  const at = Float64Array.from({ length: rows }, (_, row) => (start + row / rate) * 1000);
  return {
    ...table,
    rows,
    rowNumber: (row) => table.rowNumber(row + 2),
    columns: [{ name: "time", kind: "instant", values: at }, ...columns.map((column) => ({ ...column, values: column.values.subarray(2) }))],
    notices: [...table.notices, { kind: "noticed/start-and-rate", params: { start: instantText(start * 1000), rate } }],
  };
}
