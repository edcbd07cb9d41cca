import { cellKind, type Header } from "./header";
import type { TextRow } from "./findTable";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was found of where a table begins. */
interface Found {
  readonly start: number;
  readonly width: number;
  readonly short: Header | null;
  readonly least?: number;
}

/** So many rows show where columns stand. */
const LOOKED_AT = 20;
const LEAST = 8;
/** A name may stand beside its column by so many letters. */
const BESIDE = 1;

const wordsOf = (line: string): (Span & { readonly word: string })[] => Array.from(line.matchAll(/\S+/g), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));

/**
 * The same table with the names of a line that has fewer words than rows have cells, each over the column that it stands over: what stands
 * behind a number, as how many it is made of, may have no name (GSOD). As it was found where columns do not stand below one another, or
 * the line does not say of each name whose it is.
 */
export function withAlignedNames(found: Found, rows: readonly TextRow[], lines: readonly string[]): Found {
  const { start, width, short } = found;
  const head = short === null ? start - 1 : start;
  const line = rows[head] === undefined || (short?.rows ?? 1) !== 1 ? undefined : lines[rows[head].line];
  if (line === undefined || !/^\s\s|\S\s\s+\S/.test(line.trimEnd())) return found;
  const names = wordsOf(line);
  if (names.length < 2 || names.length >= width || names.some(({ word }) => cellKind(word) !== "text")) return found;
  const columns = columnsOf(rows.slice(head + 1, head + 1 + LOOKED_AT).map((row) => lines[row.line] ?? ""), width);
  const placed = columns && names.map((name) => nearest(name, columns));
  if (placed === null || placed.includes(-1) || new Set(placed).size < placed.length) return found;
  const given = Array.from({ length: width }, (_, i) => names[placed.indexOf(i)]?.word ?? "");
  return { ...found, start: head, short: { rows: 1, names: given, units: null, doubtful: false } };
}

/** Where the columns of lines stand; null where they are not cut alike. */
function columnsOf(lines: readonly string[], width: number): Span[] | null {
  const cells = lines.map(wordsOf);
  if (lines.length < LEAST || cells.some(({ length }) => length !== width)) return null;
  const columns = Array.from({ length: width }, (_, i): Span => ({ from: Math.min(...cells.map((row) => row[i]!.from)), to: Math.max(...cells.map((row) => row[i]!.to)) }));
  return columns.every(({ from }, i) => i === 0 || from >= columns[i - 1]!.to) ? columns : null;
}

/** The column that a name stands over most of, or right beside; -1 where none is. */
function nearest(name: Span, columns: readonly Span[]): number {
  const over = columns.map(({ from, to }) => Math.min(to, name.to) - Math.max(from, name.from));
  const most = Math.max(...over);
  return most < -BESIDE ? -1 : over.indexOf(most);
}
