import type { Instance } from "./instance";
import { BLOCK_ROWS, branchLayout, scanLayout, TALLY, type BranchSizes } from "./layout";
import type { LoadedBranch } from "./load";
import { attendRows, writeKeys, writeQueries } from "./run";

/** What the windows of a batch add up to, as views of the kernel's memory that live until its next call; strides in floats. */
export interface BatchTotals {
  /** Sums of weights over all windows of the batch, `(H, T, mapStride)`. */
  readonly map: Float32Array;
  readonly mapStride: number;
  /** Sums of each window's weights by key - query + T - 1, `(B, H, lagStride)`. */
  readonly lags: Float32Array;
  readonly lagStride: number;
  /** Where `lags` stand, in bytes. */
  readonly lagsAt: number;
}

/** Hears what is measured of a window's rows that hold data (`assembly/tally.ts`), `(H, 7)`: a view that lives until it returns. */
export type TakeTally = (tally: Float64Array, item: number) => void;

/** The first byte that a scan in batches of at most these sizes leaves free. */
export const scanEnd = (sizes: BranchSizes): number => scanLayout(sizes, branchLayout(sizes).end).end;

/** The place in a tally of what begins as 1. */
const PRODUCT = 5;

/** Attends for all windows of the branch and adds up where they look: no map leaves the kernel, and no output is made. */
export function scanBatch(instance: Instance, branch: LoadedBranch, take: TakeTally): BatchTotals {
  const { sizes, layout } = branch;
  const { batch, steps, heads } = sizes;
  const { strides, at, end } = scanLayout(sizes, layout.end);
  instance.reserve(end);
  const floats = instance.floats();
  const map = floats.subarray(at.map / 4, at.map / 4 + heads * steps * strides.map).fill(0);
  const lags = floats.subarray(at.lags / 4, at.lags / 4 + batch * heads * strides.lags).fill(0);
  const tally = new Float64Array(floats.buffer, at.tally, heads * TALLY);
  for (let item = 0; item < batch; item++) {
    for (let i = 0; i < tally.length; i++) tally[i] = i % TALLY === PRODUCT ? 1 : 0;
    const mask = branch.task.mask === null ? 0 : layout.at.queryMask + item * steps;
    writeKeys(instance, branch, item);
    const totals = { map: at.map, lags: at.lags + 4 * item * heads * strides.lags, lagStride: 4 * strides.lags };
    for (let row = 0; row < steps; row += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, steps - row);
      writeQueries(instance, branch, item * steps + row, rows, 0, heads);
      attendRows(instance, branch, { item, row, rows, heads, queries: layout.at.queries, context: 0, map: 0, columns: [0, steps], sums: at.sums, pool: 0, totals });
      instance.tally(at.sums, heads, rows, mask === 0 ? 0 : mask + row, at.tally);
    }
    take(tally, item);
  }
  return { map, mapStride: strides.map, lags, lagStride: strides.lags, lagsAt: at.lags };
}
