import { isMostlyNumbers, MAX_FLOAT32, styleOf } from "../choose";
import { cellText } from "../describe";
import { dressedNumber } from "../numbers/dressedNumber";
import { isMissing } from "../missing/missingWords";
import { packedIn } from "../numbers/packedColumn";
import type { ColumnDescription } from "../reading";
import type { Table, TableColumn } from "../table";
import type { CellFault } from "./inspection";

/** Where the rows of a table lie, and the column that says so. */
export interface TimeOf {
  readonly column: string;
  readonly at: Float64Array;
  /** Whether rows of one time are of several series. */
  readonly isPanel: boolean;
}

interface Fault {
  readonly row: number;
  readonly column: TableColumn;
  readonly what: CellFault["what"];
}

/** The first `most` faults of a table by row, and how many there are; `raw` is the table before cells with units or marks were read as numbers. */
export function faultsOf(raw: Table, table: Table, described: readonly ColumnDescription[], time: TimeOf | null, most: number): { faults: Fault[]; count: number } {
  const faults: Fault[] = [];
  let count = 0;
  for (const [i, column] of raw.columns.entries()) {
    const found = faultsIn(column, table.columns[i]!, table, described[i]!, time);
    let kept = 0;
    for (const fault of found) {
      count++;
      if (kept++ < most) faults.push(fault);
    }
  }
  return { faults: faults.sort((a, b) => a.row - b.row).slice(0, most), count };
}

function faultsIn(raw: TableColumn, column: TableColumn, table: Table, about: ColumnDescription, time: TimeOf | null): Iterable<Fault> {
  if (time?.column === raw.name) return timeFaults(raw, time);
  if (column.kind === "text") return textFaults(table, column, about);
  return raw.kind === "text" ? unreadWords(raw, column) : largeNumbers(column);
}

/** Words of a column that was read as numbers all the same, and in which they are missing. */
function* unreadWords(raw: TableColumn & { kind: "text" }, { values }: Exclude<TableColumn, { kind: "text" }>): Generator<Fault> {
  for (const [row, cell] of raw.cells.entries()) if (Number.isNaN(values[row]!) && !isMissing(cell)) yield { row, column: raw, what: "no-number" };
}

function* timeFaults(column: TableColumn, { at, isPanel }: TimeOf): Generator<Fault> {
  const isRepeated = repeats(at);
  for (let row = 0; row < at.length; row++) {
    if (Number.isNaN(at[row]!)) yield { row, column, what: column.kind !== "number" && !isMissing(cellText(column, row)) ? "no-time" : "without-time" };
    else if (!isPanel && isRepeated(row)) yield { row, column, what: "repeated-time" };
  }
}

/** Says of one row after another whether its place came before. Places are remembered one by one only once they no longer rise: a set of a large file's is larger than the file. */
function repeats(at: Float64Array): (row: number) => boolean {
  let seen: Set<number> | null = null;
  let greatest = -Infinity;
  return (row) => {
    const place = at[row]!;
    if (seen === null) {
      if (place >= greatest) {
        const isRepeated = place === greatest;
        greatest = place;
        return isRepeated;
      }
      seen = new Set(at.subarray(0, row));
    }
    if (seen.has(place)) return true;
    seen.add(place);
    return false;
  };
}

/** Words among numbers, where most cells are numbers; words that are no times, where the first cells are times. */
function* textFaults(table: Table, column: TableColumn & { kind: "text" }, { kind }: ColumnDescription): Generator<Fault> {
  if (kind !== "text" || !isMostlyNumbers(table, column)) return;
  const style = styleOf(table);
  for (const [row, cell] of column.cells.entries()) if (dressedNumber(cell, style) === null) yield { row, column, what: "no-number" };
}

function* largeNumbers(column: TableColumn): Generator<Fault> {
  // What is packed is small.
  if (column.kind !== "number" || packedIn(column) !== null) return;
  const { values } = column;
  for (let row = 0; row < values.length; row++) if (Math.abs(values[row]!) > MAX_FLOAT32) yield { row, column, what: "too-large" };
}
