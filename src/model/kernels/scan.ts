import type { Instance } from "./instance";
import { BLOCK_ROWS, branchLayout, scanLayout, SUMS, TALLY, type BranchSizes } from "./layout";
import type { LoadedBranch } from "./load";
import { attendRows, writeKeys, writeQueries } from "./run";

/** What the windows of a batch add up to; `lags` are views of the kernel's memory that live until its next call, as the map is unless pooled; strides in floats. */
export interface BatchTotals {
  /** Sums of weights over all windows of the batch, and over the `pool` × `pool` weights of each cell, `(H, side, mapStride)`. */
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
export const scanEnd = (sizes: BranchSizes, pool: number): number => scanLayout(sizes, pool, branchLayout(sizes).end).end;

/** The place in a tally of what begins as 1. */
const PRODUCT = 5;

/** Attends for all windows of the branch and adds up where they look: no map leaves the kernel, and no output is made. */
export function scanBatch(instance: Instance, branch: LoadedBranch, pool: number, take: TakeTally): BatchTotals {
  const { sizes, layout } = branch;
  const { batch, steps, heads } = sizes;
  const { strides, at, end } = scanLayout(sizes, pool, layout.end);
  instance.reserve(end);
  const floats = instance.floats();
  const map = pool === 1 ? floats.subarray(at.map / 4, at.map / 4 + heads * steps * strides.map).fill(0) : new Float32Array(heads * sideOf(steps, pool) ** 2);
  const lags = floats.subarray(at.lags / 4, at.lags / 4 + batch * heads * strides.lags).fill(0);
  const tally = new Float64Array(floats.buffer, at.tally, heads * TALLY);
  for (let item = 0; item < batch; item++) {
    for (let i = 0; i < tally.length; i++) tally[i] = i % TALLY === PRODUCT ? 1 : 0;
    const mask = branch.task.mask === null ? 0 : layout.at.queryMask + item * steps;
    writeKeys(instance, branch, item);
    const lagsOf = (head: number) => ({ lags: at.lags + 4 * (item * heads + head) * strides.lags, lagStride: 4 * strides.lags });
    const attend = (row: number, rows: number, ofHeads: number, sums: number, totals: { map: number; lags: number; lagStride: number }) =>
      attendRows(instance, branch, { item, row, rows, heads: ofHeads, queries: layout.at.queries, context: 0, map: 0, columns: [0, steps], sums, pool: 0, totals });
    for (let row = 0; row < steps; row += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, steps - row);
      if (pool === 1) {
        writeQueries(instance, branch, item * steps + row, rows, 0, heads);
        attend(row, rows, heads, at.sums, { map: at.map, ...lagsOf(0) });
      } else {
        // The kernel counts a row's place from the map's first, which is not there: it would lie so far before, at an address that must not be 0.
        const strip = at.map + (at.map % BLOCK_BYTES === 0 ? LINE_BYTES : 0);
        for (let head = 0; head < heads; head++) {
          const weights = floats.subarray(strip / 4, strip / 4 + rows * strides.map).fill(0);
          writeQueries(instance, branch, item * steps + row, rows, head, 1);
          attend(row, rows, 1, at.sums + 4 * head * rows * SUMS, { map: strip - 4 * row * strides.map, ...lagsOf(head) });
          addPooled(map, head, weights, strides.map, row, { steps, pool });
        }
      }
      instance.tally(at.sums, heads, rows, mask === 0 ? 0 : mask + row, at.tally);
    }
    take(tally, item);
  }
  return { map, mapStride: pool === 1 ? strides.map : sideOf(steps, pool), lags, lagStride: strides.lags, lagsAt: at.lags };
}

/** Bytes of a cache line, and what the bytes of a whole block of rows are a multiple of. */
const LINE_BYTES = 64;
const BLOCK_BYTES = 512;

/** Cells a side of maps of which each stands for `pool` × `pool` weights. */
export const sideOf = (steps: number, pool: number): number => Math.ceil(steps / pool);

/** Adds rows of weights from `first` on, `stride` apart, to the cells of a head's map that they lie in. */
function addPooled(to: Float32Array, head: number, weights: Float32Array, stride: number, first: number, { steps, pool }: { readonly steps: number; readonly pool: number }): void {
  const side = sideOf(steps, pool);
  for (let from = 0, row = first; from < weights.length; from += stride, row++) {
    const cells = (head * side + Math.floor(row / pool)) * side;
    for (let cell = 0; cell < side; cell++) {
      const end = from + Math.min(steps, (cell + 1) * pool);
      let sum = 0;
      for (let k = from + cell * pool; k < end; k++) sum += weights[k]!;
      to[cells + cell] = to[cells + cell]! + sum;
    }
  }
}
