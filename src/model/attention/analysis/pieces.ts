import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { branchArrays } from "./branchArrays";
import { foldBranch, foldedInput, type FoldedBranch } from "./fold";
import { dot, product } from "./numbers";
import type { StepMask } from "./pairs";
import { expectOneSample } from "./sample";

/** What one branch's output is put together from: `output[q] = Σ_h Σ_k softmax(scores)[h, q, k] · projected[h, k] + bias`. */
export interface HeadPieces {
  readonly heads: number;
  readonly steps: number;
  readonly units: number;
  /** `(H, T, T)`: q·k / √U for every pair, before mask and softmax. */
  readonly scores: Float64Array;
  /** `(H, T, U)`: V·Wo, what a key gives to a query that attends to nothing else. */
  readonly projected: Float64Array;
  /** `(U,)`: bo. */
  readonly bias: Float64Array;
  readonly mask: StepMask;
  /** What `projected` is made of: x̂ `(T, W)`, and the weights that it is multiplied with. */
  readonly input: Float64Array;
  readonly folded: FoldedBranch;
}

/** Both branches' pieces for one sample. */
export interface Pieces extends Readonly<Record<Branch, HeadPieces>> {
  /** Whether the request was causal. */
  readonly causal: boolean;
}

/**
 * Takes one sample (batch 1) apart, in float64: each branch when it is first asked for, and once.
 * Cost H·T²·W + H·T·W·U for a branch, W as in `FoldedBranch`.
 */
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

function branchPieces({ heads, units, weights, ...request }: AttentionRequest, branch: Branch): HeadPieces {
  const { width, values, mask } = request[branch];
  const folded = foldBranch(branchArrays(weights, branch), width, heads, units);
  return piecesFrom(folded, foldedInput(folded, values, width), mask);
}

/** The pieces for x̂ `(T, W)`. */
export function piecesFrom(folded: FoldedBranch, input: Float64Array, mask: StepMask): HeadPieces {
  const { heads, units, width } = folded;
  const steps = input.length / width;
  const scores = new Float64Array(heads * steps * steps);
  const projected = new Float64Array(heads * steps * units);
  for (let h = 0; h < heads; h++) {
    const queries = product(input, scoresOfHead(folded, h), width);
    for (let q = 0; q < steps; q++) {
      const row = (h * steps + q) * steps;
      for (let k = 0; k < steps; k++) scores[row + k] = dot(queries, q * width, input, k * width, width);
    }
    projected.set(product(input, valuesOfHead(folded, h), width), h * steps * units);
  }
  return { heads, steps, units, scores, projected, bias: folded.bias, mask, input, folded };
}

/** `(W, W)` of one head; a view. */
export const scoresOfHead = ({ scores, width }: FoldedBranch, head: number): Float64Array =>
  scores.subarray(head * width * width, (head + 1) * width * width);

/** `(W, U)` of one head; a view. */
export const valuesOfHead = ({ values, width, units }: FoldedBranch, head: number): Float64Array =>
  values.subarray(head * width * units, (head + 1) * width * units);
