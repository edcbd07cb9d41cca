/** What Z is turned into before the loss is taken. */
export const enum ReadOut {
  /** Nothing: the loss compares Z itself, step by step. */
  None,
  /** A dense layer on the last step's row of Z. */
  Last,
  /** A dense layer on the mean of all rows. */
  Mean,
  /** A dense layer on every row. */
  Every,
}

export const enum Loss {
  Square,
  Absolute,
  Pinball,
}

/**
 * What the steps to come work on, written by `../job.ts` field by field in this order. Addresses and strides are in bytes;
 * an address of 0 means "none". What is called `rowBytes` is how far a view moves for a window whose index is one higher, and
 * `stepBytes` for the next step of a window.
 */
@unmanaged
export class Job {
  /** The most windows of a batch, T, U and H. */
  capacity: i32;
  steps: i32;
  units: i32;
  heads: i32;
  causal: i32;
  readOut: i32;
  /** The first step that the loss is taken of, where every one is read out. */
  judgedFrom: i32;
  loss: i32;
  /** O: columns of what the loss is taken of; U where there is no read-out. */
  outputs: i32;
  /** Levels of the quantiles, floats, one after the other; O is so many times as wide as the target. */
  levels: usize;
  levelCount: i32;
  /** Windows of the batch that the mean of the loss is taken over. */
  batch: i32;
  /** The index of each window of the batch, i32. */
  windows: usize;
  /** What is to come out: a row of `outputs / levelCount` floats. */
  target: usize;
  targetRowBytes: usize;
  targetStepBytes: usize;
  /** What the output is added to, in `base` columns that come round every so many lines of `targets` floats; 0 for nothing. */
  base: usize;
  baseRowBytes: usize;
  baseStepBytes: usize;
  baseLineBytes: usize;
  baseLines: i32;
  targets: i32;
  /** Where Z, `(batch, T, U)`, and what is read out of it, `(batch, rows, O)`, are to be put. */
  mixed: usize;
  predicted: usize;
  /** Floats of all weights, and where those of the layer and the read-out begin among them. */
  count: i32;
  layerAt: i32;
  readOutAt: i32;
  /** Weights, gradients and the two moments, laid out by `prepare`. */
  weights: usize;
  gradients: usize;
  moments: usize;
  squares: usize;
  /** What the first portion of a batch adds up, bytes of that; the second's follows. */
  sums: usize;
  sumBytes: usize;
  /** Columns of the inputs, how many sources they come from, where those are written down. */
  shortWidth: i32;
  shortSources: usize;
  shortSourceCount: i32;
  /** Where the loss's gradient by this input is to be put, `(batch, T, D)`. */
  shortSlopes: usize;
  /** The first step of each window that is no padding and the first one after those, two i32 a window. */
  shortSpans: usize;
  longWidth: i32;
  longSources: usize;
  longSourceCount: i32;
  longSlopes: usize;
  longSpans: usize;
}

/** Some columns of an input: a view that is moved by the window's index. */
@unmanaged
export class Source {
  at: usize;
  rowBytes: usize;
  stepBytes: usize;
  /** Columns that are read. */
  width: i32;
  /** What is taken off each column, a row for each window; 0 for nothing. */
  shift: usize;
  shiftRowBytes: usize;
  /** Where mean and spread of a learned normalisation stand among the weights, in floats; -1 for none. */
  normalisation: i32;
  /** Where kernel and bias of an embedding with ReLU stand; -1 for none, and its columns. */
  embedding: i32;
  embedded: i32;
  /** Set by `prepare`: what goes into the embedding, row by row, and its slopes. */
  features: usize;
  featureSlopes: usize;
}
