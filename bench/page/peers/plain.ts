import * as tf from "@tensorflow/tfjs-core";
import type { AttentionRequest, BranchInput } from "../../../src/model/attention/attention";

/** The layer in operations of TensorFlow.js as its definition reads: projections, batched products, softmax. */
export function plainForward(request: AttentionRequest, weights: readonly tf.Tensor[]) {
  const short = branch(request, request.short, weights, 0, 4);
  const long = branch(request, request.long, weights, 2, 12);
  return { short: short.maps, long: long.maps, output: tf.add(short.output, long.output) };
}

function branch(request: AttentionRequest, input: BranchInput, weights: readonly tf.Tensor[], dense: number, attention: number) {
  const { batch, steps, units, heads } = request;
  const at = (index: number) => weights[index]!;
  const project = (x: tf.Tensor, index: number, columns: number) =>
    tf.add(
      tf.matMul(tf.reshape(x, [batch * steps, -1]), tf.reshape(at(index), [-1, columns])),
      tf.reshape(at(index + 1), [columns]),
    );
  const hidden = project(tf.tensor(input.values, [batch, steps, input.width]), dense, units);
  const [query, key, value] = [0, 2, 4].map((part) =>
    tf.transpose(tf.reshape(project(hidden, attention + part, heads * units), [batch, steps, heads, units]), [0, 2, 1, 3]),
  ) as [tf.Tensor, tf.Tensor, tf.Tensor];
  const maps = tf.softmax(tf.div(tf.matMul(query, key, false, true), Math.sqrt(units)));
  const mixed = tf.transpose(tf.matMul(maps, value), [0, 2, 1, 3]);
  return { maps, output: tf.reshape(project(mixed, attention + 6, units), [batch, steps, units]) };
}
