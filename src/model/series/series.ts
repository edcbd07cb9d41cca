import type { Notice } from "../result";

/** What the numbers on a series' axis are: instants (ms since 1970, UTC) or plain sample numbers. */
export type AxisKind = "time" | "index";

/** One measured quantity. `values[i]` belongs to `series.axis.at[i]`; NaN is a missing value. */
export interface Column {
  readonly name: string;
  readonly values: Float32Array;
  /** Over the values that are present; of the whole series, so that a moved window keeps its scale. */
  readonly stats: ColumnStats;
}

export interface ColumnStats {
  readonly mean: number;
  /** Population standard deviation; 0 for a constant column. */
  readonly std: number;
  readonly min: number;
  readonly max: number;
  /** How many values were missing before they were filled. */
  readonly missing: number;
}

export interface Axis {
  readonly kind: AxisKind;
  /** Strictly increasing, one entry for each row. */
  readonly at: Float64Array;
  /** The usual distance between rows (ms or samples): the median. */
  readonly step: number;
}

/** Several columns measured on one axis; all of one length. */
export interface Series {
  readonly name: string;
  readonly axis: Axis;
  readonly columns: readonly Column[];
  /** What the reader did that the person should know, one sentence each. */
  readonly notices: readonly Notice[];
}
