import type { AttentionRequest, BranchInput } from "../attention/attention";
import type { Branch } from "../attention/branch";
import { arraysOf, endOf, frontName, type ArrayPlace } from "../kernels/training/arrays";
import { front, type FrontWeights } from "../kernels/training/reference/front";
import { widthOf, type TrainingTask } from "../kernels/training/task";
import { layerWeights } from "./run/weights";

/** What the layer is given for the window that ends with a row, with weights of some moment of a run: what its maps are drawn of. */
export function requestOf(task: TrainingTask, weights: Float32Array, end: number): AttentionRequest {
  const arrays = arraysOf(task);
  const { units, heads, causal, steps } = task;
  return {
    units,
    heads,
    causal,
    weights: layerWeights(arrays, weights),
    batch: 1,
    steps,
    short: inputOf(task, "short", weights, end),
    long: inputOf(task, "long", weights, end),
  };
}

/** Hands out what the layer is given of one branch, window by window: `read` writes `(T, width)` for the window before the row `end`. */
export function branchReader(task: TrainingTask, weights: Float32Array, branch: Branch) {
  const { steps } = task;
  const arrays = arraysOf(task);
  const width = widthOf(task[branch]);
  const fronts = task[branch].map((columns, i) => ({ columns, weights: frontOf(arrays, weights, branch, i) }));
  return {
    width,
    read(end: number, into: Float32Array, from: number): void {
      let column = from;
      for (const each of fronts) {
        const part = front(each.columns, each.weights, end - 1, steps);
        for (let t = 0; t < steps; t++) into.set(part.values.subarray(t * part.width, (t + 1) * part.width), t * width + column);
        column += part.width;
      }
    },
  };
}

function inputOf(task: TrainingTask, branch: Branch, weights: Float32Array, end: number): BranchInput {
  const { width, read } = branchReader(task, weights, branch);
  const values = new Float32Array(task.steps * width);
  read(end + 1, values, 0);
  const place = widthOf(task[branch].filter((columns) => columns.place));
  return { width, values, mask: null, place };
}

/** Copies of the weights of what stands before some columns of a branch. */
export function frontOf(arrays: readonly ArrayPlace[], weights: Float32Array, branch: Branch, index: number): FrontWeights {
  const named = (part: Parameters<typeof frontName>[2]) => {
    const place = arrays.find(({ name }) => name === frontName(branch, index, part));
    return place && Float64Array.from(weights.subarray(place.at, endOf(place)));
  };
  const kernel = named("embedding/kernel");
  const mean = named("normalisation/mean");
  return {
    ...(mean && { mean, spread: named("normalisation/stddev")! }),
    ...(kernel && { embedding: { kernel, bias: named("embedding/bias")! } }),
  };
}
