import { parseClock } from "../time/dates";
import { isTimeName } from "../time/timeNames";
import { usualWidth } from "./delimiter";
import { BODY, cellKind, hasHeader, type Header, holdsMeasured, isMeasured, kindsBelow, MOST_ROWS } from "./header";
import { trimmedRow } from "./layout";
import { longerHead } from "./longerHead";
import { printedNames } from "./printedFrame";
import { belowOtherHead, belowSheetName, ENOUGH, namesApart } from "./namesAbove";

/** A row of a text, and where it stands. */
export interface TextRow {
  readonly cells: readonly string[];
  /** The line that the row begins in, from 0. */
  readonly line: number;
  /** How many blanks that line begins with. */
  readonly indent?: number;
}

/** Where the table begins, past what the file says of itself, and how wide it is. `short`: a header that leaves out columns. */
export function findTable(rows: readonly TextRow[]): { start: number; width: number; short: Header | null; least?: number } {
  const all = rows.map(({ cells }) => cells);
  const full = usualWidth(all);
  const longer = longerHead(all, full);
  if (longer !== null) return { start: 0, width: longer, short: null, least: full };
  if (full === 0) return { start: 0, width: Math.max(1, rows[0]?.cells.length ?? 1), short: null };
  const fits = ({ cells }: TextRow) => cells.length === full || trimmedRow(cells).length === full;
  let start = rows.findIndex((row, i) => {
    const next = rows.slice(i, i + 6);
    return fits(row) && next.filter(fits).length >= 0.8 * next.length;
  });
  if (start < 0) start = Math.max(0, rows.findIndex(fits));
  start = Math.max(start, typedHeader(rows));
  start = belowMetadata(all, start);
  start = belowTitles(all, start);
  const apart = namesApart(all, start, full);
  if (apart !== null) return apart;
  start = belowSheetName(all, start);
  start = belowOtherHead(all, start);
  // What has as many words as the names by chance stands above another line of words.
  const odd = rows.slice(start, start + 6).findLastIndex((row) => !fits(row) && !holdsMeasured(row.cells));
  if (odd > 0 && hasHeader(all.slice(start + odd + 1, start + odd + 21))) start += odd + 1;
  const body = rows.slice(start, start + 50).filter(fits).map(({ cells }) => cells);
  // A comma at the end of each row makes no column, unless it has a name.
  const ended = body.length > 1 && body.every((cells) => cells.length === full && cells[full - 1]!.trim() === "") ? full - 1 : full;
  const above = rows[start - 1]?.cells;
  if (above === undefined) return { start, width: ended, short: null };
  const names = trimmedRow(above);
  const printed = start < 2 ? null : printedNames(rows[start - 2]!, above, full, dayBeforeClock(body) === 0);
  if (printed !== null) return { start: start - 2, width: full, short: { rows: 2, names: printed, units: null, doubtful: false } };
  if (names.length === ended && ended < full && rows[start]!.cells[full - 1]?.trim() === "") return { start: start - 1, width: ended, short: null };
  const lacks = full - names.length;
  // A row above one of names is a title, or what the file says of itself.
  const isTitle = hasHeader(all.slice(start, start + 20));
  if (isTitle) return { start, width: ended, short: null };
  const isText = names.every((name) => /\p{L}/u.test(name) || name.trim() === "") || (names.length > 1 && isCount(names));
  if (names.length < 1 || lacks < 1 || lacks > 2 || !isText || (names.length === 1 && full > 2)) return { start, width: ended, short: null };
  // One name may stand over a day and its time of day; else R leaves out the name of the column that names the rows.
  const day = lacks === 1 ? dayBeforeClock(body) : -1;
  const padded = day > 0 ? names.toSpliced(day + 1, 0, "") : [...Array.from({ length: lacks }, () => ""), ...names];
  return { start: start - 1, width: full, short: { rows: 1, names: padded, units: null, doubtful: false } };
}

/** The row of names where each row says in its first cell what it is: a comment (C), names (I) or data (D), as markets of power write; -1 where they do not. */
function typedHeader(rows: readonly TextRow[]): number {
  const kinds = rows.map(({ cells }) => cells[0]);
  return kinds[0] === "C" && kinds[1] === "I" && kinds[2] === "D" ? 1 : -1;
}

/** The row below titles, each alone in a row that has as many marks between cells as others: one that names several columns follows. */
function belowTitles(rows: readonly (readonly string[])[], start: number): number {
  const isTitle = (row: readonly string[]) => row.length > 2 && trimmedRow(row).length === 1 && cellKind(row[0]!) === "text";
  const begins = rows.findIndex((row, i) => i >= start && !isTitle(row));
  return begins > start && trimmedRow(rows[begins]!).length > 2 && hasHeader(rows.slice(begins, begins + 20)) ? begins : start;
}

/** The place of days that times of day follow in a column of their own; -1 where there are none. */
function dayBeforeClock(rows: readonly (readonly string[])[]): number {
  const isClock = (cell: string) => cell.includes(":") && !Number.isNaN(parseClock(cell));
  return (rows[0] ?? []).findIndex((_, i) => rows.every((row) => cellKind(row[i] ?? "") === "date" && !isClock(row[i] ?? "") && isClock(row[i + 1] ?? "")));
}

const isCount = (cells: readonly string[]) => cells.every((cell, i) => cell.trim() === String(i));

/**
 * The row that a table begins with, where what a file says of itself, such as "Samples, 72, 72", has as many cells as its rows:
 * then it is the names right above the first rows that hold what columns hold.
 */
function belowMetadata(rows: readonly (readonly string[])[], start: number): number {
  const kinds = kindsBelow(rows.slice(-BODY));
  if (!isMeasured(kinds[0])) return start;
  const isWord = (row: readonly string[]) => cellKind(row[0] ?? "") === "text";
  const begins = rows.findIndex((_, i) => i >= start && !rows.slice(i, i + ENOUGH).some(isWord));
  if (rows.length - begins < ENOUGH) return start;
  // Names are right above the first row of numbers where more lines of words stand there than any header has.
  const saysNothing = (cell: string) => !isMeasured(cellKind(cell));
  if (begins - start > MOST_ROWS && kinds.every(isMeasured) && rows.slice(start, begins).every((row) => row.every(saysNothing))) return begins - 1;
  const said = rows.slice(start, begins).findLastIndex((row) => isWord(row) && row.some((cell, i) => isMeasured(kinds[i]) && isMeasured(cellKind(cell))));
  // Years may well be names, right above the first row.
  if (said < 0 || start + said === begins - 1) return start;
  const timed = rows.findIndex((row, i) => i > start + said && i < begins && isTimeName(row[0]!.trim()) && row.every((cell) => cell.trim() !== ""));
  return timed < 0 ? begins - 1 : timed;
}
