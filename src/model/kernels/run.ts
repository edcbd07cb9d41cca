import type { Instance } from "./instance";
import type { Job } from "./job";
import { blocksOf, poolOf, runLayout, SUMS, type Block, type RunLayout, type Wanted } from "./layout";
import type { LoadedBranch } from "./load";
import { collect, type Attended } from "./results";

/** Below every score, as in `assembly/softmax.ts`. */
const NEVER = -3e38;

/** A row range of one head, and where its results go; addresses of 0 are for what is not wanted. */
type Part = Pick<Job, "queries" | "firstRow" | "rows" | "context" | "map" | "firstColumn" | "columns" | "sums"> &
  Pick<Job, "pool" | "columnSums" | "columnPeaks" | "means" | "peaks">;

/** Attends for one head of one window, whose keys must have been set by `writeKeys`. */
export function attendPart(instance: Instance, { task, sizes, layout }: LoadedBranch, item: number, part: Part): void {
  const { at, strides, inner } = layout;
  instance.attend({
    ...part,
    queryStride: 4 * strides.queries,
    keys: at.keys,
    keyStride: 4 * strides.keys,
    keyBias: at.keyBias,
    queryMask: task.mask === null ? 0 : at.queryMask + item * sizes.steps,
    width: inner,
    steps: sizes.steps,
    causal: task.causal ? 1 : 0,
    scores: at.fourRows,
    inverses: at.inverses,
    contextStride: 4 * strides.queries,
  });
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
  bias.fill(NEVER, steps);
  if (task.mask === null) return;
  for (let k = 0; k < steps; k++) if (task.mask[item * steps + k] === 0) bias[k] = NEVER;
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
 * The weighted means of the steps stay in the kernel's memory, for `mixHeads`.
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

/** All heads of one window of a block. */
function attendItem(instance: Instance, branch: LoadedBranch, run: RunLayout, wanted: Wanted, block: Block, index: number) {
  const { sizes, layout } = branch;
  const { steps, heads } = sizes;
  const { strides, inner } = layout;
  const pool = wanted.overview === undefined ? 0 : poolOf(steps, wanted.overview.size);
  for (let h = 0; h < heads; h++) {
    const above = (index * heads + h) * block.rows;
    const cells = 4 * h * run.size ** 2;
    attendPart(instance, branch, block.item + index, {
      queries: layout.at.queries + 4 * (index * steps * strides.queries + h * inner),
      firstRow: block.row,
      rows: block.rows,
      context: layout.at.context + 4 * (((block.item + index) * steps + block.row) * strides.queries + h * inner),
      map: wanted.maps ? run.at.maps + 4 * above * steps : 0,
      firstColumn: 0,
      columns: steps,
      sums: wanted.measures ? run.at.sums + 4 * above * SUMS : 0,
      pool,
      columnSums: run.at.columnSums + 4 * h * strides.keys,
      columnPeaks: run.at.columnPeaks + 4 * h * strides.keys,
      means: run.at.means + cells,
      peaks: run.at.peaks + cells,
    });
  }
}
