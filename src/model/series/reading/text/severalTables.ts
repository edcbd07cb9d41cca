import { findDelimiter } from "./delimiter";
import { cellKind, kindsBelow } from "./header";
import { BLANKS, commentMark, isBlank, linesOf, parseRows, trimmedRow, withoutComments } from "./layout";

/** One of the tables of a text. */
export interface TextTable {
  /** Its names, as they tell it from the others. */
  readonly path: string;
  readonly rows: number;
  /** The text of it alone, with blank lines where others stand, so that its rows keep their numbers. */
  readonly text: string;
}

/** The largest has at least so many rows. */
const LEAST_ROWS = 8;
/** What stands between tables has no more rows, and is no table. */
const MOST_BETWEEN = 20;

interface Section {
  /** Its first line, from 0, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of a text, where several stand below one another, as reports and sheets have them: with blank lines or comments
 * between, each with names of its own, and one below the largest, which no reader could take for what stands above a table. The
 * largest first; null where that is not so.
 */
export function tablesInText(text: string): readonly TextTable[] | null {
  const comment = commentMark(text);
  const bare = withoutComments(text, comment);
  if (!/\n[ \t,;]*\n/.test(bare.trimEnd())) return null;
  const delimiter = findDelimiter(bare, true);
  if (delimiter === BLANKS) return null;
  const sections = sectionsOf(parseRows(bare, delimiter, true).data);
  const tables = sections.filter(isTable);
  if (tables.length < 2 || sections.some((section) => section.rows.length > MOST_BETWEEN && !tables.includes(section))) return null;
  const largest = tables.reduce((best, each) => (each.rows.length > best.rows.length ? each : best));
  const nameOf = ({ rows }: Section) => trimmedRow(rows[0]!).map((cell) => cell.trim()).join(", ");
  const names = tables.map(nameOf);
  // Where a logger begins anew, its names come again.
  if (largest.rows.length <= LEAST_ROWS || tables.at(-1) === largest || new Set(names).size < names.length) return null;
  const lines = text.split("\n");
  return [largest, ...tables.filter((each) => each !== largest)].map((section) => ({
    path: nameOf(section),
    rows: section.rows.length - 1,
    text: "\n".repeat(section.from) + lines.slice(section.from, section.to).join("\n") + "\n",
  }));
}

function sectionsOf(rows: readonly (readonly string[])[]): Section[] {
  const sections: Section[] = [];
  let line = 0;
  let open: { from: number; rows: (readonly string[])[] } | null = null;
  const close = () => {
    if (open !== null) sections.push({ from: open.from, to: line, rows: open.rows });
    open = null;
  };
  for (const row of rows) {
    if (isBlank(row) || row.every((cell) => cell.trim() === "")) close();
    else (open ??= { from: line, rows: [] as (readonly string[])[] }).rows.push(row);
    line += linesOf(row);
  }
  close();
  return sections;
}

/** Names, of which none is a number, over rows of as many cells, of which some columns hold numbers. */
function isTable({ rows: [head, ...body] }: Section): boolean {
  const width = trimmedRow(head!).length;
  if (width < 2 || body.length === 0) return false;
  const names = head!.slice(0, width).map(cellKind);
  return names.every((kind) => kind === "text") && body.every((row) => row.length >= width && trimmedRow(row).length <= width) && kindsBelow(body).includes("number");
}
