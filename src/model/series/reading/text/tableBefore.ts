import { cellKind, isMeasured } from "./header";

/** Rows of numbers above the table that is read, with so many cells each. */
export interface TableBefore {
  readonly rows: number;
  readonly cells: number;
}

/** So many rows of numbers below one another, each of as many cells, are a table. */
const LEAST_BEFORE = 8;

/** The longest run of rows of numbers in what stands above a table; null where it is none by itself. */
export function tableBefore(above: readonly (readonly string[])[]): TableBefore | null {
  const [best, run] = [{ rows: 0, cells: 0 }, { rows: 0, cells: 0 }];
  for (const row of above) {
    const measured = row.filter((cell) => isMeasured(cellKind(cell))).length * 2 > row.length;
    run.rows = !measured ? 0 : run.cells === row.length ? run.rows + 1 : 1;
    run.cells = row.length;
    if (run.rows > best.rows) Object.assign(best, run);
  }
  return best.rows < LEAST_BEFORE ? null : best;
}
