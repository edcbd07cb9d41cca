import type { AttentionRequest } from "../attention";
import { BRANCHES, type Branch } from "../branch";
import { exactWeights, type BranchWeights, type Linear } from "../../weights/branchWeights";
import { ofHead } from "../fold";
import { addScaled, affine, dot } from "../matrices";
import { MASKED_SCORE, mayAttend, softmaxRow } from "../pairs";
import { addInputs, givenBy, scoresOfQuery, type HeadPieces, type Pieces } from "./pieces";
import { expectOneSample } from "./sample";

/**
 * One query's way through one head of one branch: every number on it, in float64, each made from those before.
 * Arrays over keys are row-major.
 */
export interface Walk {
  readonly branch: Branch;
  readonly head: number;
  readonly query: number;
  /** 1. The input of every step, `(T, D)`; the query's is row `query`. */
  readonly input: Float64Array;
  /** 2. `h = x · Wd + bd`, `(T, U)`. */
  readonly hidden: Float64Array;
  /** 3. `q = h[query] · Wq + bq`, `(U,)`. */
  readonly queryVector: Float64Array;
  /** 4. `k = h · Wk + bk` of every key, `(T, U)`. */
  readonly keys: Float64Array;
  /** 5. `q·k`, `(T,)`. */
  readonly products: Float64Array;
  /** 6. `q·k / √U`, `(T,)`. */
  readonly scaled: Float64Array;
  /** 7. Scores with the mask: `MASKED_SCORE` (−1e9) where the query may not look, `(T,)`. */
  readonly masked: Float64Array;
  /** 8. The largest score; it is taken off so that no exponential overflows. */
  readonly peak: number;
  /** 9. `e^(score − peak)`, `(T,)`, and their sum. */
  readonly exponentials: Float64Array;
  readonly total: number;
  /** 10. The softmax, `(T,)`: a row of the map. */
  readonly weights: Float64Array;
  /** 11. `v = h · Wv + bv` of every key, `(T, U)`. */
  readonly values: Float64Array;
  /** 12. `Σ weight · v`, `(U,)`. */
  readonly mixed: Float64Array;
  /** 13. What every head of the branch gives, `(H, U)`: row `head` is `mixed · Wo`; the others went the same way. */
  readonly headOutputs: Float64Array;
  /** 14. bo, `(U,)`, and the branch's output: the sum over heads plus bo, `(U,)`. */
  readonly outputBias: Float64Array;
  readonly branchOutput: Float64Array;
  /** 15. The other branch's output at this step, `(U,)`, and the sum of both: `Z[query]`. */
  readonly otherOutput: Float64Array;
  readonly output: Float64Array;
}

/**
 * Walks one query through one head of one sample; `pieces` are those of the same request.
 * Cost T·U·(D + 2·U) for the head, and H·W·(T + W + U) for what the other heads and the other branch add.
 */
export function walk(request: AttentionRequest, pieces: Pieces, branch: Branch, head: number, query: number): Walk {
  expectOneSample(request);
  const { units, heads, steps, weights: layer, causal } = request;
  const { values: x, mask } = request[branch];
  const arrays = exactWeights(layer, branch);
  const linear = (x: Float64Array, { kernel, bias }: Linear<Float64Array>) => affine(x, kernel, bias);
  const part = (of: Linear<Float64Array>) => ofHead(of, head, heads, units);

  const input = new Float64Array(x);
  const hidden = linear(input, arrays.dense);
  const queryVector = linear(hidden.subarray(query * units, (query + 1) * units), part(arrays.query));
  const keys = linear(hidden, part(arrays.key));
  const products = Float64Array.from({ length: steps }, (_, k) => dot(queryVector, 0, keys, k * units, units));
  const scaled = products.map((product) => product / Math.sqrt(units));
  const masked = scaled.map((score, k) => (mayAttend(mask, causal, query, k) ? score : MASKED_SCORE));
  const peak = masked.reduce((a, b) => Math.max(a, b));
  const exponentials = masked.map((score) => Math.exp(score - peak));
  const total = exponentials.reduce((a, b) => a + b);
  const weights = exponentials.map((exponential) => exponential / total);
  const values = linear(hidden, part(arrays.value));
  const mixed = new Float64Array(units);
  weights.forEach((weight, k) => addScaled(mixed, values, k * units, weight));

  const headOutputs = headOutputsAt(pieces[branch], causal, query);
  headOutputs.set(throughOutput(mixed, arrays, head, units), head * units);
  const outputBias = arrays.output.bias;
  const branchOutput = sumOfHeads(headOutputs, outputBias);
  const other = BRANCHES.find((each) => each !== branch)!;
  const otherOutput = sumOfHeads(headOutputsAt(pieces[other], causal, query), pieces[other].bias);
  const output = branchOutput.map((value, u) => value + otherOutput[u]!);
  return {
    branch, head, query, input, hidden, queryVector, keys, products, scaled, masked, peak, exponentials, total,
    weights, values, mixed, headOutputs, outputBias, branchOutput, otherOutput, output,
  };
}

/** `mixed · Wo[head]`, `(U,)`. */
function throughOutput(mixed: Float64Array, { output }: BranchWeights<Float64Array>, head: number, units: number): Float64Array {
  const result = new Float64Array(units);
  mixed.forEach((value, v) => addScaled(result, output.kernel, (head * units + v) * units, value));
  return result;
}

/** What each head gives at one query, `(H, U)`. */
function headOutputsAt(pieces: HeadPieces, causal: boolean, query: number): Float64Array {
  const { heads, steps, units, mask, width } = pieces;
  const result = new Float64Array(heads * units);
  const row = new Float64Array(steps);
  for (let h = 0; h < heads; h++) {
    scoresOfQuery(pieces, h, query, row);
    softmaxRow(row, 0, query, { mask, causal, temperature: 1 }, row);
    const mixed = new Float64Array(width);
    addInputs(mixed, pieces, row);
    result.set(givenBy(pieces, h, mixed), h * units);
  }
  return result;
}

function sumOfHeads(headOutputs: Float64Array, bias: Float64Array): Float64Array {
  const sum = bias.slice();
  for (let from = 0; from < headOutputs.length; from += sum.length) addScaled(sum, headOutputs, from, 1);
  return sum;
}
