import { findDelimiter, usualWidth } from "./delimiter";
import { cellKind } from "./header";
import { evenBlanks, parseRows, trimmedRow } from "./layout";

/** A line of names that stands above each row or each few rows of a report, and what it says. */
export interface RepeatedHead {
  readonly line: string;
  readonly names: readonly string[];
  /** The mark between the cells of the rows below it. */
  readonly delimiter: string;
}

/** The names that InfluxDB writes above each table of an answer, below what it says of them in comments. */
const ANNOTATED = /^,result,table,_/;
const LEAST = 3;
/** One line in so many of those with anything in them, at least. */
const OFTEN = 5;

/** The names that a report says again above its rows, as `iostat -c` does; null where it does not. `asked`: the mark between cells, where it is known. */
export function repeatedHead(text: string, last: boolean, asked: string | undefined): RepeatedHead | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [annotated, ...again] = lines.filter((line) => ANNOTATED.test(line));
  if (annotated !== undefined && again.length > 0 && again.every((line) => line === annotated)) return { line: annotated, names: annotated.split(","), delimiter: "," };
  const seen = new Map<string, number>();
  for (const line of lines) if (/\p{L}/u.test(line)) seen.set(line, (seen.get(line) ?? 0) + 1);
  const [line, times] = [...seen].reduce<readonly [string, number]>((best, each) => (each[1] > best[1] ? each : best), ["", 0]);
  if (times < LEAST || times * OFTEN < lines.length) return null;
  const delimiter = asked ?? findDelimiter(withoutLine(text, line), last);
  const cut = (each: string) => parseRows(evenBlanks(each, delimiter), delimiter, true).data[0] ?? [];
  const rows = lines.filter((each) => each !== line).map(cut);
  const all = cut(line).map((name) => name.trim());
  // What they are names of may stand before them.
  const names = usualWidth(rows) === all.length - 1 && all[0]?.endsWith(":") === true ? all.slice(1) : all;
  // A word that stands where nothing was measured comes often, too, but below names or rows.
  const comesFirst = lines.slice(0, lines.indexOf(line)).every((each) => trimmedRow(cut(each)).length !== names.length);
  const below = rows.filter(({ length }) => length === names.length);
  const isNamed = names.length > 1 && new Set(names).size === names.length && names.every((name) => cellKind(name) === "text");
  const isMeasured = below.length * OFTEN >= rows.length * (OFTEN - 1) && below.every((row) => row.some((cell) => cellKind(cell) === "number"));
  return isNamed && isMeasured && comesFirst ? { line, names, delimiter } : null;
}

/** The text with such lines blank, so that rows keep their numbers. */
export const withoutHeads = (text: string, head: RepeatedHead | null): string => (head === null ? text : withoutLine(text, head.line));

const withoutLine = (text: string, line: string): string => text.split("\n").map((each) => (each === line ? "" : each)).join("\n");
