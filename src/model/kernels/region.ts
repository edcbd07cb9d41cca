import type { Instance } from "./instance";
import type { LoadedBranch } from "./load";
import { attendPart, writeKeys, writeQueries } from "./run";

/** A rectangle of one head's map; ends are not included. */
export interface Region {
  readonly item: number;
  readonly head: number;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

const BLOCK_WEIGHTS = 2 ** 18;
const BLOCK_ROWS = 128;

/**
 * The exact weights of a region, `(rows, columns)`. The whole rows are computed, since a softmax needs them,
 * but only the wanted columns are kept. `at` is the first free byte of the kernel's memory.
 */
export function attendRegion(instance: Instance, branch: LoadedBranch, region: Region, at: number): Float32Array {
  const { item, head, rows, columns } = region;
  const { steps } = branch.sizes;
  const width = columns[1] - columns[0];
  const most = Math.min(BLOCK_ROWS, Math.max(1, Math.floor(BLOCK_WEIGHTS / width)));
  instance.reserve(at + 4 * (most * width + 4));
  writeKeys(instance, branch, item);
  const weights = new Float32Array((rows[1] - rows[0]) * width);
  for (let row = rows[0]; row < rows[1]; row += most) {
    const count = Math.min(most, rows[1] - row);
    writeQueries(instance, branch, item * steps + row, count, head, 1);
    attendPart(instance, branch, {
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
