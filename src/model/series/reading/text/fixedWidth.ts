import { keyedText, type KeyedLines } from "./keyedLines";
import { BLANKS, evenBlanks } from "./layout";
import { stampedText, type StampedLines } from "./stampedLines";

/** Cells of a table of fixed width are handed on with this between them. */
const BETWEEN = "\t";
/** So many lines at the beginning may be a title or names that stand otherwise than what is below them. */
const ABOVE = 6;
const LEAST_LINES = 8;
/** As few as one line in so many with another number of words shows that a cell can be blank. */
const SPARE = 10;

/** As few as one line in so many may have a cell that is wider than its column. */
const ODD = 20;

const isBlankAt = (line: string, at: number) => at >= line.length || line.charCodeAt(at) === 32;
const wordsOf = (line: string) => line.trim().split(/ +/);

/**
 * Where the lines of a table of fixed width are cut, as places in a line; null where words tell its cells apart. A cut lies where
 * the blanks begin that lines have in common, so that numbers can grow to the left.
 */
export function findCuts(text: string): readonly number[] | null {
  const lines = text.split("\n").slice(0, -1).filter((line) => line.trim() !== "");
  const drawn = cutsBelowNames(lines);
  if (drawn !== null) return drawn;
  const body = lines.slice(lines.length > ABOVE + LEAST_LINES ? ABOVE : 1);
  if (body.length < LEAST_LINES || text.includes("\t")) return null;
  const words = body.map((line) => wordsOf(line).length);
  const most = Math.max(...words);
  if (words.filter((count) => count !== most).length * SPARE <= words.length) return null;
  const width = Math.max(...body.map(({ length }) => length));
  const cuts: number[] = [];
  let inColumn = false;
  for (let at = 0; at < width; at++) {
    const blank = body.filter((line) => !isBlankAt(line, at)).length * ODD <= body.length;
    if (blank && inColumn) cuts.push(at);
    inColumn = !blank;
  }
  // Blanks at the end of every line are no column; blanks inside of cells would be cut as well.
  if (!inColumn) cuts.pop();
  // In a sparse table no row may have all its cells.
  return most > 1 && cuts.length + 1 >= most ? cuts : null;
}

/** Where the lines that are drawn below the names end, as SQL Server, SQLite and Oracle write them; null where there are none, or most rows are cut otherwise. */
function cutsBelowNames(lines: readonly string[]): readonly number[] | null {
  const at = lines.slice(0, 2 * ABOVE).findIndex((line, i) => i > 0 && /^ *-{2,}(?: +-{2,})+ *$/.test(line));
  if (at < 0) return null;
  const ends = Array.from(lines[at]!.matchAll(/-+/g), ({ index, 0: run }) => index + run.length).slice(0, -1);
  const body = lines.slice(at + 1);
  const odd = body.filter((line) => ends.some((end) => !isBlankAt(line, end)));
  return body.length > 0 && odd.length * SPARE <= body.length ? ends : null;
}

/** The text with a mark between the cells of each line. A line with a word across a cut is cut by its words. */
const cutLines = (text: string, cuts: readonly number[]): string => text.split("\n").map((line) => cutLine(line, cuts)).join("\n");

function cutLine(line: string, cuts: readonly number[]): string {
  if (line.trim() === "") return "";
  const own = cuts.map((at) => behindMark(line, at));
  if (own.some((at) => !isBlankAt(line, at))) return wordsOf(line).join(BETWEEN);
  return [0, ...own].map((at, i) => line.slice(at, own[i]).trim()).join(BETWEEN);
}

/** The place behind a word that only sticks out over a cut by a mark, as the star behind a number that is estimated; else that of the cut. */
function behindMark(line: string, at: number): number {
  return isBlankAt(line, at) || !/\d/.test(line[at - 1] ?? "") || /[\d.,\p{L}]/u.test(line[at]!) || !isBlankAt(line, at + 1) ? at : at + 1;
}

/** Whether cells that runs of blanks stand between may as well be of fixed width. */
export const maybeFixed = (delimiter: string): boolean => delimiter === BLANKS;

/** How the lines of a text are cut. */
export interface Cutting {
  readonly delimiter: string;
  readonly cuts: readonly number[] | null;
  readonly keyed: KeyedLines | null;
  readonly stamped: StampedLines | null;
}

/** The text as its rows can be cut by a mark, and that mark. */
export function evened(text: string, { delimiter, cuts, keyed, stamped }: Cutting): { readonly even: string; readonly delimiter: string } {
  if (stamped !== null) return { even: stampedText(text, stamped), delimiter };
  if (keyed !== null) return { even: keyedText(text, keyed), delimiter: BETWEEN };
  return cuts === null ? { even: evenBlanks(text, delimiter), delimiter } : { even: cutLines(text, cuts), delimiter: BETWEEN };
}
