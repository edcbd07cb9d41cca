import type { Series } from "../series";
import type { Choice } from "./choice";
import type { TableFormat } from "./formats/formats";
import type { Inspection } from "./inspect/inspection";
import type { SeriesTaken } from "./shape/shapeChoices";

/** A file as the page gives it. The name decides which reader and stands in every message. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file as the reader takes it. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Bytes;
}

/** What the reader needs of a Blob; `bytesIn` gives it to bytes in memory. */
export interface Bytes {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
  readonly slice: (start: number, end: number) => Bytes;
}

/** How a file is to be read. Plain JSON: it is part of the document. */
export interface ReadingOptions {
  /** Which column holds the time: found by the reader, none (rows are counted), or the one of this name. */
  readonly timeColumn: "auto" | "none" | { readonly name: string };
  /** Names of the columns to keep, in this order; null for every column of numbers. */
  readonly columns: readonly string[] | null;
  /** How 03/04/2024 is meant; with "auto" a file that leaves it open is refused as `ambiguous-date`. */
  readonly dateOrder: "auto" | DateOrder;
  /** The decimal mark; with "auto" a file that leaves it open is refused as `ambiguous-decimal`. */
  readonly decimal: "auto" | DecimalMark;
  /** One character between cells; "auto" finds it. */
  readonly delimiter: "auto" | string;
  /** What becomes of missing values and of missing rows in an otherwise even grid of times. */
  readonly missing: MissingPolicy;
  /** What becomes of several rows with one and the same time. */
  readonly duplicates: DuplicatePolicy;
  /** What the person chose where a file leaves other things open, by `answerName`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** `ymd` only where the year has two digits: in four, at the start, it leaves nothing to decide. */
export type DateOrder = "dmy" | "mdy" | "ymd";
export type DecimalMark = "." | ",";
export type MissingPolicy = "interpolate" | "carry" | "drop";
/** With "auto", rows that repeat a time are only left out where they are equal or few; see `repeats.ts`. */
export type DuplicatePolicy = "auto" | "mean" | "first" | "last";

export const DEFAULT_READING: ReadingOptions = {
  timeColumn: "auto",
  columns: null,
  dateOrder: "auto",
  decimal: "auto",
  delimiter: "auto",
  missing: "interpolate",
  duplicates: "auto",
  answers: {},
};

/** What a column of the file holds, for the choice of columns. */
export interface ColumnDescription {
  /** Unique within the file: a second "x" is called "x (2)". Any text at all. */
  readonly name: string;
  readonly kind: "number" | "time" | "text";
  /** Cells that are empty or say that nothing was measured, before anything was filled. */
  readonly missing: number;
  /** The first cell that is present, as text; "" when there is none. */
  readonly example: string;
  /** As the file says it, in a row below the names or behind each number. */
  readonly unit?: string;
}

/** What the file holds and what the reader found out about it. */
export interface TableDescription {
  readonly format: TableFormat;
  /** Rows of data in the file, the header not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnDescription[];
  /** The column that the time is taken from; null when rows are counted. */
  readonly timeColumn: string | null;
  /** Names of the columns that are kept. */
  readonly chosen: readonly string[];
  /** Only for delimited text. */
  readonly delimiter: string | null;
  readonly decimal: DecimalMark | null;
  /** Only where dates are written in numbers with the year last. */
  readonly dateOrder: DateOrder | null;
  /** What the reader had to decide, and how else it can be read. */
  readonly choices: readonly Choice[];
  /** Columns of the series that the person called targets, or known ahead of their time, for training. */
  readonly roles?: ColumnRoles | undefined;
  /** The series that the table holds, where it holds several. */
  readonly panel?: PanelDescription | undefined;
}

export interface ColumnRoles {
  readonly targets: readonly string[];
  readonly ahead: readonly string[];
}

/** Several series in one table: below one another, or each in a row of its own with columns for moments. */
export interface PanelDescription {
  readonly lies: "long" | "wide";
  /** The columns that tell them apart. */
  readonly by: readonly string[];
  /** What each is called; all different. */
  readonly labels: readonly string[];
  /** Which of them are read; null where the person is asked. */
  readonly taken: SeriesTaken | null;
}

export interface Reading {
  readonly series: Series;
  readonly table: TableDescription;
}

export interface ReadHooks {
  readonly signal?: AbortSignal;
  /** Where it is given, the reader also looks over what stands in the file, whether or not it can make a series of it. */
  readonly onInspection?: ((inspection: Inspection) => void) | undefined;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}
