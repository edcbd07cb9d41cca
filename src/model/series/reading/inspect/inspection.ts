/** What stands in a file, as it was read and before anything was done with it, for a person to look at. */
export interface Inspection {
  /** Of the columns on show; `more` columns are not. */
  readonly columns: readonly InspectedColumn[];
  readonly more: number;
  readonly first: readonly InspectedRow[];
  readonly last: readonly InspectedRow[];
  /** Cells that are not what their column holds, by row, as many as are shown. */
  readonly faults: readonly CellFault[];
  /** How many there are of them in all. */
  readonly faultCount: number;
}

export interface InspectedColumn {
  readonly name: string;
  readonly kind: "number" | "time" | "text";
  /** As the file says; null where it says none. */
  readonly unit: string | null;
  /** Share of the cells that are missing, 0 to 1. */
  readonly missing: number;
  /** Of the cells that are present, as text; null where nothing is, and for texts. */
  readonly least: string | null;
  readonly greatest: string | null;
  /** How many different texts there are; null for numbers and times. */
  readonly different: number | null;
  /** Means over stretches of rows, NaN where all is missing; null where there is nothing to draw. */
  readonly course: Float32Array | null;
}

export interface InspectedRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A cell that is no number among numbers, a number that is too large or infinite, or a time that is none, is missing, or came before. */
export interface CellFault extends InspectedRow {
  readonly column: string;
  readonly cell: string;
  readonly what: "no-number" | "too-large" | "no-time" | "without-time" | "repeated-time";
}
