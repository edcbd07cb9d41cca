import { poolOf, SUMS, type Block, type BranchSizes, type Wanted } from "../layout";
import { paddedRows, rowTilesOf, tilesOf } from "./ranges";
import { cellsOfTile } from "./shaders/cells";

/** Weights that are read at a time, so that their copies stay below what a GPU has to spare. */
const READ_WEIGHTS = 2 ** 24;
/** Workgroups along one axis, and so windows of a block. */
const MOST_ITEMS = 65_535;

/** Floats from one row of steps to the next: whole vectors of four. */
export const strideOf = (steps: number) => 4 * Math.ceil(steps / 4);

/** How a run is cut into blocks of rows, and the floats of what each leaves in GPU memory. */
export interface Plan {
  readonly pool: number;
  /** Cells a side of the overview. */
  readonly size: number;
  /** The block after another (null: the first) of about `weights` weights; null after the last. */
  readonly next: (block: Block | null, weights: number) => Block | null;
  /** How much is done, from 0 to 1, after a block. */
  readonly done: (block: Block) => number;
  /** Whether a block is all there is. */
  readonly whole: (block: Block) => boolean;
  readonly map: (block: Block) => number;
  readonly pooled: (block: Block) => number;
  readonly sums: (block: Block) => number;
}

/** Blocks of which none leaves a buffer of more than `binding` bytes, unless not even the fewest rows fit. */
export function planRun(sizes: BranchSizes, wanted: Wanted, binding: number): Plan {
  const { batch, steps, heads } = sizes;
  const pool = wanted.overview === undefined ? 1 : poolOf(steps, wanted.overview.size);
  const size = wanted.overview === undefined ? 0 : Math.ceil(steps / pool);
  const { rowCells, keyCells } = cellsOfTile(pool);
  const map = heads * strideOf(steps);
  const tileRow = heads * 2 * rowCells * keyCells * tilesOf(steps);
  const most = Math.min(
    wanted.maps ? Math.min(READ_WEIGHTS, binding / 4) / map : Infinity,
    size > 0 ? (Math.floor(binding / 4 / tileRow) * steps) / rowTilesOf(steps) : Infinity,
    MOST_ITEMS * steps,
  );
  return {
    pool,
    size,
    next(block, weights) {
      const end = block === null ? 0 : block.item * steps + (block.items - 1) * steps + block.row + block.rows;
      if (end === batch * steps) return null;
      const [item, row] = [Math.floor(end / steps), end % steps];
      const rows = blockRows(steps, Math.max(1, Math.floor(Math.min(most, weights / (heads * steps)))), pool);
      const items = row === 0 ? Math.max(1, Math.min(Math.floor(rows / steps), batch - item)) : 1;
      return { item, items, row, rows: Math.min(rows, steps - row) };
    },
    done: ({ item, items, row, rows }) => ((item + items - 1) * steps + row + rows) / (batch * steps),
    whole: ({ items, rows }) => items * rows === batch * steps,
    map: ({ items, rows }) => items * rows * map,
    pooled: ({ items, rows }) => items * rowTilesOf(rows) * tileRow,
    sums: ({ items, rows }) => items * heads * SUMS * paddedRows(rows),
  };
}

/** Whole windows where they fit; else rows that begin at a vector of four and at a cell of the overview. */
function blockRows(steps: number, most: number, pool: number): number {
  if (steps <= most) return Math.floor(most / steps) * steps;
  const together = pool * (4 / greatestDivisor(pool, 4));
  return Math.max(1, Math.floor(most / together)) * together;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
