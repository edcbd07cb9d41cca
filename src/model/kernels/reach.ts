import { columnReach, largest, reachThrough } from "../attention/reach";
import { affine } from "./fold";
import { meanOf, scaleOf, type BranchTask } from "./load";
import { mixedHeads, outputBias } from "./mix";

/**
 * The furthest from zero that any number gets while a folded branch is computed (from `load` to the output), at most. NaN
 * where one is not a number. Cost T·D + H·W·(W + U), little beside one row of a map for each head.
 */
export function branchReach(task: BranchTask): number {
  const { folded, steps, values } = task;
  const { units, heads, inner, dense } = folded;
  const mean = meanOf(task);
  const origin = dense === null ? mean : affine(mean, dense.kernel, dense.bias);
  const input = columnReach(values, mean);
  const points = dense === null ? input : reachThrough(input, dense.kernel, new Float64Array(units));
  const output = outputBias(origin, mixedHeads(folded, Array.from({ length: heads }, () => 1))).map(Math.abs);
  // Weighted sums are divided by the sum of their weights only at the end.
  let most = Math.max(largest(input), largest(points) * steps);
  for (let h = 0; h < heads; h++) {
    const scores = folded.scores.subarray(h * inner * inner, (h + 1) * inner * inner);
    const bias = affine(origin, scores, folded.scoreBias.subarray(h * inner, (h + 1) * inner));
    const queries = reachThrough(points, scores, bias).map((each) => each * scaleOf(task));
    const score = queries.reduce((sum, each, w) => sum + each * points[w]!, 0);
    const head = folded.values.subarray(h * inner * units, (h + 1) * inner * units);
    reachThrough(points, head, new Float64Array(units)).forEach((each, u) => (output[u]! += each));
    most = Math.max(most, score, largest(queries), largest(scores.map(Math.abs)), largest(head.map(Math.abs)));
  }
  return Math.max(most, largest(output));
}
