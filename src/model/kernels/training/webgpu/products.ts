import { allocator, type Rows, type ScratchLayout } from "./layout";
import { fours, type Shape } from "./shape";
import { mostPortions, pointUnits, rowUnits } from "./units";

/** Over which rows a sum goes: queries or read-out rows of the batch; or points. */
export type SummedRows = "queries" | "read";

/**
 * `Σ_row left[row]ᵀ right[row]`, a matrix of as many rows as `left` is wide; where `left` is null it is a one, and the matrix a
 * row of sums. Stands at `to` in vectors of a portion.
 */
export interface Product {
  readonly over: SummedRows | "points";
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
  readonly from: "rows" | "points";
  readonly to: number;
  /** Where the spread stands that a normalisation's sums are divided by, and taken with a minus; -1 for none. */
  readonly spread: number;
}

/** Where the sums over queries go: slopes of M `(W padded, H·W)`, of its last row, and of N `(H·W padded, U)`. */
export interface BranchSums {
  readonly scores: number;
  readonly scoreBias: number;
  readonly values: number;
}

/** Sums over the points of a branch. */
export interface PointSums {
  readonly products: readonly Product[];
  readonly scalings: readonly ScalingSlopes[];
}

/** Each workgroup adds up its own rows, and leaves a portion: WebGPU has no atomics for floats, and a sum by parts has fewer roundings. */
export interface Portions {
  /** Where the first begins, vectors of each, and how many there are at most. */
  readonly at: number;
  readonly size: number;
  readonly most: number;
}

export interface Sums {
  /** Over queries and what is read out, but for the loss's parts. */
  readonly products: readonly Product[];
  readonly loss: Product;
  readonly points: readonly [PointSums, PointSums];
  readonly direct: readonly Direct[];
  readonly branches: readonly [BranchSums, BranchSums];
  /** Slopes of the output bias. */
  readonly bias: number;
  readonly ofRows: Portions;
  readonly ofPoints: Portions;
  /** Vectors of all portions. */
  readonly size: number;
}

/** All that is summed over the rows of a batch. */
export function sumsOf(shape: Shape, scratch: ScratchLayout): Sums {
  const { task: { capacity, units }, outputs, readOut } = shape;
  const takers = { rows: allocator(), points: allocator() };
  const products: Product[] = [];
  const direct: Direct[] = [];
  const product = (over: Product["over"], left: Rows | null, right: Rows, leftIsPoint = false): Product => {
    const to = takers[over === "points" ? "points" : "rows"]((left === null ? 1 : 4 * left.fours) * right.fours);
    return { over, left, right, leftIsPoint, to };
  };
  const add = (own: Product, to: Product[] = products) => {
    to.push(own);
    return own.to;
  };
  /** Kernel and bias of a dense layer. */
  const addDense = (to: Product[], over: Product["over"], array: number, left: Rows, right: Rows, rows: number, columns: number) => {
    const from = over === "points" ? "points" : "rows";
    direct.push({ array, rows, columns, from, to: add(product(over, left, right), to), spread: -1 });
    direct.push({ array: array + rows * columns, rows: 1, columns, from, to: add(product(over, null, right), to), spread: -1 });
  };

  const branches = shape.branches.map((branch, b) => {
    const rows = scratch.branches[b]!;
    const own = { products: [] as Product[], scalings: [] as ScalingSlopes[] };
    const sums = {
      scores: add(product("queries", rows.points, rows.projectedSlopes, true)),
      scoreBias: add(product("queries", null, rows.projectedSlopes)),
      values: add(product("queries", rows.context, scratch.mixedSlopes)),
      points: own,
    };
    if (branch.wide) addDense(own.products, "points", branch.dense, rows.given, rows.pointSlopes, branch.width, units);
    branch.sources.forEach(({ width, column, normalisation, embedding, embedded }, i) => {
      const { features, featureSlopes, embeddingSlopes } = rows.sources[i]!;
      if (embedding >= 0) addDense(own.products, "points", embedding, features, embeddingSlopes, width, embedded);
      if (normalisation < 0) return;
      const to = takers.points(2 * fours(width));
      own.scalings.push(embedding >= 0
        ? { value: features, slope: featureSlopes, column: 0, width, to }
        : { value: rows.given, slope: rows.givenSlopes, column, width, to });
      direct.push({ array: normalisation, rows: 2, columns: width, from: "points", to, spread: normalisation + width });
    });
    return sums;
  });
  const bias = add(product("queries", null, scratch.mixedSlopes));
  if (readOut >= 0) {
    const read = shape.task.readOut?.kind === "mean" ? scratch.means : scratch.mixed;
    addDense(products, "read", readOut, read, scratch.predictedSlopes, units, outputs);
  }
  const loss = product("read", null, scratch.losses);
  const ofRows = { at: 0, size: takers.rows(0), most: mostPortions(rowUnits(shape, capacity), takers.rows(0)) };
  const pointsAt = ofRows.size * ofRows.most;
  const ofPoints = { at: pointsAt, size: takers.points(0), most: mostPortions(pointUnits(shape, capacity), takers.points(0)) };
  const [a, b] = branches as [(typeof branches)[0], (typeof branches)[0]];
  return { products, loss, direct, branches: [a, b], points: [a.points, b.points], bias, ofRows, ofPoints, size: pointsAt + ofPoints.size * ofPoints.most };
}
