import { undressed } from "../numbers/dressedNumber";
import { isMissing } from "../missing/missingWords";
import { isMoment } from "../time/moments";
import { parseNumber } from "../numbers/numberText";
import { namedTimes } from "../shape/namedTimes";
import { isTypeRow } from "./typeRow";
import { isUnit } from "./unitText";

/** What stands above the rows of data. */
export interface Header {
  /** How many rows of the table it takes. */
  readonly rows: number;
  /** As they stand; null where the table has no header. */
  readonly names: readonly string[] | null;
  readonly units: readonly string[] | null;
  /** Whether its names are numbers, so that it might be a row of data. */
  readonly doubtful: boolean;
}

export type HeaderCell = "number" | "date" | "text" | "missing";
type Row = readonly string[];

const NONE: Header = { rows: 0, names: null, units: null, doubtful: false };
/** A header has no more rows. */
export const MOST_ROWS = 6;
/** So many rows below show what a column holds. */
export const BODY = 40;

export function cellKind(cell: string): HeaderCell {
  if (isMissing(cell)) return "missing";
  // A moment first: 2010Q1 would be 2010 of a unit Q1.
  if (parseNumber(cell, "plain") !== undefined) return "number";
  if (isMoment(cell)) return "date";
  return undressed(cell) !== null ? "number" : "text";
}

/** Whether a cell, or what a column holds, is a number or a date. */
export const isMeasured = (kind: HeaderCell | undefined): boolean => kind === "number" || kind === "date";

/** Whether some cell of a row is. */
export const holdsMeasured = (row: Row): boolean => row.some((cell) => isMeasured(cellKind(cell)));

/** Whether the first of `rows` names the columns. */
export const hasHeader = (rows: readonly Row[]): boolean => findHeader(rows).rows > 0;

/** Finds the rows of names, and of units, that `rows` begin with. */
export function findHeader(rows: readonly Row[]): Header {
  const first = rows[0];
  if (first === undefined) return NONE;
  // Names are not looked for in what is surely data; rows of names stand at most so deep.
  const body = kindsBelow(rows.slice(Math.min(MOST_ROWS, Math.max(1, rows.length - 2))));
  let count = 0;
  for (let at = 0; at < Math.min(MOST_ROWS, rows.length); at++) {
    if (isHead(rows[at]!, body) || isWidthsBelowNames(rows, at)) count = at + 1;
    // A number of a device may stand above each column, among its names: then there is no time before it.
    else if (body[0] !== "date" || cellKind(rows[at]![0] ?? "") !== "missing") break;
  }
  // All of the table is text: its first row names the columns, and the rest is what they hold.
  if (count > 1 && (rows[count] === undefined || (count === MOST_ROWS && isHead(rows[count]!, body)))) count = 1;
  if (count === 0) return numberedHeader(rows);
  return { rows: count, ...namesOf(rows.slice(0, count)), doubtful: false };
}

/** What the columns hold: numbers or dates where nearly all cells that are present do. */
export function kindsBelow(rows: readonly Row[]): HeaderCell[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, i) => {
    const kinds = rows.slice(0, BODY).map((row) => cellKind(row[i] ?? "")).filter((kind) => kind !== "missing");
    const share = (kind: HeaderCell) => kinds.filter((each) => each === kind).length / kinds.length;
    if (kinds.length === 0) return "missing";
    return share("number") > 0.6 ? "number" : share("date") > 0.6 ? "date" : "text";
  });
}

/** Text over numbers or dates, and no number or date anywhere; or all text where the body is text. */
function isHead(row: Row, body: readonly HeaderCell[]): boolean {
  const kinds = row.map(cellKind);
  const measured = body.some(isMeasured);
  if (isWidths(row)) return false;
  if (kinds.some(isMeasured) || !kinds.includes("text")) return false;
  return !measured || kinds.some((kind, i) => kind === "text" && (body[i] === "number" || body[i] === "date"));
}

/** A header that holds numbers: ids of sensors, years or days over their values, or 0, 1, 2 as pandas writes. */
function numberedHeader(rows: readonly Row[]): Header {
  const [first, ...rest] = rows as readonly [Row, ...Row[]];
  const kinds = first.map(cellKind);
  // Names of moments that follow one another, over rows that do not repeat them: the table lies on its side.
  const lies = kinds.some((kind) => kind === "text" || kind === "missing") && namedTimes(first) !== null && (rest[0] === undefined || namedTimes(rest[0]) === null);
  if (lies) return { rows: 1, names: first, units: null, doubtful: false };
  if (rest.length === 0 || first.length < 2) return NONE;
  const below = kindsBelow(rest);
  const numbered = first.filter((_, i) => kinds[i] === "number" || kinds[i] === "date");
  if (new Set(numbered).size < numbered.length || numbered.some((cell) => kinds.length > 0 && isFraction(cell))) return NONE;
  const text = kinds.some((kind, i) => kind === "text" && (below[i] === "number" || below[i] === "date"));
  const corner = kinds[0] === "missing" && kinds.slice(1).every(isMeasured) && below[0] !== "missing";
  const dates = kinds.some((kind, i) => kind === "date" && below[i] === "number") && kinds.every((kind, i) => kind !== "number" || below[i] !== "number");
  const labelled = kinds.includes("text") && kinds.every((kind, i) => (kind === "text" ? below[i] !== "number" : kind !== "missing")) && isRun(numbered) && numbered.length > 1;
  // A column of rising whole numbers would go on; a header of 0, 1, 2 stands over something else.
  const counted = kinds.every((kind) => kind === "number") && isRun(first) && /^[01]$/.test(first[0]!.trim()) && rest.slice(0, BODY).some((row) => row.some(isFraction));
  if (!(text || corner || dates || labelled || counted)) return NONE;
  return { rows: 1, names: first, units: null, doubtful: !text && !dates && !labelled };
}

const isFraction = (cell: string) => /^[-+]?\d*[.,]\d+(e[-+]?\d+)?$/i.test(cell.trim());

/** Whole numbers, each one more than the one before. */
const isRun = (cells: Row): boolean => cells.every((cell, i) => /^\d+$/.test(cell.trim()) && (i === 0 || Number(cell) === Number(cells[i - 1]) + 1));

/** The names and the units that several rows say together. */
function namesOf(rows: readonly Row[]): Pick<Header, "names" | "units"> {
  const [first, ...others] = rows as readonly [Row, ...Row[]];
  // Of fewer units than names, nobody knows which belongs to which.
  const bare = first.map((name) => name.trim());
  const areUnits = (row: Row) => isUnits(row) && !tellsApart(bare, row);
  const units = others.find((row) => areUnits(row) && !isTypeRow(row) && row.length === first.length) ?? null;
  const named = [first, ...others.filter((row) => !areUnits(row) && !isRule(row) && !isWidths(row) && !isTypeRow(row))];
  // Where the first row names each column differently, the rows below it say how it was measured.
  if (named.length === 1 || new Set(bare).size === bare.length) return { names: bare.map((name, i) => (i === 0 ? last(named, 0) : name)), units };
  const telling = named.filter((row) => new Set(row.slice(1)).size > 1);
  return { names: bare.map((_, i) => (i === 0 ? last(named, i) : joined(telling, i) || joined(named, i))), units };
}

/** Whether cells below names that repeat tell each from the others, and not all of them are units: a further part of the names. */
const tellsApart = (names: Row, row: Row): boolean =>
  new Set(names).size < names.length && new Set(names.map((name, i) => `${name} ${row[i]?.trim() ?? ""}`)).size === names.length && !row.slice(1).every((cell) => cell.trim() === "" || isUnit(cell));

/** The name of the column that stands before all others, in a row of its own below their names, as pandas writes it. */
const namesIndex = (row: Row) => row.length > 1 && row.findLastIndex((cell) => cell.trim() !== "") === 0;

/** How wide each column is and what it holds, as the Geological Survey of the USA writes below the names: 5s, 15s, 20d. */
const isWidths = (row: Row) => row.length > 1 && row.every((cell) => /^\d{1,3}[sdn]$/.test(cell.trim()));

/** One row of them alone: several would be data, such as durations in seconds. */
const isWidthsBelowNames = (rows: readonly Row[], at: number) => at > 0 && isWidths(rows[at]!) && !isWidths(rows[at - 1]!) && !isWidths(rows[at + 1] ?? []);

/** A line drawn below the names. */
const isRule = (row: Row) => row.every((cell) => /^[-=_+*|:]*$/.test(cell.trim())) && row.some((cell) => cell.trim().length > 1);

const last = (rows: readonly Row[], i: number) => rows.map((row) => row[i]?.trim() ?? "").filter((cell) => cell !== "").at(-1) ?? "";

const joined = (rows: readonly Row[], i: number) => [...new Set(rows.map((row) => row[i]?.trim() ?? "").filter((cell) => cell !== ""))].join(" ");

const isUnits = (row: Row) => {
  const present = row.filter((cell) => cell.trim() !== "");
  return !namesIndex(row) && present.length > 0 && present.filter(isUnit).length * 2 > present.length;
};
