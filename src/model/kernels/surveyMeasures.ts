import type { MapMeasures, SurveyMeasures } from "../attention/survey";
import { SUMS, type Block, type BranchSizes } from "./layout";

/** What can be said of one row of a map. */
interface RowMeasures extends Omit<MapMeasures, "lookBackSpread"> {
  /** The mean of (query step - key step)². */
  readonly lookBackSquared: number;
}

/**
 * A row's measures out of the kernel's five sums (`assembly/softmax.ts`). The entropy follows from
 * a weight being `p / Σp` with `p = 2^s`: `-Σ (p/Σp) log2(p/Σp) = log2 Σp - Σps / Σp`. The largest p is 2⁰ = 1.
 */
function rowMeasures(sums: Float32Array, index: number): RowMeasures {
  const at = index * SUMS;
  const total = sums[at]!;
  return {
    entropy: Math.max(0, Math.log2(total) - sums[at + 1]! / total),
    lookBack: -sums[at + 2]! / total || 0,
    lookBackSquared: sums[at + 3]! / total,
    sharpness: 1 / total,
    diagonal: sums[at + 4]! / total,
  };
}

/** Adds up the rows of one head's map. */
function headTally() {
  let rows = 0;
  const sum = { entropy: 0, lookBack: 0, lookBackSquared: 0, sharpness: 0, diagonal: 0 };
  return {
    add(row: RowMeasures) {
      rows++;
      sum.entropy += row.entropy;
      sum.lookBack += row.lookBack;
      sum.lookBackSquared += row.lookBackSquared;
      sum.sharpness += row.sharpness;
      sum.diagonal += row.diagonal;
    },
    /** Null where no row was added. */
    measures(): MapMeasures | null {
      if (rows === 0) return null;
      const lookBack = sum.lookBack / rows;
      return {
        entropy: sum.entropy / rows,
        lookBack,
        lookBackSpread: Math.sqrt(Math.max(0, sum.lookBackSquared / rows - lookBack ** 2)),
        sharpness: sum.sharpness / rows,
        diagonal: sum.diagonal / rows,
      };
    },
  };
}

/** Collects the measures of a whole batch, block by block; `mask` `(B, T)` leaves rows out of the means over a head. */
export function collectMeasures({ batch, steps, heads }: Pick<BranchSizes, "batch" | "steps" | "heads">, mask: Uint8Array | null) {
  const rowEntropy = new Float32Array(batch * heads * steps);
  const tallies = Array.from({ length: batch * heads }, headTally);
  return {
    /** The kernel's sums of a block's rows, `(items, H, rows, 5)`. */
    take(sums: Float32Array, { item, items, row, rows }: Block): void {
      for (let above = 0; above < items * heads * rows; above++) {
        const map = item * heads + Math.floor(above / rows);
        const step = row + (above % rows);
        const measures = rowMeasures(sums, above);
        rowEntropy[map * steps + step] = measures.entropy;
        if (mask === null || mask[Math.floor(map / heads) * steps + step] === 1) tallies[map]?.add(measures);
      }
    },
    finish: (): SurveyMeasures => ({ heads: tallies.map((tally) => tally.measures()), rowEntropy }),
  };
}
