import { isTimeName } from "../time/timeNames";
import { BODY, cellKind, findHeader, type Header, holdsMeasured, kindsBelow } from "./header";
import { trimmedRow } from "./layout";

type Row = readonly string[];

/** No head of a table says more of its columns. */
const MOST_SAID = 20;
/** So many rows of a table in a row show that it has begun. */
export const ENOUGH = 8;

const isFilled = (row: Row) => row.every((cell) => cell.trim() !== "");
const areDistinct = (row: Row) => new Set(row.map((cell) => cell.trim())).size === row.length;

/**
 * The row of names, where those above it say which sheet this is and what its columns are keys of, as the Energy Information
 * Administration does ("Back to Contents", "Sourcekey"): the one that calls its first column a time, and each column differently.
 */
export function belowSheetName(rows: readonly Row[], start: number): number {
  const table = rows.slice(start, start + BODY);
  const head = table.slice(0, findHeader(table).rows);
  const first = head[0]?.[0]?.trim() ?? "";
  if (head.length < 2 || first === "" || isTimeName(first)) return start;
  const names = head.findIndex((row) => isTimeName(row[0]!.trim()) && isFilled(row) && areDistinct(row));
  // One row alone may well say whose columns they are.
  return names > 1 || (names === 1 && head[0]!.length === 2 && isFilled(head[0]!)) ? start + names : start;
}

/**
 * A table whose names do not stand right above its rows: what else is known of the columns stands between, a line for each thing,
 * and what it is in the first cell (CloudWatch: "Label", "Stat", "Period"; Bundesbank: "unit", "last update"). The first line that
 * calls each column differently names them. Null where that is not how it is laid out.
 */
export function namesApart(rows: readonly Row[], start: number, width: number): { readonly start: number; readonly width: number; readonly short: Header } | null {
  const kinds = kindsBelow(rows.slice(-BODY));
  if (kinds[0] !== "date" || width < 2) return null;
  const isData = (row: Row) => cellKind(row[0] ?? "") === "date";
  const begins = rows.findIndex((_, i) => rows.slice(i, i + ENOUGH).every(isData));
  if (begins < 2 || begins > MOST_SAID || rows.length - begins < ENOUGH) return null;
  const said = rows.slice(0, begins);
  const last = said.at(-1)!;
  const namesTime = trimmedRow(last).length === 1 && isTimeName(last[0]!.trim());
  const saysWhen = last[0]!.trim() !== "" && !isTimeName(last[0]!.trim()) && holdsMeasured(last.slice(1)) && last.slice(1).every((cell) => cell.trim() === "" || cellKind(cell) === "date");
  const saysWhose = last[0]!.trim() === "" && said.some((row) => cellKind(row[0]!) === "text" && holdsMeasured(row.slice(1)));
  if (!namesTime && !saysWhen && !saysWhose) return null;
  const names = said.slice(0, -1).find((row) => row.length >= width && !holdsMeasured(row) && isFilled(row.slice(1, width)) && areDistinct(row.slice(1, width)));
  if (names === undefined || (saysWhen && start > said.indexOf(names)) || (saysWhose && isTimeName(names[0]!.trim()))) return null;
  const time = [last[0]!, names[0]!].map((name) => name.trim()).find(isTimeName) ?? "";
  return { start: begins - 1, width, short: { rows: 1, names: [time, ...names.slice(1, width).map((name) => name.trim())], units: null, doubtful: false } };
}

/**
 * The row of names, where a head of its own with what it says of the file stands above it and has as many cells, as in the files
 * of sports watches: the last of the first rows that is nothing but different words, over columns of numbers, and below a row that
 * holds a number or a date.
 */
export function belowOtherHead(rows: readonly Row[], start: number): number {
  const kinds = kindsBelow(rows.slice(start + MOST_SAID).length < ENOUGH ? rows.slice(-BODY) : rows.slice(start + MOST_SAID));
  const isNames = (row: Row) => row.length > 2 && isFilled(trimmedRow(row)) && areDistinct(trimmedRow(row)) && !holdsMeasured(row);
  const [first, ...rest] = rows.slice(start, start + 4);
  if (first === undefined || !isNames(first)) return start;
  const names = rest.findLastIndex((row, i) => i > 0 && isNames(row) && holdsMeasured(rest[i - 1]!)) + 1;
  if (names < 2 || rows.length - start - names <= ENOUGH) return start;
  const named = rows[start + names]!;
  const saysNew = trimmedRow(named).filter((cell) => !first.includes(cell)).length * 2 > trimmedRow(named).length;
  const overNumbers = kinds.filter((kind, i) => kind === "number" && cellKind(named[i] ?? "") === "text").length > 1;
  return saysNew && overNumbers ? start + names : start;
}
