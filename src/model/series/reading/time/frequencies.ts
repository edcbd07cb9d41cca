import { answering, answerOf, type Choice, type Way } from "../choice";
import { describeColumns, presentCells } from "../describe";
import { codedIn } from "../numbers/packedColumn";
import { isMissing } from "../missing/missingWords";
import type { ColumnDescription, ReadingOptions } from "../reading";
import { rowsOfTable } from "../rows/rowsOfTable";
import type { NumberColumn, Table, TableColumn } from "../table";
import { parseDate } from "./dates";
import { midnight } from "./isoDate";
import { monthNumber } from "./spelledTimes";
import { isTimeName } from "./timeNames";

export type PeriodLength = "year" | "half" | "quarter" | "month" | "week";

declare module "../choice" {
  interface ChoiceKinds {
    /** Which of the rows of a column that holds years, quarters and months, as `all` of them: means of the others stand beside them. */
    frequency: { readonly frequency: PeriodLength; readonly rows: number; readonly all: readonly PeriodLength[] };
  }
}

/** Fewer rows of a frequency may be there by chance, and of so many rows one may be something else. */
const LEAST = 3;
const SPARE = 10;

const YEAR = /^(\d{4})(?:JJ00)?$/;
/** As Statistics Netherlands writes them: kwartaal. */
const DUTCH_QUARTER = /^(\d{4})KW0([1-4])$/;
const FORMS: readonly (readonly [PeriodLength, RegExp])[] = [
  ["half", /^\d{4}[-\s]?[HS][12]$/i],
  ["quarter", /^\d{4}[-\s/:.]?[QT][1-4]$|^[QT][1-4][-\s/]?\d{4}$/i],
  ["week", /^\d{4}[-\s]?W\d{1,2}$/i],
  ["month", /^\d{4}[-\s/.]?M{0,2}\d{2}$|^\d{4}[-\s/]?\p{L}{3,13}\.?$|^\p{L}{3,13}\.?[-\s/]+\d{4}$/iu],
];

interface Place {
  readonly frequency: PeriodLength;
  /** Its first midnight, ms since 1970. */
  readonly at: number;
}

/** Which year, half, quarter, month or week a cell names; null where it names none. */
function placeOf(cell: string): Place | null {
  const text = cell.trim();
  const year = YEAR.exec(text);
  if (year !== null) return yearAt(Number(year[1]));
  const dutch = DUTCH_QUARTER.exec(text);
  if (dutch !== null) return { frequency: "quarter", at: midnight(Number(dutch[1]), Number(dutch[2]) * 3 - 2, 1) };
  const frequency = FORMS.find(([, form]) => form.test(text))?.[0];
  const at = frequency === undefined ? Number.NaN : parseDate(text, "dmy");
  return Number.isNaN(at) ? null : { frequency: frequency!, at };
}

/** The same of a number such as 1988 or 198801. */
function placeOfNumber(value: number): Place | null {
  if (value < 100_000) return yearAt(value);
  const at = Number.isInteger(value) ? monthNumber(value) : Number.NaN;
  return Number.isNaN(at) ? null : { frequency: "month", at };
}

const yearAt = (year: number): Place | null => (Number.isInteger(year) && year >= 1500 && year <= 2500 ? { frequency: "year", at: midnight(year, 1, 1) } : null);

/**
 * The rows of one frequency, where years, quarters and months stand below one another in one column, as offices of statistics write
 * them: the most rows, unless the person says which. Null where no column is such.
 */
export function ofOneFrequency(table: Table, options: Pick<ReadingOptions, "answers">): { readonly table: Table; readonly described: readonly ColumnDescription[]; readonly choice: Choice } | null {
  for (const column of table.columns) {
    const places = placesIn(column, column === table.columns[0]);
    if (places === null) continue;
    const rowsOf = new Map<PeriodLength, number>();
    for (const place of places) if (place !== null) rowsOf.set(place.frequency, (rowsOf.get(place.frequency) ?? 0) + 1);
    const all = [...rowsOf].sort((a, b) => b[1] - a[1]).map(([frequency]) => frequency);
    const answer = all.find((each) => each === answerOf(options, "frequency"));
    const taken = answer ?? all[0]!;
    const way = (frequency: PeriodLength): Way<"frequency"> => ({ means: { frequency, rows: rowsOf.get(frequency)!, all }, set: answering("frequency", frequency) });
    const rows = Uint32Array.from(places.flatMap((place, row) => (place === null || place.frequency === taken ? [row] : [])));
    const at = Float64Array.from(rows, (row) => places[row]?.at ?? Number.NaN);
    const some = rowsOfTable(table, rows);
    const dated: Table = { ...some, columns: some.columns.map((each) => (each.name === column.name ? { name: each.name, kind: "instant", values: at } : each)) };
    const others = all.filter((each) => each !== taken).map(way);
    return { table: dated, described: describeColumns(dated), choice: { kind: "frequency", column: column.name, taken: way(taken), others, open: answer === undefined } };
  }
  return null;
}

/** Where each row of a column lies; null where they are not of several frequencies. */
function placesIn(column: TableColumn, isFirst: boolean): (Place | null)[] | null {
  if (column.kind === "instant") return null;
  if (column.kind === "text") {
    if (!areMixed(presentCells(codedIn(column) ?? column.cells).map(placeOf), 1)) return null;
    const places = column.cells.map(placeOf);
    return areMixed(places.filter((place, row) => place !== null || !isMissing(column.cells[row]!)), LEAST) ? places : null;
  }
  return isFirst || isTimeName(column.name) ? numberPlaces(column) : null;
}

/** Numbers may have these sizes by chance, but do not rise so within each of them. */
function numberPlaces({ values }: NumberColumn): (Place | null)[] | null {
  const places: (Place | null)[] = [];
  const last = new Map<PeriodLength, number>();
  for (const value of values) {
    const place = Number.isNaN(value) ? null : placeOfNumber(value);
    if ((place === null && !Number.isNaN(value)) || (place !== null && place.at <= (last.get(place.frequency) ?? -Infinity))) return null;
    if (place !== null) last.set(place.frequency, place.at);
    places.push(place);
  }
  return areMixed(places.filter((place) => place !== null), LEAST) ? places : null;
}

/** Whether there are several frequencies of at least so many rows each, and hardly anything else. */
function areMixed(places: readonly (Place | null)[], least: number): boolean {
  const counts = new Map<PeriodLength | null, number>();
  for (const place of places) counts.set(place?.frequency ?? null, (counts.get(place?.frequency ?? null) ?? 0) + 1);
  const none = counts.get(null) ?? 0;
  counts.delete(null);
  return counts.size > 1 && none * SPARE <= places.length && [...counts.values()].every((rows) => rows >= least);
}
