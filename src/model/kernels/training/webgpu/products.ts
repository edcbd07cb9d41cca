import { allocator, type Rows, type ScratchLayout } from "./layout";
import { fours, type Shape } from "./shape";

/** Over which rows a sum goes: queries, read-out rows or points of the batch. */
export type SummedRows = "queries" | "read" | "points";

/**
 * `Σ_row left[row]ᵀ right[row]`, a matrix of as many rows as `left` is wide; where `left` is null it is a one, and the matrix a
 * row of sums. Stands at `to` in vectors of a portion.
 */
export interface Product {
  readonly over: SummedRows;
  readonly left: Rows | null;
  /** Where rows are queries and the left side is a point: that of the query. */
  readonly leftIsPoint: boolean;
  readonly right: Rows;
  readonly to: number;
}

/** Sums over all points of a normalisation's slopes, and of slopes times values, column by column; two rows at `to`. */
export interface ScalingSlopes {
  readonly value: Rows;
  readonly slope: Rows;
  /** The first column of both. */
  readonly column: number;
  readonly width: number;
  readonly to: number;
}

/** One array of the front, of a dense layer that is not folded, or of the read-out: which sums its gradient is. */
export interface Direct {
  /** Where the array begins among all weights, its rows and columns. */
  readonly array: number;
  readonly rows: number;
  readonly columns: number;
  readonly to: number;
  /** Where the spread stands that a normalisation's sums are divided by, and taken with a minus; -1 for none. */
  readonly spread: number;
}

export interface BranchSums {
  /** Slopes of M `(W padded, H·W)`, of its last row, and of N `(H·W padded, U)`. */
  readonly scores: number;
  readonly scoreBias: number;
  readonly values: number;
}

export interface Sums {
  readonly products: readonly Product[];
  readonly scalings: readonly ScalingSlopes[];
  readonly direct: readonly Direct[];
  readonly branches: readonly [BranchSums, BranchSums];
  /** Slopes of the output bias; the loss's parts. */
  readonly bias: number;
  readonly loss: number;
  /** Vectors of a portion, and portions that the rows are shared out to. */
  readonly size: number;
  readonly portions: number;
}

/** Rows that a portion is worth: enough work for a thread, and portions enough for a GPU. */
const PORTION_ROWS = 96;
const MOST_PORTIONS = 16;

/** All that is summed over the rows of a batch. */
export function sumsOf(shape: Shape, scratch: ScratchLayout): Sums {
  const { task: { capacity, units }, outputs, readOut, queries } = shape;
  const take = allocator();
  const products: Product[] = [];
  const scalings: ScalingSlopes[] = [];
  const direct: Direct[] = [];
  const add = (over: SummedRows, left: Rows | null, right: Rows, leftIsPoint = false) => {
    const to = take((left === null ? 1 : 4 * left.fours) * right.fours);
    products.push({ over, left, right, leftIsPoint, to });
    return to;
  };
  /** Kernel and bias of a dense layer. */
  const addDense = (over: SummedRows, array: number, left: Rows, right: Rows, rows: number, columns: number) => {
    direct.push({ array, rows, columns, to: add(over, left, right), spread: -1 });
    direct.push({ array: array + rows * columns, rows: 1, columns, to: add(over, null, right), spread: -1 });
  };

  const branches = shape.branches.map((branch, b) => {
    const rows = scratch.branches[b]!;
    const sums = {
      scores: add("queries", rows.points, rows.projectedSlopes, true),
      scoreBias: add("queries", null, rows.projectedSlopes),
      values: add("queries", rows.context, scratch.mixedSlopes),
    };
    if (branch.wide) addDense("points", branch.dense, rows.given, rows.pointSlopes, branch.width, units);
    branch.sources.forEach(({ width, column, normalisation, embedding, embedded }, i) => {
      const { features, featureSlopes, embeddingSlopes } = rows.sources[i]!;
      if (embedding >= 0) addDense("points", embedding, features, embeddingSlopes, width, embedded);
      if (normalisation < 0) return;
      const to = take(2 * fours(width));
      scalings.push(embedding >= 0
        ? { value: features, slope: featureSlopes, column: 0, width, to }
        : { value: rows.given, slope: rows.givenSlopes, column, width, to });
      direct.push({ array: normalisation, rows: 2, columns: width, to, spread: normalisation + width });
    });
    return sums;
  });
  const bias = add("queries", null, scratch.mixedSlopes);
  if (readOut >= 0) {
    const read = shape.task.readOut?.kind === "mean" ? scratch.means : scratch.mixed;
    addDense("read", readOut, read, scratch.predictedSlopes, units, outputs);
  }
  const loss = add("read", null, scratch.losses);
  const portions = Math.max(1, Math.min(MOST_PORTIONS, Math.ceil((capacity * queries) / PORTION_ROWS)));
  return { products, scalings, direct, branches: [branches[0]!, branches[1]!], bias, loss, size: take(0), portions };
}
