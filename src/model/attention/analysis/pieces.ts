import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { foldBranch, type FoldedBranch } from "../fold";
import { addScaled, affine, dot, product, transposed } from "../matrices";
import type { StepMask } from "../pairs";
import { expectOneSample } from "./sample";

/**
 * What one branch's output is put together from: `output[q] = Σ_h Σ_k softmax(scores)[h, q, k] · given[h, k] + bias`. Scores and
 * what is given are made row by row where they are needed: kept, they would take H·T² numbers. Of a score, what is the same for
 * all keys of its query is left out: no softmax sees it.
 */
export interface HeadPieces {
  readonly heads: number;
  readonly steps: number;
  readonly units: number;
  /** W: the numbers of a folded step, and a 1 behind them that takes the biases. */
  readonly width: number;
  /** x̂ `(T, W)`, and the same column by column, `(W, T)`. */
  readonly input: Float64Array;
  readonly columns: Float64Array;
  /** `score[q, k] = x̂_q · scores[h] · x_k`, x the step without its 1: `(H, W, W - 1)`. */
  readonly scores: Float64Array;
  /** `V·Wo[k] = x̂_k · values[h]`: `(H, W, U)`. */
  readonly values: Float64Array;
  readonly folded: FoldedBranch;
  /** `(U,)`: bo. */
  readonly bias: Float64Array;
  readonly mask: StepMask;
}

/** Both branches' pieces for one sample. */
export interface Pieces extends Readonly<Record<Branch, HeadPieces>> {
  /** Whether the request was causal. */
  readonly causal: boolean;
}

/** Takes one sample (batch 1) apart, in float64: each branch when it is first asked for, and once. */
export function piecesOf(request: AttentionRequest): Pieces {
  expectOneSample(request);
  const made: Partial<Record<Branch, HeadPieces>> = {};
  const of = (branch: Branch) => (made[branch] ??= branchPieces(request, branch));
  return {
    get short() {
      return of("short");
    },
    get long() {
      return of("long");
    },
    causal: request.causal,
  };
}

export function branchPieces({ weights, ...request }: AttentionRequest, branch: Branch): HeadPieces {
  const { values, mask } = request[branch];
  const folded = foldBranch(weights, branch);
  const { heads, units, inner } = folded;
  const width = inner + 1;
  const input = foldedInput(folded, values);
  return {
    heads,
    steps: input.length / width,
    units,
    width,
    input,
    columns: transposed(input, width),
    scores: withRowBelow(folded.scores, folded.scoreBias, heads),
    values: withRowBelow(folded.values, folded.valueBias, heads),
    folded,
    bias: folded.bias,
    mask,
  };
}

/** x̂ `(T, W)` for inputs `(T, D)`. Cost T·W, or T·D·U where the Dense is done first. */
export function foldedInput({ dense, inner }: FoldedBranch, values: Float32Array | Float64Array): Float64Array {
  const given = new Float64Array(values);
  const x = dense === null ? given : affine(given, dense.kernel, dense.bias);
  const steps = x.length / inner;
  const result = new Float64Array(steps * (inner + 1)).fill(1);
  for (let t = 0; t < steps; t++) result.set(x.subarray(t * inner, (t + 1) * inner), t * (inner + 1));
  return result;
}

/** Each head's matrix with its row of `rows` below it. */
function withRowBelow(matrices: Float64Array, rows: Float64Array, heads: number): Float64Array {
  const [size, columns] = [matrices.length / heads, rows.length / heads];
  const result = new Float64Array(matrices.length + rows.length);
  for (let h = 0; h < heads; h++) {
    result.set(matrices.subarray(h * size, (h + 1) * size), h * (size + columns));
    result.set(rows.subarray(h * columns, (h + 1) * columns), h * (size + columns) + size);
  }
  return result;
}

/** The scores of one query and every key, before mask and softmax: fills `(T,)`. Cost T·W + W². */
export function scoresOfQuery(pieces: HeadPieces, head: number, query: number, into: Float64Array): void {
  const { input, columns, steps, width } = pieces;
  const factors = product(input.subarray(query * width, (query + 1) * width), scoresOfHead(pieces, head), width);
  into.fill(0);
  factors.forEach((factor, w) => addScaled(into, columns, w * steps, factor));
}

/** The scores of every query and a key of input `x̂` `(W,)`: fills `(T,)`. Cost T·W + W². */
export function scoresOfKey(pieces: HeadPieces, head: number, key: Float64Array, into: Float64Array): void {
  const { columns, steps, width } = pieces;
  const matrix = scoresOfHead(pieces, head);
  const inner = width - 1;
  into.fill(0);
  for (let w = 0; w < width; w++) addScaled(into, columns, w * steps, dot(matrix, w * inner, key, 0, inner));
}

/** Adds to `into` `(W,)` the inputs of all keys, each times its weight of a row `(T,)`. Cost T·W. */
export function addInputs(into: Float64Array, { columns, steps }: HeadPieces, row: Float64Array): void {
  for (let w = 0; w < into.length; w++) into[w] = into[w]! + dot(row, 0, columns, w * steps, steps);
}

/** V·Wo for rows of inputs `(N, W)`: what such keys give to a query that attends to nothing else, `(N, U)`. Cost N·W·U. */
export const givenBy = ({ values, width, units }: HeadPieces, head: number, inputs: Float64Array): Float64Array =>
  product(inputs, values.subarray(head * width * units, (head + 1) * width * units), width);

/** `(W, W - 1)` of one head; a view. */
export const scoresOfHead = ({ scores, width }: HeadPieces, head: number): Float64Array =>
  scores.subarray(head * width * (width - 1), (head + 1) * width * (width - 1));
