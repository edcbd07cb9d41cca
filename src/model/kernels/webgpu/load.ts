import { affine } from "../../attention/matrices";
import type { BranchSizes } from "../layout";
import { meanOf, SCORE_SCALE, type BranchTask } from "../load";
import { allHeadsOf, outputBias } from "../output";
import type { Gpu } from "./gpu";
import type { Stretch, Turn } from "./turn";
import { strideOf } from "./plan";
import { projectColumns, projectShader, type ProjectJob } from "./shaders/project";
import type { Buffers } from "./buffers";

/** A branch whose weights, keys and queries stand in GPU memory, or are to. */
export interface LoadedBranch {
  readonly task: BranchTask;
  readonly sizes: BranchSizes;
  readonly inner: number;
  /** S: floats from one row of steps to the next. */
  readonly stride: number;
  /** What the input is counted from, `(D)`. */
  readonly mean: Float64Array;
  /** As in the WebAssembly kernel: what the keys are counted from, `(W)`. */
  readonly origin: Float64Array;
}

/** What is known of a branch before it stands anywhere. */
export function describeBranch(task: BranchTask): LoadedBranch {
  const { folded, batch, steps } = task;
  const { width, units, heads, inner, dense } = folded;
  const mean = meanOf(task);
  const origin = dense === null ? mean : affine(mean, dense.kernel, dense.bias);
  return { task, sizes: { batch, steps, width, units, heads }, inner, stride: strideOf(steps), mean, origin };
}

/**
 * Puts a branch into the buffers: the steps from their mean (as in the WebAssembly kernel), from them the keys, `(B, W, S)`, and
 * from these the queries, `(B, H·W, S)`. Weights and masks that `previous` left there are not sent again.
 */
export function placeBranch(turn: Turn, project: Projection, buffers: Buffers, branch: LoadedBranch, previous: LoadedBranch | null): void {
  const { task, stride, mean, origin } = branch;
  const { folded, batch } = task;
  const { width, units, heads, inner, dense } = folded;
  const same = previous?.task.folded === folded;
  const open = previous?.task.mask === task.mask && previous.sizes.batch === batch && previous.sizes.steps === task.steps;
  const points = buffers.upload(dense === null ? "keys" : "input", turned(task, mean, stride));
  if (!open) buffers.upload("open", openSteps(task, stride));
  if (!same) {
    buffers.upload("scores", scoreWeights(task));
    buffers.upload("values", inFours(folded.values, heads * inner, units));
  }
  buffers.upload("output bias", inFours(outputBias(origin, allHeadsOf(folded)), 1, units));
  const scoreBias = buffers.upload("score bias", scoreBiasOf(task, origin));
  const queries = buffers.reserve("queries", batch * heads * inner * stride);
  const columns = (batch * stride) / 4;
  if (dense !== null) {
    if (!same) buffers.upload("dense", inFours(dense.kernel, width, units));
    const keys = buffers.reserve("keys", batch * units * stride);
    const none = buffers.upload("no bias", new Float32Array(inFours(dense.bias, 1, units).length));
    passProject(turn, project, [points, buffers.at("dense"), none, keys], width, units, columns, stride);
  }
  passProject(turn, project, [buffers.at("keys"), buffers.at("scores"), scoreBias, queries], inner, heads * inner, columns, stride);
}

/** What multiplies steps with weights, and how many vectors of steps a workgroup makes. */
export interface Projection {
  readonly pipeline: GPUComputePipeline;
  readonly columns: number;
}

export async function projection(gpu: Gpu): Promise<Projection> {
  return { pipeline: await gpu.pipeline("project", projectShader(gpu.software)), columns: projectColumns(gpu.software) };
}

/** `weights · input + bias` for every step. `bound` are input, weights, bias and output. */
export function passProject(
  turn: Turn,
  project: Projection,
  bound: readonly [Stretch, Stretch, Stretch, Stretch],
  inputs: number,
  outputs: number,
  columns: number,
  stride: number,
  { parts, partStride, inputStride }: Pick<ProjectJob, "parts" | "partStride" | "inputStride"> = { parts: 1, partStride: 0, inputStride: stride / 4 },
): void {
  const job: ProjectJob = { inputs, outputs, stride: stride / 4, inputStride, parts, partStride, columns };
  turn.pass(
    project.pipeline,
    Object.values(job),
    bound.map((stretch, i) => [i + 1, stretch] as const),
    [Math.ceil(columns / project.columns), Math.ceil(outputs / 4), 1],
    4 * columns * inputs * 4 * Math.ceil(outputs / 4),
  );
}

/** A matrix as float32 with its columns padded to fours. */
export function inFours(matrix: ArrayLike<number>, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const wide = 4 * Math.ceil(columns / 4);
  const result = new Float32Array(rows * wide);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) result[r * wide + c] = matrix[r * columns + c]!;
  return result;
}

/** The input from its mean, `(B, D, S)`. */
function turned({ folded: { width }, batch, steps, values }: BranchTask, mean: Float64Array, stride: number) {
  const result = new Float32Array(batch * width * stride);
  for (let b = 0; b < batch; b++) {
    for (let d = 0; d < width; d++) {
      const to = (b * width + d) * stride;
      const middle = mean[d]!;
      for (let t = 0; t < steps; t++) result[to + t] = values[(b * steps + t) * width + d]! - middle;
    }
  }
  return result;
}

/** `(B, S)`: 1 where the step may be attended to. */
function openSteps({ batch, steps, mask }: BranchTask, stride: number) {
  const result = new Float32Array(batch * stride).fill(1);
  if (mask !== null) for (let b = 0; b < batch; b++) result.set(mask.subarray(b * steps, (b + 1) * steps), b * stride);
  return result;
}

/** M for all heads side by side, `(W, H·W)`, for powers of two. */
function scoreWeights(task: BranchTask) {
  const { scores, heads, inner } = task.folded;
  const beside = new Float64Array(inner * heads * inner);
  for (let h = 0; h < heads; h++) {
    for (let w = 0; w < inner; w++) {
      for (let i = 0; i < inner; i++) {
        beside[(w * heads + h) * inner + i] = scores[(h * inner + w) * inner + i]! * SCORE_SCALE;
      }
    }
  }
  return inFours(beside, inner, heads * inner);
}

/** m for all heads, `(H·W)`, as seen from the origin. */
function scoreBiasOf(task: BranchTask, origin: Float64Array) {
  const { scores, scoreBias, heads, inner } = task.folded;
  const bias = new Float64Array(heads * inner);
  for (let h = 0; h < heads; h++) {
    const matrix = scores.subarray(h * inner * inner, (h + 1) * inner * inner);
    bias.set(affine(origin, matrix, scoreBias.subarray(h * inner, (h + 1) * inner)), h * inner);
  }
  return inFours(bias.map((each) => each * SCORE_SCALE), 1, heads * inner);
}
