import type { AxisKind } from "./series";

export interface WindowSpec {
  /** T: how many steps each branch has. */
  readonly steps: number;
  /** How many samples one step of the long window averages. */
  readonly stride: number;
  /** How many samples of the series lie up to and including the end of both windows (1-based). */
  readonly position: number;
  /** Subtract the mean and divide by the spread of the whole series, column by column. */
  readonly standardise: boolean;
}

/** What one branch sees: `values` row-major `(T, D)`. */
export interface BranchWindow {
  readonly width: number;
  readonly columns: readonly string[];
  readonly values: Float32Array;
  /** First and last instant (or sample number) that each step covers, both of length T; equal where a step is one sample. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** 1 where a step holds data, 0 where it pads; null when all steps hold data. */
  readonly mask: Uint8Array | null;
}

/** The two windows that end at one instant. */
export interface Windows {
  readonly steps: number;
  readonly axis: AxisKind;
  readonly short: BranchWindow;
  readonly long: BranchWindow;
}

/**
 * How two series of different length meet: the longer is resampled to the shorter's number of rows, both are
 * cut alike counting back from their ends, or they are and what lies before a beginning is padded and masked.
 */
export type Fit = "resample" | "last" | "pad";

/** The middle of each step's span, ms or samples. */
export function centres({ from, to }: Pick<BranchWindow, "from" | "to">): Float64Array {
  return from.map((start, i) => (start + to[i]!) / 2);
}
