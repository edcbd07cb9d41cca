import type { FoldedBranch } from "../attention/fold";
import { affine } from "../attention/matrices";
import type { Instance } from "./instance";
import { branchLayout, type BranchLayout, type BranchSizes } from "./layout";

/** One branch's folded weights and input. */
export interface BranchTask {
  readonly folded: FoldedBranch;
  readonly batch: number;
  /** T */
  readonly steps: number;
  /** `(B, T, D)`, finite. */
  readonly values: Float32Array;
  /** `(B, T)`: 1 where the step may be attended to; null for no mask. */
  readonly mask: Uint8Array | null;
  readonly causal: boolean;
}

/** The values of all heads added up: what a branch puts out where every head looks at the same. */
export interface AllHeads {
  /** Σ_h N_h, `(W, U)` */
  readonly kernel: Float64Array;
  /** bias + Σ_h c_h, `(U)` */
  readonly bias: Float64Array;
}

/** A branch whose weights and input stand in the kernel's memory. */
export interface LoadedBranch {
  readonly task: BranchTask;
  readonly sizes: BranchSizes;
  readonly layout: BranchLayout;
  /** The input's mean in folded coordinates, `(W)`: what the steps in memory are counted from. */
  readonly origin: Float64Array;
  /** The window whose keys stand in memory; -1 for none. */
  keysOf: number;
  /** Null where the heads' values do not stand in memory. */
  allHeads: AllHeads | null;
}

/**
 * Writes a branch into the kernel's memory. The mean of the input is taken off first: the scores are linear in the
 * key, so that a shift of all keys adds the same to a whole row, and single precision is spent on what differs.
 * What `previous` left there is kept where neither the folded weights nor the sizes have changed.
 */
export function loadBranch(instance: Instance, task: BranchTask, previous: LoadedBranch | null): LoadedBranch {
  const { folded, batch, steps } = task;
  const sizes = { batch, steps, width: folded.width, units: folded.units, heads: folded.heads };
  const layout = branchLayout(sizes);
  instance.reserve(layout.end);
  const mean = meanOf(task);
  const origin = folded.dense === null ? mean : affine(mean, folded.dense.kernel, folded.dense.bias);
  const same = previous?.task.folded === folded && previous.sizes.batch === batch && previous.sizes.steps === steps;
  if (!same) writeScores(instance, task, layout);
  writeScoreBias(instance, task, layout, origin);
  writePoints(instance, task, layout, mean);
  if (task.mask !== null) instance.octets().set(task.mask, layout.at.queryMask);
  return { task, sizes, layout, origin, keysOf: -1, allHeads: same ? previous.allHeads : null };
}

/** The mean of each column over the steps that may be attended to. */
export function meanOf({ folded: { width }, values, mask }: BranchTask): Float64Array {
  const mean = new Float64Array(width);
  let count = 0;
  for (let row = 0; row * width < values.length; row++) {
    if (mask !== null && mask[row] === 0) continue;
    count++;
    for (let d = 0; d < width; d++) mean[d] = mean[d]! + values[row * width + d]!;
  }
  return count === 0 ? mean : mean.map((sum) => sum / count);
}

/** The factor that makes powers of two the softmax's powers of e. */
export const SCORE_SCALE = Math.LOG2E;

/** M for all heads side by side. */
function writeScores(instance: Instance, task: BranchTask, { inner, at, strides }: BranchLayout): void {
  const { scores, heads } = task.folded;
  const floats = instance.floats();
  for (let h = 0; h < heads; h++) {
    for (let w = 0; w < inner; w++) {
      const from = (h * inner + w) * inner;
      const to = at.scores / 4 + w * strides.scores + h * inner;
      for (let i = 0; i < inner; i++) floats[to + i] = scores[from + i]! * SCORE_SCALE;
    }
  }
}

/** m for all heads side by side, as seen from the origin. */
function writeScoreBias(instance: Instance, task: BranchTask, { inner, at }: BranchLayout, origin: Float64Array): void {
  const { scores, scoreBias, heads } = task.folded;
  const floats = instance.floats();
  for (let h = 0; h < heads; h++) {
    const matrix = scores.subarray(h * inner * inner, (h + 1) * inner * inner);
    const bias = affine(origin, matrix, scoreBias.subarray(h * inner, (h + 1) * inner));
    for (let w = 0; w < inner; w++) floats[at.scoreBias / 4 + h * inner + w] = bias[w]! * SCORE_SCALE;
  }
}

/** The steps in folded coordinates, from the origin. */
function writePoints(instance: Instance, { folded, batch, steps, values }: BranchTask, layout: BranchLayout, mean: Float64Array) {
  const { at, strides } = layout;
  const { width, units, dense } = folded;
  const floats = instance.floats();
  const target = (dense === null ? at.points : at.input) / 4;
  for (let from = 0; from < values.length; from += width) {
    for (let d = 0; d < width; d++) floats[target + from + d] = values[from + d]! - mean[d]!;
  }
  if (dense === null) return;
  for (let d = 0; d < width; d++) {
    floats.set(dense.kernel.subarray(d * units, (d + 1) * units), at.dense / 4 + d * strides.dense);
  }
  floats.fill(0, at.zeros / 4, at.zeros / 4 + strides.dense);
  instance.multiply(
    at.input, 4 * width, at.dense, 4 * strides.dense, at.points, 4 * strides.points, at.zeros, batch * steps, width, units,
  );
}
