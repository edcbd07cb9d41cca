import Papa from "papaparse";

/** The mark that stands for runs of blanks, of which there may be some at the start of a line. */
export const BLANKS = " ";

const LONGEST = 60;

/** Cells of the complete rows of `text`, and how many characters they took. `last`: the text ends here. */
export function parseRows(text: string, delimiter: string, last: boolean) {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  return parser.parse(text, 0, !last) as {
    data: string[][];
    errors: readonly { code: string; row: number }[];
    meta: { cursor: number };
  };
}

/** The text with one blank for each run of blanks, where blanks stand between cells; a line drawn at the end of each row is none (IAGA-2002). */
export const evenBlanks = (text: string, delimiter: string): string =>
  delimiter === BLANKS ? text.replace(/[ \t]+/g, BLANKS).replace(/^ | \|?$/gm, "") : text;

/** Whether cells are quoted by apostrophes: all of the first line that has anything in it are. */
export const hasApostrophes = (text: string): boolean => /^\s*'[^'\n]*'(?:[ \t]*[,;\t|][ \t]*'[^'\n]*')+[ \t]*(?:\n|$)/.test(text);

/** A cell as it stands between tabs. */
export const tabCell = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The text with cells quoted as all others read them. */
export const evenQuotes = (text: string): string => text.replaceAll('"', '""').replaceAll("'", '"');

/** The text without what only shows a table: breaks of HTML at the ends of lines, and drawn boxes, whose walls then are marks between cells. */
export const withoutBreaks = (text: string): string => withoutBoxes(text.includes("<br") ? text.replace(/<br ?\/?>[ \t]*$/gm, "") : text);

/** Whether a text has walls of boxes, as DuckDB, SQLite and Polars draw them. */
export const hasBoxes = (text: string): boolean => text.includes("│") || text.includes("┃") || text.includes("║");

function withoutBoxes(text: string): string {
  if (!hasBoxes(text)) return text;
  const open = text.replace(/^[ \t]*[┌┏╔╭├┝┠┡╞╟╠└┗╚╰╘].*$/gm, "").replace(/^[ \t]*[│┃║]|[│┃║][ \t]*$/gm, "");
  // Below the names, Polars draws a line for each and says what each column holds.
  return open.replace(/[│┆┊┃║]/g, "|").replace(/^[ \t]*---[ \t]*(?:\|[ \t]*---[ \t]*)*\n.*$/m, "\n");
}

export const isBlank = (row: readonly string[]): boolean => row.length === 0 || (row.length === 1 && row[0]!.trim() === "");

/** Whether a row is a line drawn above, below or within a table of words that blanks stand between (reStructuredText). */
export const isRuled = (row: readonly string[], delimiter: string): boolean => delimiter === BLANKS && row.length > 1 && row.every((cell) => /^={2,}$/.test(cell));

/** Marks that begin a line which belongs to no row. */
const COMMENT = /^[ \t]*(#|%|\/\/|!)/;

/** The mark that comments of a text begin with; "#" where its first line with anything in it is none. */
export function commentMark(text: string): string {
  return COMMENT.exec(/^\s*(.*)/.exec(text)?.[1] ?? "")?.[1] ?? "#";
}

/** The text with its comments blank, so that rows keep their numbers. "#" as the name of a column, of the rows' numbers, begins none. */
export function withoutComments(text: string, mark: string): string {
  if (!text.includes(mark)) return text;
  return text.replace(mark === "#" ? /^[ \t]*#(?!"?[,;\t]"?\p{L}).*$/gmu : mark === "%" ? /^[ \t]*%.*$/gm : mark === "!" ? /^[ \t]*!.*$/gm : /^[ \t]*\/\/.*$/gm, "");
}

/** How many lines a row takes, as far as line ends inside its cells tell. */
export const linesOf = (row: readonly string[]): number => row.reduce((lines, cell) => lines + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 1);

/** How many cells a mark cuts a line into where nothing is quoted. */
export const cellsOf = (line: string, delimiter: string): number => line.split(delimiter === BLANKS ? /[ \t]+/ : delimiter).length;

/** Whether a row has nothing in it from a cell on. */
export function isEmptyFrom(row: readonly string[], from: number): boolean {
  for (let i = from; i < row.length; i++) if (row[i]!.trim() !== "") return false;
  return true;
}

/** Without the empty cells at its end. */
export function trimmedRow(row: readonly string[]): readonly string[] {
  let width = row.length;
  while (width > 0 && row[width - 1]!.trim() === "") width--;
  return width === row.length ? row : row.slice(0, width);
}

/** As much of a row as a message shows. */
export const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
