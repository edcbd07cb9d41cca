import type { ProblemOf } from "../../result";
import type { TableFormat } from "./formats/formats";
import type { ForeignFormat } from "./formats/foreign";
import type { TableDescription } from "./reading";

/** What in the file is to blame. */
export interface Blame {
  readonly file: string;
  /** As a spreadsheet counts: the first line is 1. Null when no one row is to blame. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell that is to blame, as it stands in the file. */
  readonly example: string | null;
  /** What is known of the file, so that the person can choose otherwise; null when it was not read that far. */
  readonly table: TableDescription | null;
}

/** Every fault that a file can have, with what it is about beside the place. */
export interface ReadFaults {
  aborted: unknown;
  /** A series that comes with the app does not come; `status` is what the server answered instead. */
  unreachable: { readonly why: "status" | "page" | "network"; readonly status: number | null };
  unreadable: unknown;
  empty: unknown;
  "no-rows-below-header": unknown;
  "no-rows-in-list": unknown;
  "no-rows-in-array": unknown;
  "no-arrays": unknown;
  /** The file is larger than `megabytes`. */
  "large-file": { readonly megabytes: number };
  "large-json": { readonly megabytes: number };
  "many-cells": { readonly most: number };
  /** `rows` and columns (`width`) that the array has. */
  "many-numbers": { readonly most: number; readonly rows: number; readonly width: number };
  /** `columns` is null where they were not counted to the end, `wide` where the table was not read: then it cannot be turned. */
  "many-columns": { readonly columns: number | null; readonly wide: { readonly series: number; readonly moments: number } | null; readonly most: number };
  "many-columns-in-archive": { readonly columns: number; readonly most: number };
  "large-archive": { readonly arrays: number; readonly bytes: number; readonly megabytes: number };
  "foreign-archive": { readonly holds: string };
  "damaged-archive": unknown;
  /** What is packed in the file is larger than `megabytes`. */
  "large-unpacked": { readonly megabytes: number };
  "packed-deep": unknown;
  /** A file of this format that its reader cannot make sense of; `said` is the library's own word. */
  "damaged-file": { readonly format: TableFormat; readonly said: string };
  "known-binary": { readonly format: ForeignFormat };
  "no-text": unknown;
  "odd-bytes": unknown;
  encoding: { readonly encoding: string; readonly from: number; readonly to: number };
  "row-width": { readonly cells: number; readonly width: number };
  "long-row": { readonly most: number };
  "open-quote": unknown;
  "text-after-quote": unknown;
  delimiter: unknown;
  "json-cut-short": unknown;
  "no-json": unknown;
  "json-without-list": unknown;
  "list-length": { readonly values: number; readonly first: string; readonly rows: number };
  "nested-cell": unknown;
  /** The file names its numbers by an address. */
  "numbers-elsewhere": { readonly address: string };
  "number-type": { readonly type: string };
  "one-number": unknown;
  objects: unknown;
  "long-double": unknown;
  /** A sheet without a cell. */
  "empty-sheet": unknown;
  /** The rows that the person asked for are none of the `rows` that there are. */
  "no-rows-asked": { readonly rows: number };
  "array-bytes": { readonly promised: number; readonly held: number };
  "named-fields": unknown;
  "no-npy": unknown;
  "npy-header-cut-short": unknown;
  "npy-header-too-long": { readonly bytes: number };
  "npy-header-unclear": { readonly text: string };
  "missing-time-column": unknown;
  "missing-column": unknown;
  "bad-time": unknown;
  "time-out-of-range": unknown;
  "no-times": unknown;
  /** The table holds `series` series, told apart by the columns `by`, and none was chosen. */
  "which-series": { readonly series: number; readonly by: readonly string[] };
  "ambiguous-date": unknown;
  "ambiguous-decimal": unknown;
  /** `rows` rows have the time of another row, and other numbers. */
  "repeated-times": { readonly rows: number };
  "bad-cell": unknown;
  "large-number": unknown;
  /** No measured value: infinity. */
  infinite: { readonly value: string };
  "times-not-numbers": unknown;
  "nothing-chosen": unknown;
  /** `names` are the columns that miss every value. */
  "all-missing": { readonly names: readonly string[] };
  "column-missing": unknown;
  "rows-missing": unknown;
  "only-time": unknown;
  "no-numbers": unknown;
}


type ReadFault = keyof ReadFaults;
type ReadingProblems = { [Fault in ReadFault as `reading/${Fault}`]: ReadFaults[Fault] & Blame };

declare module "../../result" {
  interface Problems extends ReadingProblems {}
}

/** Why a file could not be read: which fault, where, and what is known of the file. */
export type ReadProblem = ProblemOf<keyof ReadingProblems>;

/** The failed half of a `Result`. */
export interface ReadRefusal {
  readonly ok: false;
  readonly error: ReadProblem;
}

type Place = Partial<Pick<Blame, "row" | "column" | "example">>;

/** A refusal of a file; `about` says where the fault is and what a sentence about it needs. */
export function refuse<Fault extends ReadFault>(fault: Fault, file: string, about: ReadFaults[Fault] & Place): ReadRefusal {
  const params = { row: null, column: null, example: null, ...(about as object), file, table: null };
  return { ok: false, error: { kind: `reading/${fault}`, params } as unknown as ReadProblem };
}

export const aborted = (file: string): ReadRefusal => refuse("aborted", file, {});
