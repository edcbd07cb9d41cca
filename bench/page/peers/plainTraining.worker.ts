import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import { serveContender } from "../workers";
import { plainForward } from "./plain";
import { startTfjs } from "./startTfjs";
import { trainer } from "./trained";

/** Training with TensorFlow.js as a user would write it, on its own kernels; on its WebGPU backend in a worker of that name. */
serveContender(
  trainer(async (request) => {
    await startTfjs(self.name === "webgpu" ? "webgpu" : "wasm");
    const variables = request.weights.map(({ values, shape }) => tf.variable(tf.tensor(values, [...shape])));
    return { variables, output: () => plainForward(request, variables).output };
  }),
);
