import { blocksOf, poolOf, SUMS, type Block, type BranchSizes, type Wanted } from "../layout";

/** Weights that are read at a time, so that their two copies stay below what a GPU has to spare. */
const READ_WEIGHTS = 2 ** 25;

/** Floats from one row of steps to the next: whole vectors of four. */
export const strideOf = (steps: number) => 4 * Math.ceil(steps / 4);

/** The blocks of rows that a run takes one after the other, and the floats of what each leaves in GPU memory. */
export interface Plan {
  readonly pool: number;
  /** Cells a side of the overview. */
  readonly size: number;
  readonly blocks: readonly Block[];
  readonly map: (block: Block) => number;
  readonly pooled: (block: Block) => number;
  readonly sums: (block: Block) => number;
}

/**
 * Blocks of about `blockWeights` weights, each of which leaves no buffer of more than `binding` bytes. Throws a `RangeError`
 * where not even the fewest rows fit.
 */
export function planRun(sizes: BranchSizes, wanted: Wanted, binding: number, blockWeights: number): Plan {
  const { steps, heads } = sizes;
  const pool = wanted.overview === undefined ? 1 : poolOf(steps, wanted.overview.size);
  const size = wanted.overview === undefined ? 0 : Math.ceil(steps / pool);
  const rowOf = { map: heads * strideOf(steps), pooled: heads * 2 * size, sums: heads * SUMS };
  const most = Math.min(
    blockWeights / (heads * steps),
    wanted.maps ? Math.min(READ_WEIGHTS, binding / 4) / rowOf.map : Infinity,
    size > 0 ? binding / 4 / rowOf.pooled : Infinity,
  );
  const blocks = blocksOf(sizes, blockRows(steps, Math.max(1, Math.floor(most)), pool));
  const floats = (row: number) => ({ items, rows }: Block) => items * rows * row;
  return { pool, size, blocks, map: floats(rowOf.map), pooled: floats(rowOf.pooled), sums: floats(rowOf.sums) };
}

/** Whole windows where they fit; else rows that begin at a vector of four and at a cell of the overview. */
function blockRows(steps: number, most: number, pool: number): number {
  if (steps <= most) return Math.floor(most / steps) * steps;
  const together = pool * (4 / greatestDivisor(pool, 4));
  return Math.max(1, Math.floor(most / together)) * together;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
