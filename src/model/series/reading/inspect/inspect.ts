import { isMissing } from "../missing/missingWords";
import { cellText, instantText } from "../describe";
import { codedIn, numbersOf, putAway } from "../numbers/packedColumn";
import { extremesOf, type StoredNumbers, piecesOf } from "../numbers/packedNumbers";
import type { ColumnDescription, ReadingOptions, TableDescription } from "../reading";
import { readTime } from "../time/timeColumn";
import type { Table, TableColumn } from "../table";
import { faultsOf, type TimeOf } from "./faults";
import type { InspectedColumn, InspectedRow, Inspection } from "./inspection";

interface Parsed {
  readonly table: Table;
  readonly described: readonly ColumnDescription[];
}

/** Columns and rows that can be looked over; the rest is counted. */
const MOST_COLUMNS = 40;
const SHOWN_ROWS = 5;
const MOST_FAULTS = 100;
/** Stretches of a course: one for each pixel or two. */
const STRETCHES = 60;
const LONGEST = 60;
const MOST_DIFFERENT = 1_000;

/**
 * What stands in a file: its first and last rows as they stand in `raw`, what each column of `table` holds once cells are read as
 * numbers, and cells that do not fit; `read` is what became of it.
 */
export function inspect(raw: Table, { table, described }: Parsed, options: ReadingOptions, read: TableDescription | null): Inspection {
  const time = timeOf(table, described, options, read);
  const held = time === null ? [] : [time.at];
  const shown = table.columns.slice(0, MOST_COLUMNS);
  const rowAt = (row: number): InspectedRow => ({ row: table.rowNumber(row), cells: raw.columns.slice(0, MOST_COLUMNS).map((column) => shortText(column, row)) });
  const rows = Math.min(table.rows, SHOWN_ROWS);
  const lastRows = Math.min(table.rows - rows, SHOWN_ROWS);
  putAway(table.columns, held);
  const { faults, count } = faultsOf(raw, table, described, time, MOST_FAULTS);
  return {
    columns: shown.map((column, i) => {
      const found = inspectColumn(time?.column === column.name && column.kind !== "number" ? asInstants(column, time.at) : column, described[i]!, table.rows);
      putAway([column], held);
      return found;
    }),
    more: table.columns.length - shown.length,
    first: Array.from({ length: rows }, (_, row) => rowAt(row)),
    last: Array.from({ length: lastRows }, (_, i) => rowAt(table.rows - lastRows + i)),
    faults: faults.map(({ row, column, what }) => ({ ...rowAt(row), column: column.name, cell: shortText(column, row), what })),
    faultCount: count,
  };
}

/** Where the rows lie; null where none of them is a moment by itself. */
function timeOf(table: Table, described: readonly ColumnDescription[], options: ReadingOptions, read: TableDescription | null): TimeOf | null {
  const isTurned = read?.choices.some(({ kind, taken }) => kind === "frequency" || (kind === "layout" && taken?.means.lies !== "rows"));
  const time = isTurned ? null : readTime(table, described, options);
  return time?.ok && time.value.column !== null ? { column: time.value.column, at: time.value.at, isPanel: read?.panel !== undefined } : null;
}

const asInstants = ({ name }: TableColumn, at: Float64Array): TableColumn => ({ name, kind: "instant", values: at });

function inspectColumn(column: TableColumn, { kind, missing }: ColumnDescription, rows: number): InspectedColumn {
  const about = { name: column.name, kind, unit: (column as { readonly unit?: string | null }).unit ?? null, missing: rows === 0 ? 0 : missing / rows };
  if (column.kind === "text") {
    const texts = new Set<string>();
    for (const cell of codedIn(column)?.texts ?? column.cells) if (!isMissing(cell) && texts.size < MOST_DIFFERENT) texts.add(cell);
    return { ...about, least: null, greatest: null, different: texts.size, course: null };
  }
  const values = numbersOf(column);
  const { least, most: greatest } = extremesOf(values);
  const isEmpty = least > greatest;
  return { ...about, least: isEmpty ? null : valueText(column, least), greatest: isEmpty ? null : valueText(column, greatest), different: null, course: isEmpty ? null : courseOf(values) };
}

/** Means over stretches of about the same number of rows. */
function courseOf(values: StoredNumbers): Float32Array {
  const { length } = values;
  const course = new Float32Array(Math.min(STRETCHES, length));
  const endOf = (stretch: number) => Math.floor(((stretch + 1) * length) / course.length);
  let [stretch, row, end, sum, n] = [0, 0, endOf(0), 0, 0];
  for (const piece of piecesOf(values)) {
    for (const value of piece) {
      if (Number.isFinite(value)) {
        sum += value;
        n++;
      }
      if (++row < end) continue;
      course[stretch] = n === 0 ? Number.NaN : sum / n;
      end = endOf(++stretch);
      sum = n = 0;
    }
  }
  return course;
}

const shortText = (column: TableColumn, row: number): string => cellText(column, row).slice(0, LONGEST);

const valueText = ({ kind }: TableColumn, value: number): string => (kind === "instant" ? instantText(value) : String(value));
