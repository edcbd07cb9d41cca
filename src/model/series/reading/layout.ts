import Papa from "papaparse";
import { isDate } from "./dates";
import { isMissing, markEvidence, parseNumber } from "./numberText";
import { namedTimes } from "./shape/namedTimes";
import type { TableColumn } from "./table";

/** In this order: a mark that cuts every row alike and comes early is seldom there by chance. */
const DELIMITERS = ["\t", ";", "|", ",", "\u001f", "^", "~", " "];
const SAMPLE_ROWS = 200;

/** Cells of the complete rows of `text`, and how many characters they took. `last`: the text ends here. */
export function parseRows(text: string, delimiter: string, last: boolean) {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  return parser.parse(text, 0, !last) as {
    data: string[][];
    errors: readonly { code: string; row: number }[];
    meta: { cursor: number };
  };
}

export const isBlank = (row: readonly string[]): boolean =>
  row.length === 0 || (row.length === 1 && row[0]!.trim() === "");

/** The delimiter that cuts the rows of a sample into the same number of cells, two or more; "," when none does. */
export function findDelimiter(sample: string, last: boolean): string {
  let best = { delimiter: ",", agreeing: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const rows = parseRows(sample, delimiter, last).data.filter((row) => !isBlank(row)).slice(0, SAMPLE_ROWS);
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const agreeing = rows.filter((row) => row.length === width).length / rows.length;
    if (agreeing > best.agreeing) best = { delimiter, agreeing };
  }
  return best.delimiter;
}

type CellKind = "number" | "date" | "text" | "missing";

function cellKind(cell: string): CellKind {
  if (isMissing(cell)) return "missing";
  if (parseNumber(cell, "plain") !== undefined || (markEvidence(cell) ?? "neutral") !== "neutral") return "number";
  return isDate(cell) ? "date" : "text";
}

/**
 * Whether the first of `rows` names the columns: all of it is text, or a column that begins with text
 * goes on with numbers or dates.
 */
export function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, second] = rows;
  if (first === undefined) return false;
  const kinds = first.map(cellKind);
  // Names of moments that follow one another, over rows that do not repeat them: the table lies on its side.
  if (kinds.some((kind) => kind === "text" || kind === "missing") && namedTimes(first) !== null && (second === undefined || namedTimes(second) === null)) return true;
  if (!kinds.includes("text")) return false;
  if (!kinds.includes("number") && !kinds.includes("date")) return true;
  return kinds.some((kind, i) => {
    const below = cellKind(second?.[i] ?? "");
    return kind === "text" && (below === "number" || below === "date");
  });
}

/** What the columns of text say about the decimal mark. `open` names the first cell that could be meant both ways. */
export interface MarkFinding {
  readonly mark: "dot" | "comma" | "none";
  readonly open: { readonly column: string; readonly row: number; readonly cell: string } | null;
}

/** Weighs the cells of all columns of text in which most cells look like numbers with commas. */
export function findDecimalMark(columns: readonly TableColumn[]): MarkFinding {
  let dot = false;
  let comma = false;
  let open: MarkFinding["open"] = null;
  for (const column of columns) {
    if (column.kind !== "text") continue;
    const found = weigh(column.cells);
    if (found === null) continue;
    dot ||= found.dot;
    comma ||= found.comma;
    if (found.open !== null) open ??= { column: column.name, row: found.open, cell: column.cells[found.open]! };
  }
  // Marks that contradict each other are left as they are: the cell is then refused with its row.
  if (dot && comma) return { mark: "none", open: null };
  if (dot || comma) return { mark: dot ? "dot" : "comma", open: null };
  return { mark: "none", open };
}

function weigh(cells: readonly string[]): { dot: boolean; comma: boolean; open: number | null } | null {
  const seen = { dot: 0, comma: 0, neutral: 0, other: 0 };
  let open: number | null = null;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (isMissing(cell)) continue;
    const evidence = markEvidence(cell);
    if (evidence === "open") open ??= row;
    else seen[evidence ?? "other"]++;
  }
  const numbers = seen.dot + seen.comma + seen.neutral + (open === null ? 0 : 1);
  if (seen.other > numbers) return null;
  // "1.5" beside "1,234" settles nothing on its own unless a comma is there to be explained.
  const hasComma = seen.comma > 0 || open !== null || seen.dot > 0;
  return hasComma ? { dot: seen.dot > 0, comma: seen.comma > 0, open } : null;
}
