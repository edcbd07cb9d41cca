import { liesWithin, type Rectangle } from "../attention/survey";
import type { Instance } from "./instance";
import { BLOCK_ROWS, BLOCK_WEIGHTS, type BranchSizes } from "./layout";
import type { LoadedBranch } from "./load";
import { attendRows, writeKeys, writeQueries } from "./run";

/** Bytes that a region needs at most beside the branch, however large it is. */
export const regionBytes = (steps: number) => 4 * (Math.max(BLOCK_WEIGHTS, steps) + 4);

/**
 * The exact weights of a region, `(rows, columns)`. The whole rows are computed, since a softmax needs them,
 * but only the wanted columns are kept. `at` is the first free byte of the kernel's memory.
 */
export function attendRegion(instance: Instance, branch: LoadedBranch, region: Rectangle, at: number): Float32Array {
  const { item, head, rows, columns } = region;
  const { steps } = branch.sizes;
  expectWithin(branch.sizes, region);
  const width = columns[1] - columns[0];
  const most = Math.min(BLOCK_ROWS, Math.max(1, Math.floor(BLOCK_WEIGHTS / width)));
  instance.reserve(at + 4 * (most * width + 4));
  writeKeys(instance, branch, item);
  const weights = new Float32Array((rows[1] - rows[0]) * width);
  for (let row = rows[0]; row < rows[1]; row += most) {
    const count = Math.min(most, rows[1] - row);
    writeQueries(instance, branch, item * steps + row, count, head, 1);
    attendRows(instance, branch, {
      item,
      row,
      rows: count,
      heads: 1,
      queries: branch.layout.at.queries,
      context: 0,
      map: at,
      columns,
      sums: 0,
      pool: 0,
    });
    weights.set(instance.floats().subarray(at / 4, at / 4 + count * width), (row - rows[0]) * width);
  }
  return weights;
}

/** @throws RangeError for a region that is not within the branch's maps */
export function expectWithin(sizes: BranchSizes, region: Rectangle): void {
  if (!liesWithin(region, sizes)) throw new RangeError(`${JSON.stringify(region)} is not within maps of ${JSON.stringify(sizes)}.`);
}
