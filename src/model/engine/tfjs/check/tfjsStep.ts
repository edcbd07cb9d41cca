import {
  abs, add, concat, div, matMul, maximum, mean, mul, relu, reshape, slice, square, sub, tensor, tidy, variable, variableGrads,
  type Scalar, type Tensor, type Tensor3D, type Variable,
} from "@tensorflow/tfjs-core";
import type { Branch } from "../../../attention/branch";
import { arraysOf, endOf, frontName } from "../../../kernels/training/arrays";
import { EPSILON, rowOf } from "../../../kernels/training/reference/front";
import { wantedOf } from "../../../kernels/training/reference/step";
import { judgedFrom, outputsOf, rowsOf, type Loss, type TrainingTask } from "../../../kernels/training/task";
import { forward } from "../../../layers/forward";
import { layerWeights } from "../../../training/run/weights";

/** What one step of training comes to before weights follow. */
export interface StepFound {
  readonly loss: number;
  /** Of all arrays, end to end. */
  readonly gradients: Float32Array;
}

type Named = ReadonlyMap<string, Variable>;

/** Loss and gradients of a batch by TensorFlow.js' own gradients, on the backend that is active there. Leaves no tensor behind. */
export async function tfjsStep(task: TrainingTask, weights: Float32Array, windows: ArrayLike<number>): Promise<StepFound> {
  const arrays = arraysOf(task);
  // Variables outlive a tidy; what they are made of does not.
  const named = new Map(arrays.map((place) => [place.name, tidy(() => variable(tensor(weights.slice(place.at, endOf(place)), [...place.shape])))] as const));
  const { value, grads } = variableGrads(() => lossOf(task, named, layerWeights(arrays, weights).map(({ name }) => named.get(name)!), windows), [...named.values()]);
  try {
    const gradients = new Float32Array(weights.length);
    // What the loss does not depend on has no gradient.
    for (const { name, at } of arrays) {
      const gradient = grads[named.get(name)!.name];
      if (gradient !== undefined) gradients.set(await gradient.data<"float32">(), at);
    }
    const [loss] = await value.data();
    return { loss: loss!, gradients };
  } finally {
    for (const each of [value, ...Object.values(grads), ...named.values()]) each.dispose();
  }
}

function lossOf(task: TrainingTask, named: Named, layer: readonly Tensor[], windows: ArrayLike<number>): Scalar {
  return tidy(() => {
    const { output } = forward(inputOf(task, named, "short", windows), inputOf(task, named, "long", windows), layer, { causal: task.causal });
    const predicted = readOut(task, named, output);
    const judged = task.steps - judgedFrom(task);
    const rows = rowsOf(task);
    const outputs = outputsOf(task);
    const given = slice(reshape(predicted, [windows.length, rows, outputs]), [0, rows - judged, 0], [windows.length, judged, outputs]);
    return lossBetween(task.loss, given, wantedOfAll(task, windows, judged));
  });
}

/** What the layer is given of all windows: `(B, T, D)`. */
function inputOf(task: TrainingTask, named: Named, branch: Branch, windows: ArrayLike<number>): Tensor3D {
  const { steps } = task;
  const parts = task[branch].map(({ view, shift, normalised, embedded }, i) => {
    const { width } = view;
    const raw = new Float32Array(windows.length * steps * width);
    Array.from(windows).forEach((index, b) => {
      const off = shift === undefined ? new Float64Array(width) : rowOf(shift, index, 0, width);
      for (let t = 0; t < steps; t++) raw.set(rowOf(view, index, t, width).map((value, d) => value - off[d]!), (b * steps + t) * width);
    });
    const of = (part: Parameters<typeof frontName>[2]) => named.get(frontName(branch, i, part))!;
    let x: Tensor = tensor(raw, [windows.length * steps, width]);
    if (normalised) x = div(sub(x, of("normalisation/mean")), add(of("normalisation/stddev"), EPSILON));
    if (embedded !== undefined) x = relu(add(matMul(x as never, of("embedding/kernel") as never), of("embedding/bias")));
    return reshape(x, [windows.length, steps, embedded ?? width]);
  });
  return (parts.length === 1 ? parts[0]! : concat(parts, 2)) as Tensor3D;
}

function readOut({ readOut: kind, steps, units }: TrainingTask, named: Named, z: Tensor3D): Tensor {
  if (kind === null) return z;
  const [batch] = z.shape;
  const read = kind.kind === "last" ? slice(z, [0, steps - 1, 0], [batch, 1, units]) : kind.kind === "mean" ? mean(z, 1, true) : z;
  return add(matMul(reshape(read, [-1, units]), named.get("read_out/kernel")! as never), named.get("read_out/bias")!);
}

/** `(B, rows that are judged, outputs)`, less the base; the same for each quantile. */
function wantedOfAll(task: TrainingTask, windows: ArrayLike<number>, judged: number): Tensor {
  const outputs = outputsOf(task);
  const wanted = new Float32Array(windows.length * judged * outputs);
  Array.from(windows).forEach((index, b) => {
    for (let row = 0; row < judged; row++) {
      const own = wantedOf(task, index, task.steps - judged + row);
      for (let o = 0; o < outputs; o++) wanted[(b * judged + row) * outputs + o] = own[o % own.length]!;
    }
  });
  return tensor(wanted, [windows.length, judged, outputs]);
}

function lossBetween(loss: Loss, predicted: Tensor, wanted: Tensor): Scalar {
  const error = sub(predicted, wanted);
  if (loss.kind !== "pinball") return mean(loss.kind === "square" ? square(error) : abs(error));
  const outputs = predicted.shape[2]!;
  const each = outputs / loss.levels.length;
  const levels = tensor(Float32Array.from({ length: outputs }, (_, o) => loss.levels[Math.floor(o / each)]!), [1, 1, outputs]);
  return mean(maximum(mul(sub(1, levels), error), mul(mul(levels, -1), error)));
}
