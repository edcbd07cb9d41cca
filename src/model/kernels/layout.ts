import { DATA_AT } from "./wasm";

/** The sizes that decide how much memory a branch takes. */
export interface BranchSizes {
  readonly batch: number;
  /** T */
  readonly steps: number;
  /** D */
  readonly width: number;
  /** U */
  readonly units: number;
  /** H */
  readonly heads: number;
}

/** What is asked for besides the output. */
export interface Wanted {
  /** Whole maps, `(B, H, T, T)`: true for a new array, or one that is to hold them (memory seen before is faster). */
  readonly maps?: boolean | Float32Array;
  /** Maps pooled to at most this many cells a side. */
  readonly overview?: { readonly size: number };
  /** Measures of each row and each head. */
  readonly measures?: boolean;
}

/** Rows to be computed together: `items` whole windows, or a part of one. */
export interface Block {
  readonly item: number;
  readonly items: number;
  readonly row: number;
  readonly rows: number;
}

/** How many sums the kernel gives for each row. */
export const SUMS = 5;
/** How many numbers in double precision a scan keeps of each head of a window (`assembly/tally.ts`). */
export const TALLY = 7;
/** Weights of a block of maps: they stay in the second-level cache until they are copied out. */
export const BLOCK_WEIGHTS = 2 ** 18;
/** Most rows of a block. */
export const BLOCK_ROWS = 128;
const LINE = 16;

const upTo = (multiple: number, count: number) => Math.ceil(count / multiple) * multiple;

/**
 * Floats from one row to the next, for `columns` of them: whole cache lines and an odd number of them, so that a
 * walk down a column does not come back to the same few sets of the cache.
 */
export const strideOf = (columns: number) => (Math.ceil(columns / LINE) | 1) * LINE;

/** Weights that one cell of the overview stands for, along each axis. */
export const poolOf = (steps: number, size: number) => Math.ceil(steps / size);

/** Addresses in bytes and strides in floats of all that stays in memory while a branch is loaded. */
export type BranchLayout = ReturnType<typeof branchLayout>;

export function branchLayout({ batch, steps, width, units, heads }: BranchSizes) {
  const inner = Math.min(width, units);
  const rows = batch * steps;
  const strides = {
    dense: strideOf(units),
    scores: strideOf(heads * inner),
    values: strideOf(units),
    points: width <= units ? width : upTo(4, inner),
    keys: strideOf(steps),
    queries: upTo(4, heads * inner),
    output: upTo(4, units),
  };
  const { reserve, end } = addressesFrom(DATA_AT);
  // The kernel works rows off by fours and may touch up to three beyond the last: "+ 4" is room for them.
  const at = {
    zeros: reserve(strideOf(units)),
    dense: reserve(width <= units ? 0 : width * strides.dense),
    scores: reserve(inner * strides.scores),
    scoreBias: reserve(strides.scores),
    values: reserve(heads * inner * strides.values),
    outputBias: reserve(strides.output),
    input: reserve(width <= units ? 0 : (rows + 4) * width),
    points: reserve((rows + 4) * strides.points),
    queryMask: reserve(Math.ceil(rows / 4)),
    keys: reserve(inner * strides.keys),
    keyBias: reserve(strides.keys),
    queries: reserve((BLOCK_ROWS + 4) * strides.queries),
    fourRows: reserve(4 * strides.keys),
    inverses: reserve(4),
    context: reserve((rows + 4) * strides.queries),
    output: reserve((BLOCK_ROWS + 4) * strides.output),
  };
  return { inner, strides, at, end: end() };
}

/** Addresses of what one run asks for, behind the branch itself. */
export type RunLayout = ReturnType<typeof runLayout>;

export function runLayout({ steps, heads }: BranchSizes, wanted: Wanted, from: number) {
  const size = wanted.overview === undefined ? 0 : Math.ceil(steps / poolOf(steps, wanted.overview.size));
  const rows = blockRows({ steps, heads }, wanted);
  const { reserve, end } = addressesFrom(from);
  const at = {
    maps: reserve(wanted.maps ? rows * heads * steps + 4 : 0),
    sums: reserve(wanted.measures ? rows * heads * SUMS : 0),
    columnSums: reserve(size > 0 ? heads * strideOf(steps) : 0),
    columnPeaks: reserve(size > 0 ? heads * strideOf(steps) : 0),
    means: reserve(heads * size ** 2),
    peaks: reserve(heads * size ** 2),
  };
  return { size, rows, at, end: end() };
}

/** Addresses of what a scan adds up, behind the branch itself; strides in floats. Maps that are pooled are there a block of one head's rows at a time. */
export function scanLayout({ batch, steps, heads }: BranchSizes, pool: number, from: number) {
  const { reserve, end } = addressesFrom(from);
  const strides = { map: strideOf(steps), lags: upTo(4, 2 * steps + 2) };
  const at = {
    map: reserve(pool === 1 ? heads * steps * strides.map : BLOCK_ROWS * strides.map + LINE),
    lags: reserve(batch * heads * strides.lags),
    sums: reserve(BLOCK_ROWS * heads * SUMS),
    tally: reserve(2 * TALLY * heads),
  };
  return { strides, at, end: end() };
}

/** Rows of a block: whole windows where several fit, and few enough that their maps stay in the cache. */
function blockRows({ steps, heads }: Pick<BranchSizes, "steps" | "heads">, { maps }: Wanted): number {
  const cached = maps ? Math.floor(BLOCK_WEIGHTS / (heads * steps)) : BLOCK_ROWS;
  const most = Math.min(BLOCK_ROWS, Math.max(4, cached));
  return steps <= most ? Math.floor(most / steps) * steps : Math.floor(most / 4) * 4;
}

/** All rows of a batch, block by block. */
export function blocksOf({ batch, steps }: BranchSizes, rows: number): Block[] {
  const blocks: Block[] = [];
  const items = Math.max(1, Math.floor(rows / steps));
  for (let item = 0; item < batch; item += items) {
    for (let row = 0; row < steps; row += rows) {
      blocks.push({ item, items: Math.min(items, batch - item), row, rows: Math.min(rows, steps - row) });
    }
  }
  return blocks;
}

/** Hands out addresses one after the other, each at the start of a cache line. */
function addressesFrom(from: number) {
  let next = upTo(4 * LINE, from);
  return {
    reserve(floats: number): number {
      const at = next;
      next += 4 * upTo(LINE, floats);
      return at;
    },
    end: () => next,
  };
}
