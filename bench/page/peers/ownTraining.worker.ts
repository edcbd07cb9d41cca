import * as tf from "@tensorflow/tfjs-core";
import kernelUrl from "../../../src/model/kernels/batchMatMul.wasm?url";
import { registerOwnKernels } from "../../../src/model/layers/wasm/register";
import { HierarchicalAttention } from "../../../src/model/layers/hierarchicalAttention";
import { serveContender } from "../workers";
import { startTfjs } from "./startTfjs";
import { trainer } from "./trained";

/** Training with our class of a TensorFlow.js layer and our kernels for its backend. */
serveContender(
  trainer(async ({ batch, steps, units, heads, weights, short, long }) => {
    registerOwnKernels(await WebAssembly.compile(await (await fetch(kernelUrl)).arrayBuffer()));
    await startTfjs("wasm");
    const layer = new HierarchicalAttention({ units, numHeads: heads });
    layer.setArrays(weights);
    const inputs = () => [short, long].map(({ values, width }) => tf.tensor(values, [batch, steps, width]));
    return {
      variables: layer.weights.map((weight) => weight.read() as tf.Variable),
      output: () => layer.apply(inputs()) as tf.Tensor,
    };
  }),
);
