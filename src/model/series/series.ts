import type { Notice } from "../result";
import type { Fine } from "./reading/time/fineTime";

/** What the numbers on a series' axis are: instants (ms since 1970, UTC) or plain sample numbers. */
export type AxisKind = "time" | "index";

/** One measured quantity. `values[i]` belongs to `series.axis.at[i]`; NaN is a missing value. */
export interface Column {
  readonly name: string;
  /** Of what was read in double precision, so that a meter at 123456789 keeps its steps until it is standardised. */
  readonly values: Values;
  /** What it is measured in, where that is known and the name does not say it. */
  readonly unit?: string;
  /** Over the values that are present; of the whole series, so that a moved window keeps its scale. */
  readonly stats: ColumnStats;
}

export type Values = Float32Array | Float64Array;

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
  /** Where rows lie closer than ms since 1970 can tell apart: `at` counts in this unit from an instant, and is no instant itself. */
  readonly fine?: Fine;
}

/** Several columns measured on one axis; all of one length. */
export interface Series {
  readonly name: string;
  readonly axis: Axis;
  readonly columns: readonly Column[];
  /** What the reader did that the person should know, one sentence each. */
  readonly notices: readonly Notice[];
}
