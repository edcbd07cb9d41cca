import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-webgpu";
import { MultiHeadAttention } from "../../../node_modules/@tensorflow/tfjs-layers/dist/layers/nlp/multihead_attention";
import type { AttentionRequest, BranchInput } from "../../../src/model/attention/attention";
import { serveContender } from "../workers";

/** What this package gives of one branch. */
type Attend = (input: BranchInput) => [output: tf.Tensor, maps: tf.Tensor];

let prepared: { readonly request: AttentionRequest; readonly short: Attend; readonly long: Attend } | null = null;

/** The MultiHeadAttention that TensorFlow.js ships inside its layers package, with the dense layer before it. */
serveContender({
  async prepare(request, { backend }) {
    if (!(await tf.setBackend(backend))) throw new Error(`${backend} does not start`);
    prepared = { request, short: branch(request, request.short, 0, 4), long: branch(request, request.long, 2, 12) };
  },
  async run() {
    if (prepared === null) throw new Error("run before prepare");
    const { request, short, long } = prepared;
    const tensors = tf.tidy(() => {
      const [shortOutput, shortMaps] = short(request.short);
      const [longOutput, longMaps] = long(request.long);
      return { shortMaps, longMaps, output: tf.add(shortOutput, longOutput) };
    });
    const read = await Promise.all([
      tensors.shortMaps.data<"float32">(),
      tensors.longMaps.data<"float32">(),
      tensors.output.data<"float32">(),
    ]);
    tf.dispose(tensors);
    return { short: read[0], long: read[1], output: read[2] };
  },
});

function branch(request: AttentionRequest, { width }: BranchInput, dense: number, attention: number): Attend {
  const { batch, steps, units, heads, weights } = request;
  const at = (index: number) => {
    const weight = weights[index];
    if (weight === undefined) throw new Error(`There is no weight ${index}.`);
    return tf.tensor(weight.values, [...weight.shape]);
  };
  const layer = new MultiHeadAttention({ numHeads: heads, keyDim: units });
  const [kernel, bias] = [at(dense) as tf.Tensor2D, at(dense + 1)];
  const attend: Attend = (input) => {
    const flat = tf.tensor2d(input.values, [batch * steps, width]);
    const hidden = tf.reshape(tf.add(tf.matMul(flat, kernel), bias), [batch, steps, units]);
    const [output, maps] = layer.callAndReturnAttentionScores(hidden, { value: hidden });
    return [output as tf.Tensor, maps as tf.Tensor];
  };
  // Its weights are made by the first call.
  tf.tidy(() => void attend({ width, values: new Float32Array(batch * steps * width), mask: null }));
  const [query, key, value, output] = ["_queryDense", "_keyDense", "_valueDense", "_outputDense"].map((name) => {
    const part = (layer as unknown as Record<string, { setWeights(tensors: tf.Tensor[]): void } | undefined>)[name];
    if (part === undefined) throw new Error(`This version has no ${name}.`);
    return part;
  });
  query?.setWeights([at(attention), at(attention + 1)]);
  key?.setWeights([at(attention + 2), at(attention + 3)]);
  value?.setWeights([at(attention + 4), at(attention + 5)]);
  output?.setWeights([at(attention + 6), at(attention + 7)]);
  return attend;
}
