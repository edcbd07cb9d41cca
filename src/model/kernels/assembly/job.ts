/**
 * What one call of `attend` works on, written by `../job.ts` field by field in this order.
 * Addresses and strides are in bytes; an address of 0 means "not wanted" (or, for a mask, "none").
 */
@unmanaged
export class Job {
  /** Queries, already projected onto the keys and scaled for base-2 powers: row-major, `width` for each head. */
  queries: usize;
  queryStride: usize;
  /** The steps, transposed: one row for each of `width` coordinates. */
  keys: usize;
  keyStride: usize;
  /** The same steps row by row, `width` coordinates each. */
  points: usize;
  pointStride: usize;
  /** What is added to every score of a key: 0, or a large negative number where it may not be attended to. */
  keyBias: usize;
  /** One byte for each step of the item: 0 where the query attends evenly to all. */
  queryMask: usize;
  width: i32;
  heads: i32;
  /** T */
  steps: i32;
  /** The first query's step, and how many follow. */
  firstRow: i32;
  rows: i32;
  causal: i32;
  /** Room for four rows of scores, `keyStride` apart. */
  scores: usize;
  /** Room for one over each of these rows' sums. */
  inverses: usize;
  /** Where each row's weighted means of the steps go, `width` for each head. */
  context: usize;
  contextStride: usize;
  /** Where `columns` weights of each row go, without gaps, from the key `firstColumn` on; head after head. */
  map: usize;
  firstColumn: i32;
  columns: i32;
  /** Where the five sums of each row go (see `softmax.ts`), head after head. */
  sums: usize;
  /** Cells of the overview stand for `pool` × `pool` weights. */
  pool: i32;
  /** Room for the sum and the largest weight of each column, `keyStride` for each head, kept from call to call. */
  columnSums: usize;
  columnPeaks: usize;
  /** The overviews, ⌈T / pool⌉ squared for each head. */
  means: usize;
  peaks: usize;
  /** Where the weights of the rows that hold data are added to, `keyStride` for each row of each head; kept from call to call. */
  mapTotals: usize;
  /** Where they are added up by offset, key - query + T - 1, `lagStride` for each head; kept from call to call. */
  lagTotals: usize;
  lagStride: usize;
}
