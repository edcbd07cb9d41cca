import * as tf from "@tensorflow/tfjs-core";
import type { AttentionRequest, BranchInput } from "../../../src/model/attention/attention";

/** The layer in operations of TensorFlow.js as its definition reads: projections, batched products, softmax. */
export function plainForward(request: AttentionRequest, weights: readonly tf.Tensor[]) {
  const short = branch(request, request.short, weights, 0, 4);
  const long = branch(request, request.long, weights, 2, 12);
  return { short: short.maps, long: long.maps, output: tf.add(short.output, long.output) };
}

type Sizes = Pick<AttentionRequest, "batch" | "steps" | "units" | "heads">;
type Input = Pick<BranchInput, "values" | "width">;

/** One branch's maps alone, `(B, H, T, T)`. */
export function mapsOf(sizes: Sizes, input: Input, weights: readonly tf.Tensor[], dense: number, attention: number): tf.Tensor {
  return mapsAndMore(sizes, input, weights, dense, attention).maps;
}

function branch(request: AttentionRequest, input: BranchInput, weights: readonly tf.Tensor[], dense: number, attention: number) {
  const { batch, steps, units } = request;
  const { maps, project, part } = mapsAndMore(request, input, weights, dense, attention);
  const mixed = tf.transpose(tf.matMul(maps, part(4)), [0, 2, 1, 3]);
  return { maps, output: tf.reshape(project(mixed, attention + 6, units), [batch, steps, units]) };
}

function mapsAndMore({ batch, steps, units, heads }: Sizes, input: Input, weights: readonly tf.Tensor[], dense: number, attention: number) {
  const at = (index: number) => weights[index]!;
  const project = (x: tf.Tensor, index: number, columns: number) =>
    tf.add(
      tf.matMul(tf.reshape(x, [batch * steps, -1]), tf.reshape(at(index), [-1, columns])),
      tf.reshape(at(index + 1), [columns]),
    );
  const hidden = project(tf.tensor(input.values, [batch, steps, input.width]), dense, units);
  const part = (index: number) =>
    tf.transpose(tf.reshape(project(hidden, attention + index, heads * units), [batch, steps, heads, units]), [0, 2, 1, 3]);
  const maps = tf.softmax(tf.div(tf.matMul(part(0), part(2), false, true), Math.sqrt(units)));
  return { maps, project, part };
}
