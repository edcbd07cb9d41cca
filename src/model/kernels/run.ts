import type { Instance } from "./instance";
import { FIELD } from "./job";
import { blocksOf, poolOf, runLayout, SUMS, type Block, type RunLayout, type Wanted } from "./layout";
import type { LoadedBranch } from "./load";
import { collect, type Attended } from "./results";

/** What is added to the score of a masked key: below every score, as `NEVER` in `assembly/softmax.ts`. */
const MASKED_BIAS = -3e38;

/** Rows of one window whose keys stand in memory, and where their results go; 0 for what is not wanted. */
export interface RowRun {
  readonly item: number;
  readonly row: number;
  readonly rows: number;
  readonly heads: number;
  readonly queries: number;
  readonly context: number;
  readonly map: number;
  readonly columns: readonly [from: number, to: number];
  readonly sums: number;
  readonly pool: number;
  /** Where a scan adds its rows up, and the bytes from one head's offsets to the next's. */
  readonly totals?: { readonly map: number; readonly lags: number; readonly lagStride: number };
}

/** Attends for some rows of one window. */
export function attendRows(instance: Instance, { task, sizes, layout }: LoadedBranch, run: RowRun): void {
  const { at, strides, inner } = layout;
  const job = instance.job();
  job[FIELD.queries] = run.queries;
  job[FIELD.queryStride] = 4 * strides.queries;
  job[FIELD.keys] = at.keys;
  job[FIELD.keyStride] = 4 * strides.keys;
  job[FIELD.points] = at.points + 4 * run.item * sizes.steps * strides.points;
  job[FIELD.pointStride] = 4 * strides.points;
  job[FIELD.keyBias] = at.keyBias;
  job[FIELD.queryMask] = task.mask === null ? 0 : at.queryMask + run.item * sizes.steps;
  job[FIELD.width] = inner;
  job[FIELD.heads] = run.heads;
  job[FIELD.steps] = sizes.steps;
  job[FIELD.firstRow] = run.row;
  job[FIELD.rows] = run.rows;
  job[FIELD.causal] = task.causal ? 1 : 0;
  job[FIELD.scores] = at.fourRows;
  job[FIELD.inverses] = at.inverses;
  job[FIELD.context] = run.context;
  job[FIELD.contextStride] = 4 * strides.queries;
  job[FIELD.map] = run.map;
  job[FIELD.firstColumn] = run.columns[0];
  job[FIELD.columns] = run.columns[1] - run.columns[0];
  job[FIELD.sums] = run.sums;
  job[FIELD.pool] = run.pool;
  job[FIELD.mapTotals] = run.totals?.map ?? 0;
  job[FIELD.lagTotals] = run.totals?.lags ?? 0;
  job[FIELD.lagStride] = run.totals?.lagStride ?? 0;
  instance.attend();
}

/** Sets the keys of one window, and which of them may be attended to, unless they stand there already. */
export function writeKeys(instance: Instance, branch: LoadedBranch, item: number): void {
  if (branch.keysOf === item) return;
  branch.keysOf = item;
  const { task, sizes, layout } = branch;
  const { at, strides, inner } = layout;
  const { steps } = sizes;
  const from = at.points + 4 * item * steps * strides.points;
  instance.transpose(from, 4 * strides.points, at.keys, 4 * strides.keys, steps, inner);
  const bias = instance.floats().subarray(at.keyBias / 4).subarray(0, strides.keys);
  bias.fill(0, 0, steps);
  bias.fill(MASKED_BIAS, steps);
  if (task.mask === null) return;
  for (let k = 0; k < steps; k++) if (task.mask[item * steps + k] === 0) bias[k] = MASKED_BIAS;
}

/** Projects `rows` queries, from the flattened row `first` on, onto the keys of `heads` heads from `head` on. */
export function writeQueries(instance: Instance, { layout }: LoadedBranch, first: number, rows: number, head: number, heads: number) {
  const { at, strides, inner } = layout;
  const offset = 4 * head * inner;
  instance.multiply(
    at.points + 4 * first * strides.points, 4 * strides.points,
    at.scores + offset, 4 * strides.scores,
    at.queries, 4 * strides.queries,
    at.scoreBias + offset, rows, inner, heads * inner,
  );
}

/**
 * Attends for a whole batch, block by block: yields the fraction done after each, and returns what was wanted.
 * The weighted means of the steps stay in the kernel's memory, for `outputOf`.
 */
export function* attendBlocks(instance: Instance, branch: LoadedBranch, wanted: Wanted): Generator<number, Attended> {
  const { sizes } = branch;
  const run = runLayout(sizes, wanted, branch.layout.end);
  instance.reserve(run.end);
  const results = collect(branch, wanted, run);
  const blocks = blocksOf(sizes, run.rows);
  for (const [index, block] of blocks.entries()) {
    writeQueries(instance, branch, block.item * sizes.steps + block.row, block.items * block.rows, 0, sizes.heads);
    for (let i = 0; i < block.items; i++) {
      const item = block.item + i;
      writeKeys(instance, branch, item);
      attendItem(instance, branch, run, wanted, block, i);
      if (block.row + block.rows === sizes.steps) results.takeOverview(instance, item);
    }
    results.takeBlock(instance, block);
    yield (index + 1) / blocks.length;
  }
  return results.finish();
}

/** One window of a block. */
function attendItem(instance: Instance, branch: LoadedBranch, run: RunLayout, wanted: Wanted, block: Block, index: number) {
  const { steps, heads } = branch.sizes;
  const { at, strides } = branch.layout;
  const item = block.item + index;
  const above = index * heads * block.rows;
  const job = instance.job();
  job[FIELD.columnSums] = run.at.columnSums;
  job[FIELD.columnPeaks] = run.at.columnPeaks;
  job[FIELD.means] = run.at.means;
  job[FIELD.peaks] = run.at.peaks;
  attendRows(instance, branch, {
    item,
    row: block.row,
    rows: block.rows,
    heads,
    queries: at.queries + 4 * index * steps * strides.queries,
    context: at.context + 4 * (item * steps + block.row) * strides.queries,
    map: wanted.maps ? run.at.maps + 4 * above * steps : 0,
    columns: [0, steps],
    sums: wanted.measures ? run.at.sums + 4 * above * SUMS : 0,
    pool: wanted.overview === undefined ? 0 : poolOf(steps, wanted.overview.size),
  });
}
