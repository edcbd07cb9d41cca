import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { branchArrays } from "./branchArrays";
import { foldBranch, foldedInput, type FoldedBranch } from "./fold";
import { addScaled, dot, product } from "./numbers";
import type { StepMask } from "./pairs";
import { expectOneSample } from "./sample";

/**
 * What one branch's output is put together from: `output[q] = Σ_h Σ_k softmax(scores)[h, q, k] · given[h, k] + bias`. Scores and
 * what is given are made row by row where they are needed: kept, they would take H·T² numbers.
 */
export interface HeadPieces {
  readonly heads: number;
  readonly steps: number;
  readonly units: number;
  /** x̂ `(T, W)`, and the same column by column, `(W, T)`. */
  readonly input: Float64Array;
  readonly columns: Float64Array;
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

export function branchPieces({ heads, units, weights, ...request }: AttentionRequest, branch: Branch): HeadPieces {
  const { width, values, mask } = request[branch];
  const folded = foldBranch(branchArrays(weights, branch), width, heads, units);
  const input = foldedInput(folded, values, width);
  const steps = input.length / folded.width;
  return { heads, steps, units, input, columns: transposed(input, folded.width), folded, bias: folded.bias, mask };
}

/** q·k / √U of one query and every key, before mask and softmax: fills `(T,)`. Cost T·W + W². */
export function scoresOfQuery({ input, columns, steps, folded }: HeadPieces, head: number, query: number, into: Float64Array): void {
  const { width } = folded;
  const factors = product(input.subarray(query * width, (query + 1) * width), scoresOfHead(folded, head), width);
  into.fill(0);
  factors.forEach((factor, w) => addScaled(into, columns, w * steps, factor));
}

/** q·k / √U of every query and a key of input `x̂` `(W,)`: fills `(T,)`. Cost T·W + W². */
export function scoresOfKey({ columns, steps, folded }: HeadPieces, head: number, key: Float64Array, into: Float64Array): void {
  const { width } = folded;
  const matrix = scoresOfHead(folded, head);
  into.fill(0);
  for (let w = 0; w < width; w++) addScaled(into, columns, w * steps, dot(matrix, w * width, key, 0, width));
}

/** Adds to `into` `(W,)` the inputs of all keys, each times its weight of a row `(T,)`. Cost T·W. */
export function addInputs(into: Float64Array, { columns, steps }: HeadPieces, row: Float64Array): void {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) + dot(row, 0, columns, w * steps, steps);
}

/** V·Wo for rows of inputs `(N, W)`: what such keys give to a query that attends to nothing else, `(N, U)`. Cost N·W·U. */
export const givenBy = ({ folded }: HeadPieces, head: number, inputs: Float64Array): Float64Array =>
  product(inputs, valuesOfHead(folded, head), folded.width);

/** `(W, W)` of one head; a view. */
export const scoresOfHead = ({ scores, width }: FoldedBranch, head: number): Float64Array =>
  scores.subarray(head * width * width, (head + 1) * width * width);

/** `(W, U)` of one head; a view. */
const valuesOfHead = ({ values, width, units }: FoldedBranch, head: number): Float64Array =>
  values.subarray(head * width * units, (head + 1) * width * units);

function transposed(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  return Float64Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)] as number);
}
