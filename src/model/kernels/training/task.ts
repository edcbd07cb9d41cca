/**
 * A series, or something made of it, as windows see it: rows of `width` numbers. Step t of the window with index i is the row
 * `first + i · window + t · step`.
 */
export interface View {
  readonly values: Float32Array;
  readonly width: number;
  readonly first: number;
  /** Rows by which the view moves for a window whose index is one higher; 0 where all windows see the same. */
  readonly window: number;
  /** Rows from one step to the next. */
  readonly step: number;
}

/** Some of the columns that a branch is given, side by side. */
export interface Columns {
  readonly view: View;
  /** What is taken off, one row for each window (its steps do not count); as wide as the view. */
  readonly shift?: View;
  /** A learned normalisation, `(x - mean) / (spread + 1e-6)`, of these columns. */
  readonly normalised?: boolean;
  /** Columns of a dense layer with ReLU, which then stand in the place of these. */
  readonly embedded?: number;
  /** They say where a step is, not what it holds. */
  readonly place?: boolean;
}

/** What the output is added to: a view whose rows hold `targets` numbers. */
export interface Base {
  readonly view: View;
  /** Rows from one step of the horizon to the next: 0 for the same number at each. */
  readonly line: number;
  /** After so many steps of the horizon it begins anew; 0 for never. */
  readonly lines: number;
}

/** What Z is turned into: nothing, or a dense layer on the last step, on the mean of all steps, or on every step. */
export interface ReadOut {
  readonly kind: "none" | "last" | "mean" | "every";
  /** Steps of the horizon and columns that are forecast: as many outputs (for each quantile). */
  readonly horizon: number;
  readonly targets: number;
  /** The first step that the loss is taken of, where every one is read out: steps before it may have no target. 0 where left out. */
  readonly judgedFrom?: number;
}

export type Loss =
  | { readonly kind: "square" | "absolute" }
  | { readonly kind: "pinball"; readonly levels: readonly number[] };

/** What is trained, and on what. All sizes are whole numbers from 1. */
export interface TrainingTask {
  /** T */
  readonly steps: number;
  /** U */
  readonly units: number;
  /** H */
  readonly heads: number;
  readonly causal: boolean;
  readonly short: readonly Columns[];
  readonly long: readonly Columns[];
  /** Null: a dense layer does not follow, and Z itself, `(T, U)`, is compared. */
  readonly readOut: ReadOut | null;
  readonly loss: Loss;
  /**
   * What is to come out, for the steps that are read out; the last one's where there is one row for a window. A row is read on
   * for `horizon · targets` numbers (U without a read-out), so the horizon may lie in rows that follow each other.
   */
  readonly target: View;
  readonly base?: Base;
  /** The most windows of a batch. */
  readonly capacity: number;
  /** Whether the slopes of the inputs are kept, for whatever computes them outside. */
  readonly inputSlopes?: boolean;
}

/** D: columns that the layer is given. */
export const widthOf = (columns: readonly Columns[]): number =>
  columns.reduce((sum, { view, embedded }) => sum + (embedded ?? view.width), 0);

/** Numbers in a row of what the loss is taken of. */
export function outputsOf({ readOut, loss, units }: TrainingTask): number {
  if (readOut === null) return units;
  return readOut.horizon * readOut.targets * (loss.kind === "pinball" ? loss.levels.length : 1);
}

/** Rows of a window that are read out. */
export const rowsOf = ({ readOut, steps }: TrainingTask): number =>
  readOut === null || readOut.kind === "every" ? steps : 1;

/** The first step of a window that the loss is taken of. */
export const judgedFrom = (task: TrainingTask): number =>
  task.steps - rowsOf(task) + (task.readOut?.kind === "every" ? (task.readOut.judgedFrom ?? 0) : 0);
