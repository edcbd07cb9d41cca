import { commonUnit } from "../numbers/magnitudes";
import { ok, type Result } from "../../../result";
import { styleOf } from "../choose";
import { cellText } from "../describe";
import { refuse, type ReadProblem } from "../fault";
import { isMissing } from "../missing/missingWords";
import { parseNumber } from "../numbers/numberText";
import type { DateOrder } from "../reading";
import type { Table, TableColumn } from "../table";
import { isMoment } from "../time/moments";
import { labelRows, type Labels } from "./labels";
import { LEAST, LEAST_COUNTED, namedTimes, type NamedTimes } from "./namedTimes";

/** A table that lies on its side: each row is a series, each of many columns a moment. */
export interface Wide extends Labels {
  readonly times: NamedTimes;
  /** Whether its rows could as well be moments, so that it is turned only where that is asked for. */
  readonly doubtful: boolean;
}

/** The name of the column of times that turning makes. */
export const TIME = "time";

/** What lies on its side in a table: names of columns that are times, over columns most of which hold numbers. Null where nothing does. */
export function findWide({ columns, rows }: Table, order: "auto" | DateOrder = "auto"): Wide | null {
  const named = namedTimes(columns.map(({ name }) => name), order, LEAST);
  if (named === null) return null;
  const times = withoutLabels(named, columns);
  const moments = new Set(times.columns);
  const numbers = times.columns.filter((i) => columns[i]!.kind === "number").length;
  const others = columns.filter((_, i) => !moments.has(i));
  if ((numbers * 2 <= moments.size && !ofEurostat(columns)) || others.length === 0) return null;
  // Counted columns could as well be features: something has to name the rows.
  if (times.kind === "index" && !others.some(({ kind }) => kind === "text")) return null;
  const few = times.kind === "index" && named.columns.length < LEAST_COUNTED;
  if (few && !others.some((column) => namesEach(column, rows))) return null;
  const doubtful = few && times === named && !endsEarly(times.columns.map((i) => columns[i]!), rows);
  return { ...labelRows([...others].sort((a, b) => preference(a) - preference(b)), rows), times, doubtful };
}

/** Whether a column calls each of several rows by a word of its own, which is no time of day. */
const namesEach = (column: TableColumn, rows: number): boolean =>
  column.kind === "text" && rows > 1 && !isMoment(column.cells[0]!) && !column.cells.includes("") && new Set(column.cells).size === rows;

/** Whether cells are missing only at the ends of rows, and several in one of them: its series is shorter than others. */
function endsEarly(columns: readonly TableColumn[], rows: number): boolean {
  let longest = 0;
  for (let row = 0; row < rows; row++) {
    const there = columns.map((column) => !isMissing(cellText(column, row)));
    const end = there.lastIndexOf(true) + 1;
    if (there.slice(0, end).includes(false)) return false;
    longest = Math.max(longest, columns.length - end);
  }
  return longest > 1;
}

/** M4 calls the column of labels V1, and the values V2 and so on. */
function withoutLabels(times: NamedTimes, columns: readonly TableColumn[]): NamedTimes {
  const [first, second] = times.columns.map((i) => columns[i]!.kind);
  return times.kind === "index" && first === "text" && second === "number" ? { ...times, columns: times.columns.slice(1), at: times.at.slice(1) } : times;
}

/** What lies on its side where no name says so: every column of numbers is a moment, counted, but for a class before them. Null where there is none. */
export function findBroad({ columns, rows }: Table): Wide | null {
  const numbers = columns.flatMap(({ kind }, i) => (kind === "number" ? [i] : []));
  const moments = isClass(columns) ? numbers.slice(1) : numbers;
  if (moments.length === 0) return null;
  const others = columns.filter((_, i) => !moments.includes(i));
  return { ...labelRows(others, rows), doubtful: false, times: { columns: moments, kind: "index", at: Float64Array.from(moments, (_, place) => place), order: null } };
}

/** What lies on its side in a table without names, as archives of series to be classified are: many columns of numbers, and no time. */
export function findUnnamed(table: Table): Wide | null {
  const { columns, rows } = table;
  const unnamed = columns.length > LEAST_COUNTED && rows > 1 && columns.every(({ kind, name }, i) => kind === "number" && name === `column ${i + 1}`) && (columns.length > rows || isClass(columns));
  const broad = unnamed ? findBroad(table) : null;
  return broad && { ...broad, doubtful: true };
}

/** Whether the first column holds a class for each row, before numbers with decimals. */
function isClass([first, ...others]: readonly TableColumn[]): boolean {
  const isWhole = (column: TableColumn | undefined) => column?.kind === "number" && column.values.every(Number.isInteger);
  return isWhole(first) && others.length >= LEAST && !others.some(isWhole);
}

/**
 * Some of the rows, each as a column of numbers called by its label, below one another in time. Refuses the first cell of
 * them that is no number, by its place in the file.
 */
export function turned(table: Table, { times, labels }: Wide, chosen: readonly number[]): Result<Table, ReadProblem> {
  const cells = times.columns.map((i) => table.columns[i]!);
  const { unit, units, factors } = unitsOf(cells);
  const columns: TableColumn[] = [{ name: TIME, kind: times.kind === "time" ? "instant" : "number", values: times.at.slice() }];
  for (const row of chosen) {
    const values = new Float64Array(cells.length);
    for (const [i, column] of cells.entries()) {
      const value = numberAt(table, column, row);
      if (value === undefined || Math.abs(value) === Infinity) {
        const example = cellText(column, row);
        return refuse("bad-cell", table.file, { row: table.rowNumber(row), column: column.name, example });
      }
      values[i] = value * factors[i]!;
    }
    columns.push({ name: labels[row]!, kind: "number", values, ...(unit !== "" && { unit }), ...(units.length > 1 && { scaled: units }) });
  }
  return ok({ ...table, rows: cells.length, columns });
}

/** The units of columns, the one that all are multiples of, and how much of it each column counts: 980k and 1.2M. */
function unitsOf(columns: readonly TableColumn[]): { readonly unit: string; readonly units: readonly string[]; readonly factors: readonly number[] } {
  const own = columns.map((column) => (column.kind === "number" ? (column.unit ?? "") : ""));
  const units = [...new Set(own)];
  const common = commonUnit(new Set(units));
  if (units.length < 2 || common === null) return { unit: units.length === 1 ? units[0]! : "", units: [], factors: own.map(() => 1) };
  return { unit: common.unit, units, factors: own.map((unit) => common.factors.get(unit)!) };
}

function numberAt(table: Table, column: TableColumn, row: number): number | undefined {
  if (column.kind === "number") return column.values[row]!;
  if (column.kind === "instant") return undefined;
  const cell = column.cells[row]!;
  // As the World Bank writes what is missing.
  if (isMissing(cell) || cell.trim() === "..") return Number.NaN;
  const value = parseNumber(cell, styleOf(table));
  return value === undefined && ofEurostat(table.columns) ? parseNumber(cell.replace(FLAGS, "").replace(/^:$/, ""), styleOf(table)) : value;
}

/** What Eurostat says of a value behind it: 57.0 p is provisional. */
const FLAGS = /\s+[a-z]{1,4}$/;
const ofEurostat = (columns: readonly TableColumn[]) => columns.some(({ name }) => /\\time/i.test(name));

/** Rows are best told apart by text, then by whole numbers. */
function preference(column: TableColumn): number {
  if (column.kind !== "number") return 0;
  return column.values.every((value) => Number.isInteger(value)) ? 1 : 2;
}
