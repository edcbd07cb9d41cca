import type { Block, BranchSizes, Wanted } from "../layout";
import { headTally, rowMeasures } from "../surveyMeasures";
import type { Attended } from "../results";

/** Arrays for what is wanted, and what moves each block into them. */
export function collect({ batch, steps, heads }: BranchSizes, wanted: Wanted, mask: Uint8Array | null) {
  const weights = batch * heads * steps * steps;
  let maps = wanted.maps === true ? null : wanted.maps || null;
  if (maps !== null && maps.length !== weights) throw new Error(`The maps are ${weights} numbers, not ${maps.length}.`);
  const rowEntropy = new Float32Array(wanted.measures ? batch * heads * steps : 0);
  const tallies = Array.from({ length: wanted.measures ? batch * heads : 0 }, headTally);
  return {
    /** `(items, H, rows, stride)` */
    takeMaps(floats: Float32Array, { item, items, row, rows }: Block, stride: number) {
      // All of them at once, without padding: no copy is needed.
      if (maps === null && floats.length === weights) maps = floats;
      if (maps === floats) return;
      maps ??= new Float32Array(weights);
      for (let map = 0; map < items * heads; map++) {
        const to = ((item * heads + map) * steps + row) * steps;
        copyRows(floats.subarray(map * rows * stride, (map + 1) * rows * stride), stride, maps.subarray(to, to + rows * steps), steps);
      }
    },
    /** `(items, H, rows, 5)` */
    takeSums(sums: Float32Array, { item, items, row, rows }: Block) {
      for (let above = 0; above < items * heads * rows; above++) {
        const map = item * heads + Math.floor(above / rows);
        const step = row + (above % rows);
        const measures = rowMeasures(sums, above);
        rowEntropy[map * steps + step] = measures.entropy;
        if (mask === null || mask[Math.floor(map / heads) * steps + step] === 1) tallies[map]?.add(measures);
      }
    },
    finish: (): Omit<Attended, "overview"> => ({
      maps,
      measures: wanted.measures ? { heads: tallies.map((tally) => tally.measures()), rowEntropy } : null,
    }),
  };
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
