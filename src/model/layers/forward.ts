import {
  add,
  concat,
  customGrad,
  getBackend,
  linalg,
  matMul,
  mul,
  ones,
  reshape,
  softmax,
  split,
  stack,
  sub,
  tidy,
  transpose,
  unstack,
  type Rank,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import type { Branch } from "../attention/branch";
import { branchWeights as weightsOf, type BranchWeights as WeightsOf, type Linear } from "../weights/branchWeights";
import { hasOwnKernels } from "./wasm/inUse";

/** The weights of one branch. */
export type BranchTensors = WeightsOf<Tensor>;

export interface BranchResult {
  /** `(B, H, T, T)`: batch, head, query, key. Every row sums to 1. */
  readonly maps: Tensor4D;
  /** `(B, T, U)` */
  readonly output: Tensor3D;
}

export interface ForwardResult extends Readonly<Record<Branch, BranchResult>> {
  /** Z, `(B, T, U)` */
  readonly output: Tensor3D;
}

export interface ForwardOptions {
  /** `(B, T)` of 0 and 1: 1 where a step may attend and be attended to. */
  readonly shortMask?: Tensor2D | null;
  readonly longMask?: Tensor2D | null;
  /** A step sees itself and earlier steps only. */
  readonly causal?: boolean;
}

/** What Keras' Softmax layer takes off a masked float32 score (keras 3.15, `activations/softmax.py`). */
const MASK_PENALTY = 1e9;

/** WebGPU's softmax corrupts rows beyond this many. */
const SOFTMAX_ROWS = 65_535;

/** From this many multiplications for each head on, TensorFlow.js' own kernels on WASM compute head by head. */
const TUNED_PRODUCT = 32 * 32 * 32;

/** Sorts the 20 arrays (in the order of Keras' `get_weights()`) into branches. */
export function branchWeights(weights: readonly Tensor[]): Readonly<Record<Branch, BranchTensors>> {
  return { short: weightsOf(weights, "short", itself), long: weightsOf(weights, "long", itself) };
}

const itself = (tensor: Tensor) => tensor;

/**
 * The layer's forward pass: both branches and their sum Z.
 * `short` is `(B, T, Ds)`, `long` is `(B, T, Dl)`; `weights` are the 20 arrays in Keras' order.
 * Differentiable with respect to inputs and weights.
 */
export function forward(
  short: Tensor3D,
  long: Tensor3D,
  weights: readonly Tensor[],
  options: ForwardOptions = {},
): ForwardResult {
  const [, steps] = short.shape;
  const causal = options.causal ?? false;
  const parts = branchWeights(weights);
  const shortResult = attendBranch(short, parts.short, allowedPairs(options.shortMask ?? null, causal, steps));
  const longResult = attendBranch(long, parts.long, allowedPairs(options.longMask ?? null, causal, steps));
  return { short: shortResult, long: longResult, output: add(shortResult.output, longResult.output) };
}

/**
 * Which query may look at which key: 1 or 0, shape `(B, 1, T, T)` with a mask, `(1, 1, T, T)` without;
 * null where all may. A masked step neither attends nor is attended to.
 */
export function allowedPairs(mask: Tensor2D | null, causal: boolean, steps: number): Tensor4D | null {
  if (mask === null && !causal) return null;
  return tidy((): Tensor4D => {
    const all = ones<Rank.R2>([steps, steps]);
    const causalPairs = reshape<Rank.R4>(causal ? linalg.bandPart(all, -1, 0) : all, [1, 1, steps, steps]);
    if (mask === null) return causalPairs;
    const query = reshape<Rank.R4>(mask, [-1, 1, steps, 1]);
    const key = reshape<Rank.R4>(mask, [-1, 1, 1, steps]);
    return mul(mul(causalPairs, query), key);
  });
}

/**
 * Dense, then Keras' MultiHeadAttention of the result with itself, `key_dim` = U for each head
 * (Vaswani et al. 2017, "Attention is all you need", section 3.2).
 * `input` is `(B, T, D)`; `allowed` comes from `allowedPairs`.
 */
export function attendBranch(input: Tensor3D, weights: BranchTensors, allowed: Tensor4D | null): BranchResult {
  const [batch, steps, width] = input.shape;
  const [heads = 1, units = 1] = weights.query.bias.shape;
  const apart = heads * units;

  const hidden = project(reshape(input, [batch * steps, width]), weights.dense, units);
  const perHead = (part: Linear<Tensor>) => reshape(project(hidden, part, apart), [batch, steps, heads, units]);

  // The scale goes onto the queries, the smallest factor, as in Keras.
  const query = mul(perHead(weights.query), 1 / Math.sqrt(units));
  const heads3d = {
    query: reshape<Rank.R3>(transpose(query, [0, 2, 1, 3]), [batch * heads, steps, units]),
    key: reshape<Rank.R3>(transpose(perHead(weights.key), [0, 2, 3, 1]), [batch * heads, units, steps]),
    value: reshape<Rank.R3>(transpose(perHead(weights.value), [0, 2, 1, 3]), [batch * heads, steps, units]),
  };
  const byMatrix = getBackend() === "wasm" && !hasOwnKernels() && steps * steps * units >= TUNED_PRODUCT;
  const { maps, mixed } = byMatrix ? attendByMatrix(heads3d, allowed) : attendAtOnce(heads3d, allowed);
  const joined = transpose(reshape(mixed, [batch, heads, steps, units]), [0, 2, 1, 3]);
  const output = project(reshape(joined, [batch * steps, apart]), weights.output, units);
  return {
    maps: reshape(maps, [batch, heads, steps, steps]),
    output: reshape(output, [batch, steps, units]),
  };
}

/** `query` and `value` `(N, T, U)`, `key` `(N, U, T)`, with N = B · H, head by head within each window. */
interface Heads {
  readonly query: Tensor3D;
  readonly key: Tensor3D;
  readonly value: Tensor3D;
}

/** `maps` `(N, T, T)` and the values mixed by them, `(N, T, U)`. */
interface Mixed {
  readonly maps: Tensor3D;
  readonly mixed: Tensor3D;
}

function attendAtOnce({ query, key, value }: Heads, allowed: Tensor4D | null): Mixed {
  const [heads, steps] = query.shape;
  const scores = matMul(query, key);
  const windows = allowed?.shape[0] ?? 1;
  const byWindow = reshape<Rank.R4>(scores, [windows, heads / windows, steps, steps]);
  const maps = reshape<Rank.R3>(softmaxRows(masked(byWindow, allowed)), [heads, steps, steps]);
  return { maps, mixed: matMul(maps, value) };
}

/** The same for TensorFlow.js' WASM, which has a tuned kernel for a product of two matrices, and a plain loop for stacks of them. */
function attendByMatrix({ query, key, value }: Heads, allowed: Tensor4D | null): Mixed {
  const [queries, keys, values] = [query, key, value].map(matricesOf) as [Tensor2D[], Tensor2D[], Tensor2D[]];
  const steps = query.shape[1];
  const windows = allowed === null ? [] : matricesOf(reshape(allowed, [-1, steps, steps]));
  const maps = queries.map((matrix, head) => {
    const scores = matMul(matrix, keys[head]!);
    const window = Math.floor((head * windows.length) / queries.length);
    return softmax(masked(scores, windows[window] ?? null));
  });
  const mixed = maps.map((map, head) => matMul(map, values[head]!));
  return { maps: stack(maps) as Tensor3D, mixed: stack(mixed) as Tensor3D };
}

/** `(N, A, B)` taken apart. Not by `unstack` alone: its gradient fails where there is one piece. */
function matricesOf(stacked: Tensor3D): Tensor2D[] {
  const [count, ...shape] = stacked.shape;
  return count === 1 ? [reshape<Rank.R2>(stacked, shape)] : (unstack(stacked) as Tensor2D[]);
}

/**
 * `x · kernel + bias`, the kernel seen as a matrix of `columns` columns. Not fused: WASM's fused product
 * is wrong with a bias of more than one axis, and has no gradient there.
 */
function project(x: Tensor2D, { kernel, bias }: Linear<Tensor>, columns: number): Tensor2D {
  return addBias(matMul(x, reshape<Rank.R2>(kernel, [-1, columns])), reshape<Rank.R1>(bias, [columns]));
}

/** Adds `bias` to each row of `x`. Its gradient sums columns by a product with ones: TensorFlow.js' sum along them is slow on WASM. */
const addBias = customGrad((x, bias) => {
  const [rows] = (x as Tensor2D).shape;
  return {
    value: add(x as Tensor2D, bias as Tensor1D),
    gradFunc: (dy) => [dy, reshape(matMul(ones<Rank.R2>([1, rows]), dy as Tensor2D), [-1])],
  };
}) as (x: Tensor2D, bias: Tensor1D) => Tensor2D;

/** Masked scores all become one number, so a row in which every pair is masked comes out even: 1 / T everywhere. */
function masked<T extends Tensor>(scores: T, allowed: T | null): T {
  if (allowed === null) return scores;
  return add(mul(scores, allowed), mul(sub(allowed, 1), MASK_PENALTY));
}

/** Softmax over keys, in as many pieces as the backend's limit on rows asks for. */
function softmaxRows(scores: Tensor4D): Tensor4D {
  const keys = scores.shape[3];
  const rows = scores.size / keys;
  if (rows <= SOFTMAX_ROWS) return softmax(scores);
  const pieces = Array.from({ length: Math.ceil(rows / SOFTMAX_ROWS) }, (_, i) =>
    Math.min(SOFTMAX_ROWS, rows - i * SOFTMAX_ROWS),
  );
  const parts = split(reshape<Rank.R2>(scores, [rows, keys]), pieces).map((piece) => softmax(piece));
  return reshape(concat(parts), scores.shape);
}
