import { denseSize, fours, type BranchShape, type Shape } from "./shape";

/**
 * Where everything stands in the buffers, in vectors of four. Rows begin at a whole vector; what is behind their last number stays
 * zero. `queries` are rows of Z that the loss depends on, of all windows; `points` all steps of all windows.
 */

/** Rows of numbers: where the first stands, and vectors in each. */
export interface Rows {
  readonly at: number;
  readonly fours: number;
}

export interface SourceRows {
  /** What goes into an embedding, and its slopes. */
  readonly features: Rows;
  readonly featureSlopes: Rows;
  /** Slopes of what comes out of it, before ReLU. */
  readonly embeddingSlopes: Rows;
}

/** What is computed for each row of a batch in a branch. */
export interface BranchRows {
  /** Points `(D)` as the layer is given them, in folded coordinates `(W)`, and slopes of both. */
  readonly given: Rows;
  readonly points: Rows;
  readonly givenSlopes: Rows;
  readonly pointSlopes: Rows;
  /** For each query `(H, W)`: x̂M, C, their slopes; those of C scaled for powers of two. */
  readonly projected: Rows;
  readonly context: Rows;
  readonly contextSlopes: Rows;
  readonly projectedSlopes: Rows;
  /** For each query and head: the largest score, one over the sum of powers, δ, and 1 for a padded one. */
  readonly notes: Rows;
  readonly sources: readonly SourceRows[];
}

export interface ScratchLayout {
  readonly branches: readonly [BranchRows, BranchRows];
  /** Z and its slopes, a row for each query; Z's mean over a window's steps. */
  readonly mixed: Rows;
  readonly mixedSlopes: Rows;
  readonly means: Rows;
  /** What is read out, its slopes, and each number's loss. */
  readonly predicted: Rows;
  readonly predictedSlopes: Rows;
  readonly losses: Rows;
  /** Vectors of all. */
  readonly size: number;
}

export function scratchLayout(shape: Shape): ScratchLayout {
  const { task: { capacity, steps, heads, units }, queries, readRows, outputs, readOut } = shape;
  const take = allocator();
  const rows = (count: number, width: number): Rows => ({ at: take(count * fours(width)), fours: fours(width) });
  const none: Rows = { at: 0, fours: 0 };
  const asked = capacity * queries;
  const points = capacity * steps;
  const branch = ({ width, inner, wide, asked: given, inward, sources }: BranchShape): BranchRows => {
    const perHead = (): Rows => ({ at: take(asked * heads * fours(inner)), fours: heads * fours(inner) });
    const own = rows(points, inner);
    const slopes = inward ? rows(points, inner) : none;
    return {
      points: own,
      given: wide ? rows(points, width) : own,
      pointSlopes: slopes,
      givenSlopes: wide && given ? rows(points, width) : slopes,
      projected: perHead(),
      context: perHead(),
      contextSlopes: perHead(),
      projectedSlopes: perHead(),
      notes: { at: take(asked * heads), fours: heads },
      sources: sources.map(({ width: features, embedding, embedded, normalisation }) => ({
        features: embedding < 0 ? none : rows(points, features),
        embeddingSlopes: embedding < 0 ? none : rows(points, embedded),
        featureSlopes: embedding < 0 || normalisation < 0 ? none : rows(points, features),
      })),
    };
  };
  const branches = [branch(shape.branches[0]), branch(shape.branches[1])] as const;
  const mixed = rows(asked, units);
  const predictedSlopes = rows(capacity * readRows, outputs);
  return {
    branches,
    mixed,
    predictedSlopes,
    mixedSlopes: readOut < 0 ? predictedSlopes : rows(asked, units),
    means: shape.task.readOut?.kind === "mean" ? rows(capacity, units) : none,
    predicted: readOut < 0 ? mixed : rows(capacity * readRows, outputs),
    losses: rows(capacity * readRows, outputs),
    size: take(0),
  };
}

/** What is folded from a branch's weights, and the slopes on the way back; in floats but for M, N and c. */
export interface BranchFolds {
  /** `(H, E, U)`; E = W + 1, the last row for the bias. */
  readonly query: number;
  readonly key: number;
  readonly value: number;
  readonly querySlopes: number;
  readonly keySlopes: number;
  readonly valueSlopes: number;
  /** Slopes of M `(H, E, W)` and of N and c `(H, E, U)`, and each head's part of the dense layer's `(H, E, U)`. */
  readonly scoreSlopes: number;
  readonly outputSlopes: number;
  readonly denseSlopes: number;
  /** The dense layer as it is now, for each head `(H, E, U)`: in its own place it changes only when all have read it. */
  readonly dense: number;
  /** What stands before the layer, and a dense layer that is not folded, as they are now: for each workgroup that gathers. */
  readonly front: number;
  /** M, a row for each coordinate of x̂ `(H, W)`, the bias' behind the padding; N, `(H, W padded)` rows `(U)`; c, H rows `(U)`. */
  readonly scores: Rows;
  readonly values: Rows;
  readonly bias: Rows;
}

export interface FoldLayout {
  readonly branches: readonly [BranchFolds, BranchFolds];
  /** The square of the gradient's length that each workgroup of the chain found, and behind them the loss; floats. */
  readonly norms: number;
  readonly size: number;
}

/** Floats that a workgroup needs to gather points of a branch. */
export const frontSize = ({ front, wide, width }: BranchShape, units: number) => front.size + (wide ? denseSize(width, units) : 0);

/** @param gathering workgroups that gather the points of a branch, at most */
export function foldLayout({ task: { heads, units }, branches }: Shape, gathering: number): FoldLayout {
  const take = allocator();
  const floats = (count: number) => 4 * take(fours(count));
  const branch = (shape: BranchShape): BranchFolds => {
    const { inner } = shape;
    const each = () => floats(heads * (inner + 1) * units);
    return {
      query: each(), key: each(), value: each(), querySlopes: each(), keySlopes: each(), valueSlopes: each(),
      scoreSlopes: floats(heads * (inner + 1) * inner), outputSlopes: each(), denseSlopes: each(),
      dense: each(), front: floats(gathering * frontSize(shape, units)),
      scores: { at: take((4 * fours(inner) + 1) * heads * fours(inner)), fours: heads * fours(inner) },
      values: { at: take(4 * heads * fours(inner) * fours(units)), fours: fours(units) },
      bias: { at: take(heads * fours(units)), fours: fours(units) },
    };
  };
  const both = [branch(branches[0]), branch(branches[1])] as const;
  return { branches: both, norms: floats(2 * heads + 2), size: take(0) };
}

/** Hands out places one behind the other; what is asked for nothing gets the end. */
export function allocator() {
  let next = 0;
  return (count: number) => {
    const at = next;
    next += count;
    return at;
  };
}
