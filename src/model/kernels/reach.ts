import { columnReach, FARTHEST, largest, reachThrough } from "../attention/reach";
import type { FoldedBranch } from "../attention/fold";
import { affine } from "../attention/matrices";
import { meanOf, SCORE_SCALE, type AllHeads, type BranchTask } from "./load";
import { allHeadsOf, outputBias } from "./output";

/** What of folded weights does not depend on the input. */
interface WeightReach {
  /** The furthest from zero that M and that m gets. */
  readonly scores: number;
  readonly scoreBias: number;
  /** Σ_h |N_h|, `(W, U)`: how far the output gets with what all heads look at. */
  readonly values: Float64Array;
  readonly allHeads: AllHeads;
}

const known = new WeakMap<FoldedBranch, WeightReach>();

/**
 * The furthest from zero that any number gets while a folded branch is computed (from `load` to the output), at most. NaN
 * where one is not a number. Cost T·D + W·U, and H·W² more where numbers are so large that a rough bound does not tell.
 */
export function branchReach(task: BranchTask): number {
  const { folded, steps, values } = task;
  const { units, inner, dense } = folded;
  const weights = known.get(folded) ?? weightReach(folded);
  known.set(folded, weights);
  const mean = meanOf(task);
  const origin = dense === null ? mean : affine(mean, dense.kernel, dense.bias);
  const input = columnReach(values, mean);
  const points = dense === null ? input : reachThrough(input, dense.kernel, new Float64Array(units));
  const point = largest(points);
  const query = inner * (point + largest(origin.map(Math.abs))) * weights.scores + weights.scoreBias;
  const rough = SCORE_SCALE * Math.max(weights.scores, query, inner * query * point);
  const scores = rough <= FARTHEST ? rough : scoreReach(task, points, origin);
  const output = reachThrough(points, weights.values, outputBias(origin, weights.allHeads));
  // Weighted sums are divided by the sum of their weights only at the end.
  return largest([largest(input), point * steps, scores, largest(weights.values), largest(output)]);
}

/** The same of M, the queries and the scores alone. */
function scoreReach(task: BranchTask, points: Float64Array, origin: Float64Array): number {
  const { heads, inner, scores, scoreBias } = task.folded;
  let most = 0;
  for (let h = 0; h < heads; h++) {
    const matrix = scores.subarray(h * inner * inner, (h + 1) * inner * inner);
    const queries = reachThrough(points, matrix, affine(origin, matrix, scoreBias.subarray(h * inner, (h + 1) * inner)));
    const score = queries.reduce((sum, each, w) => sum + each * points[w]!, 0);
    most = Math.max(most, largest(matrix.map(Math.abs)), largest(queries), score);
  }
  return SCORE_SCALE * most;
}

function weightReach(folded: FoldedBranch): WeightReach {
  const { inner, units, scores, scoreBias, values } = folded;
  const sum = new Float64Array(inner * units);
  values.forEach((value, at) => (sum[at % sum.length]! += Math.abs(value)));
  return {
    scores: largest(scores.map(Math.abs)),
    scoreBias: largest(scoreBias.map(Math.abs)),
    values: sum,
    allHeads: allHeadsOf(folded),
  };
}
