import { Job } from "./job";

/** What stands in memory for both branches. Rows of buffers are `…Row` bytes apart; `columns` are queries of a group. */
@unmanaged
export class Plan {
  /** Queries of a window that the loss depends on, and the step of the first. */
  queries: i32;
  firstQuery: i32;
  /** A group is a part of a window of so many queries, or so many whole windows. */
  part: i32;
  perGroup: i32;
  /** The group that is being worked on: its first window in the batch, how many, its first query's step, queries a window, and all. */
  first: i32;
  count: i32;
  step: i32;
  rows: i32;
  columns: i32;
  /** A line of the buffers in which queries lie side by side. */
  columnRow: usize;
  /** A line of those with U or O numbers. */
  unitRow: usize;
  outputRow: usize;
  /** As many zeros as the longest line. */
  zeros: usize;
  /** What the layer adds to every row of Z. */
  bias: usize;
  /** Z of the group, a row for each query, and in its place the loss's slope; the same slope with queries side by side. */
  mixed: usize;
  turned: usize;
  /** A row of Z for each window; what is read out; what it should be. */
  means: usize;
  predicted: usize;
  wanted: usize;
  /** Largest scores of the block at hand, and slopes of the scores of one head of one window. */
  peaks: usize;
  scoreSlopes: usize;
  /** Slopes of a head's values and bias together. */
  joint: usize;
  /** What a portion adds up, counted from its beginning: the loss, slopes of the front's, the output bias's and the read-out's weights. */
  frontSums: usize;
  biasSums: usize;
  readOutSums: usize;
  readOutBiasSums: usize;
  /** Where the portion at hand adds up. */
  portion: usize;
  /** From here to there all may be cleared. */
  scratch: usize;
  scratchBytes: usize;
}

/** One branch: sizes, its weights' addresses, what is folded from them, and its buffers for a group. */
@unmanaged
export class Branch {
  /** D, and W, the smaller of D and U. */
  width: i32;
  inner: i32;
  /** Whether the dense layer is computed (D > U) and not folded. */
  wide: bool;
  /** Whether slopes of the points are needed. */
  inward: bool;
  sources: usize;
  sourceCount: i32;
  slopes: usize;
  spans: usize;
  dense: usize;
  queryKernel: usize;
  keyKernel: usize;
  valueKernel: usize;
  outputKernel: usize;
  /** Queries, keys and values in folded coordinates, and their gradients: `inner` rows, and one for the bias. */
  query: usize;
  key: usize;
  value: usize;
  querySlopes: usize;
  keySlopes: usize;
  valueSlopes: usize;
  foldedRow: usize;
  /** M for all heads side by side, `(W + 1, H·W)`, and without its last row upright. */
  scores: usize;
  scoresRow: usize;
  scoresUpright: usize;
  pointRow: usize;
  /** N for all heads one below the other, `(H·W, U)`, and upright. */
  values: usize;
  valuesUpright: usize;
  /** Counted from the beginning of a portion: slopes of M, N, and of a dense layer that is not folded. */
  scoreSums: usize;
  valueSums: usize;
  denseSums: usize;
  /** The inputs of the group's windows, row by row `(D)`, and in folded coordinates `(W)`; the same for slopes. */
  given: usize;
  points: usize;
  givenSlopes: usize;
  pointSlopes: usize;
  /** The points turned, a line for each coordinate, and the group's queries with a line of ones below. */
  keys: usize;
  keyRow: usize;
  asking: usize;
  /** With queries side by side, `H·W` lines: queries, weighted means, their slopes (scaled for M's, and plain), slopes of the queries. */
  projected: usize;
  context: usize;
  contextSlopes: usize;
  plainSlopes: usize;
  projectedSlopes: usize;
  /** With queries side by side, H lines: one over the weights' sums, and what is taken off every slope of a score. */
  inverses: usize;
  offsets: usize;
  /** Powers of all blocks of the group. */
  powers: usize;
  /** The mean of a window's points. */
  mean: usize;
}

export const job = changetype<Job>(memory.data(offsetof<Job>(), 16));
export const plan = changetype<Plan>(memory.data(offsetof<Plan>(), 16));
export const short = changetype<Branch>(memory.data(offsetof<Branch>(), 16));
export const long = changetype<Branch>(memory.data(offsetof<Branch>(), 16));

/** The first step of a window of the batch that is no padding. */
export function spanStart(b: Branch, slot: i32): i32 {
  return b.spans === 0 ? 0 : load<i32>(b.spans + (<usize>slot << 3));
}

/** The step behind the last that is no padding. */
export function spanEnd(b: Branch, slot: i32): i32 {
  return b.spans === 0 ? job.steps : load<i32>(b.spans + (<usize>slot << 3), 4);
}
