import { SUMS, type Block, type BranchSizes, type Wanted } from "../layout";
import type { Attended } from "../results";
import { collectMeasures } from "../surveyMeasures";
import { paddedRows } from "./ranges";

/** Arrays for what is wanted, and what moves each block into them. */
export function collect(sizes: BranchSizes, wanted: Wanted, mask: Uint8Array | null) {
  const { batch, steps, heads } = sizes;
  const weights = batch * heads * steps * steps;
  let maps = wanted.maps === true ? null : wanted.maps || null;
  if (maps !== null && maps.length !== weights) throw new Error(`The maps are ${weights} numbers, not ${maps.length}.`);
  const measures = wanted.measures ? collectMeasures(sizes, mask) : null;
  return {
    /** `(items, H, rows, stride)` */
    takeMaps(floats: Float32Array, { item, items, row, rows }: Block, stride: number) {
      maps ??= new Float32Array(weights);
      for (let map = 0; map < items * heads; map++) {
        const to = ((item * heads + map) * steps + row) * steps;
        copyRows(floats.subarray(map * rows * stride, (map + 1) * rows * stride), stride, maps.subarray(to, to + rows * steps), steps);
      }
    },
    /** `(items, H, 5, rows)`, rows padded to whole tiles. */
    takeSums: (sums: Float32Array, block: Block) => measures?.take(sumsByRow(sums, block.items * heads, block.rows), block),
    finish: (): Omit<Attended, "overview"> => ({
      maps,
      measures: measures?.finish() ?? null,
    }),
  };
}

/** `(maps, 5, padded rows)` as `(maps, rows, 5)`. */
function sumsByRow(sums: Float32Array, maps: number, rows: number): Float32Array {
  const padded = paddedRows(rows);
  const result = new Float32Array(maps * rows * SUMS);
  for (let map = 0; map < maps; map++) {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < SUMS; i++) result[(map * rows + row) * SUMS + i] = sums[(map * SUMS + i) * padded + row]!;
    }
  }
  return result;
}

/** Copies rows of `columns` that stand `stride` apart to where they stand without gaps. */
export function copyRows(from: Float32Array, stride: number, to: Float32Array, columns: number, skipped = 0): void {
  if (stride === columns && skipped === 0) {
    to.set(from);
    return;
  }
  for (let row = 0; row * columns < to.length; row++) {
    to.set(from.subarray(row * stride + skipped, row * stride + skipped + columns), row * columns);
  }
}
