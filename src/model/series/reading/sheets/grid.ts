import { ok, type Result } from "../../../result";
import { bytesIn } from "../bytes";
import type { Choice } from "../choice";
import { readDelimited } from "../text/delimited";
import { refuse, type ReadProblem } from "../fault";
import type { TableFormat } from "../formats/formats";
import type { ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { MAX_CELLS, type Table } from "../table";

/** What spreadsheets themselves can hold. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

const DELIMITER = "\t";

/** A sheet as the texts of its cells, row by row as it is read; what was never put is blank. */
export class SheetGrid {
  private readonly rows: string[][] = [];
  private cells = 0;

  /** Row and column from 0. @throws RangeError beyond what a sheet can hold */
  put(row: number, column: number, cell: string): void {
    if (cell === "") return;
    if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS) || ++this.cells > MAX_CELLS) throw new RangeError("a sheet is too large");
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = cell;
  }

  get size(): number {
    return this.cells;
  }

  /** The sheet as the text that it would be saved as; columns without any cell at both sides are left out. */
  text(): string {
    const first = this.rows.reduce((least, row) => Math.min(least, firstIn(row)), MOST_COLUMNS);
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    return this.rows.map((row) => (row.length === 0 ? "" : Array.from({ length: width - first }, (_, i) => quoted(row[first + i] ?? "")).join(DELIMITER))).join("\n");
  }
}

const firstIn = (row: readonly string[]) => row.findIndex((cell) => cell !== undefined) >>> 0;

const quoted = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A sheet is read as the text that it would be saved as, so that header, units and marks of missing values are found alike. */
export async function readGrid(
  file: string,
  format: TableFormat,
  grid: SheetGrid,
  { options, hooks, choices }: { readonly options: TableOptions; readonly hooks: ReadHooks; readonly choices: readonly Choice[] },
): Promise<Result<Table, ReadProblem>> {
  if (grid.size === 0) return refuse("empty-sheet", file, {});
  const bytes = new TextEncoder().encode(grid.text());
  const table = await readDelimited({ name: file, blob: bytesIn(bytes.buffer) }, { ...options, delimiter: DELIMITER }, hooks);
  return table.ok ? ok({ ...table.value, format, delimiter: null, choices: [...choices, ...(table.value.choices ?? [])] }) : table;
}
