import { uniqueNames, type Table } from "../table";

/** What the column is called that says to which of several blocks of rows each belongs. */
export const BLOCK = "block";
const LEAST_ROWS = 4;

/**
 * The table with a column that numbers its blocks, where lines that are no rows stand between several curves below one another, as
 * gnuplot writes and reads them: the first column rises within each of them, and falls back where the next one begins.
 * `starts`: the rows that such lines stand above.
 */
export function withBlocks(table: Table, starts: readonly number[]): Table {
  const begins = [0, ...starts.filter((row) => row > 0 && row < table.rows)];
  const first = table.columns[0];
  if (begins.length < 2 || first?.kind !== "number" || table.columns.length < 2) return table;
  const { values } = first;
  const heads = new Set(begins);
  const isCurve = values.every((value, row) => row === 0 || (heads.has(row) ? value < values[row - 1]! : value > values[row - 1]!));
  if (!isCurve || begins.some((row, i) => (begins[i + 1] ?? table.rows) - row < LEAST_ROWS)) return table;
  const cells: string[] = [];
  let block = 0;
  for (let row = 0; row < table.rows; row++) cells.push(String(heads.has(row) ? ++block : block));
  const names = uniqueNames([...table.columns.map(({ name }) => name), BLOCK]);
  return { ...table, columns: [...table.columns, { name: names.at(-1)!, kind: "text", cells }] };
}
