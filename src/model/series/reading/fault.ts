import type { ReadProblem, ReadProblemKind } from "./reading";

/** What in the file is to blame. */
export interface Place {
  readonly row?: number;
  readonly column?: string;
  readonly example?: string;
}

/** The failed half of a `Result`. */
export interface Refusal {
  readonly ok: false;
  readonly error: ReadProblem;
}

/** A refusal; `what` is the rest of a sentence that begins with the file and the place. */
export function refuse(kind: ReadProblemKind, file: string, what: string, place: Place = {}): Refusal {
  const where = [
    show(file, 80),
    ...(place.row === undefined ? [] : [`row ${place.row}`]),
    ...(place.column === undefined ? [] : [`column ${quote(place.column)}`]),
  ].join(", ");
  const { row = null, column = null, example = null } = place;
  return { ok: false, error: { kind, message: `${where}: ${what}`, file, row, column, example, table: null } };
}

export const aborted = (file: string): Refusal =>
  refuse("aborted", file, "reading was cancelled; choose the file again to read it.");

/** Text out of a file, short and on one line, in quotation marks. */
export const quote = (text: string): string => `“${show(text, 40)}”`;

function show(text: string, longest: number): string {
  // A file can hold anything; control characters would break the sentence or hide a part of it.
  const line = text.slice(0, longest + 1).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** "1 row", "1,234 rows". */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}
