import { answering, answerOf, type Choice, type Way } from "../choice";
import { refuse, type ReadProblem } from "../fault";
import type { TableFormat } from "../formats/formats";
import type { ReadingOptions } from "../reading";
import { MAX_CELLS, MAX_WIDTH } from "../table";
import { ok, type Result } from "../../../result";

/** Which rows of a file are read: those from `from` to before `to` (null: to the end), and of them every `every`-th. */
export interface RowRange {
  readonly from: number;
  readonly to: number | null;
  readonly every: number;
}

declare module "../choice" {
  interface ChoiceKinds {
    /** Which rows are read; `rows` are all that the file has, null where nobody counted them. */
    rows: RowRange & { readonly rows: number | null };
  }
}

/** The formats that are read row by row, so that some rows can be left out before they are kept. */
export const READ_BY_ROWS: ReadonlySet<TableFormat> = new Set(["delimited", "jsonLines", "npy", "npz", "parquet", "arrow", "xlsx", "ods", "arff"]);

export const ALL_ROWS: RowRange = { from: 0, to: null, every: 1 };

/** How an answer names rows: "1000-2000/5". */
export const rowsAnswer = ({ from, to, every }: RowRange): string => `${from}-${to ?? ""}/${every}`;

/** The rows that the person asked for; all where they asked for none. */
export function rowsAsked(options: Pick<ReadingOptions, "answers">): RowRange {
  const match = /^(\d{1,15})-(\d{0,15})\/(\d{1,15})$/.exec(answerOf(options, "rows") ?? "");
  if (match === null) return ALL_ROWS;
  const [from, every] = [Number(match[1]), Math.max(1, Number(match[3]))];
  return { from, to: match[2] === "" ? null : Math.max(from, Number(match[2])), every };
}

/** How many of a file's rows a range has. */
export function rowsIn({ from, to, every }: RowRange, rows: number): number {
  return Math.max(0, Math.ceil((Math.min(to ?? rows, rows) - from) / every));
}

/** Whether a row of the file is read. */
export const isAsked = ({ from, to, every }: RowRange, row: number): boolean => row >= from && (to === null || row < to) && (row - from) % every === 0;

/** The row of the file that is the `kept`-th of those that are read, both from 0. */
export const rowKept = ({ from, every }: RowRange, kept: number): number => from + kept * every;

/** How many rows a range gives of a file of `all` rows and `width` columns, or why these cannot be read. */
export function rowsToRead(file: string, range: RowRange, all: number, width: number): Result<number, ReadProblem> {
  const rows = rowsIn(range, all);
  if (width > MAX_WIDTH) return refuse("many-columns", file, { columns: width, wide: null, most: MAX_WIDTH });
  if (rows * width > MAX_CELLS) return refuse("many-numbers", file, { most: MAX_CELLS, rows: all, width });
  if (rows === 0 && all > 0) return refuse("no-rows-asked", file, { rows: all });
  return rows === 0 || width === 0 ? refuse("no-rows-in-list", file, {}) : ok(rows);
}

/** Says that only some rows were read, and leads back to all of them; empty where all were. */
export function rowsTaken(range: RowRange): Choice[] {
  if (rowsAnswer(range) === rowsAnswer(ALL_ROWS)) return [];
  const way = (each: RowRange): Way<"rows"> => ({ means: { ...each, rows: null }, set: answering("rows", rowsAnswer(each)) });
  return [{ kind: "rows", column: null, taken: way(range), others: [way(ALL_ROWS)], open: false }];
}

/** The ways to read a file of too many rows: every n-th, only the first, only the last; `width` columns each. */
export function rowsThatFit(rows: number, width: number): Choice {
  const most = Math.max(1, Math.floor(MAX_CELLS / Math.max(1, width)));
  const ranges: RowRange[] = [
    { from: 0, to: null, every: Math.ceil(rows / most) },
    { from: 0, to: most, every: 1 },
    { from: Math.max(0, rows - most), to: null, every: 1 },
  ];
  const others = ranges.map((range): Way<"rows"> => ({ means: { ...range, rows }, set: answering("rows", rowsAnswer(range)) }));
  return { kind: "rows", column: null, taken: null, others, open: true };
}
