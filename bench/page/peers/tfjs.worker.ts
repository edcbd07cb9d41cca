import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Answer } from "../contender";
import { serveContender } from "../workers";
import { plainForward } from "./plain";
import { startTfjs } from "./startTfjs";

interface Prepared {
  readonly request: AttentionRequest;
  readonly weights: readonly tf.Tensor[];
}

let prepared: Prepared | null = null;

serveContender({
  async prepare(request, { backend }) {
    await startTfjs(backend);
    prepared = { request, weights: request.weights.map(({ values, shape }) => tf.tensor(values, [...shape])) };
  },
  async run() {
    if (prepared === null) throw new Error("run before prepare");
    return forward(prepared);
  },
});

async function forward({ request, weights }: Prepared): Promise<Answer> {
  const tensors = tf.tidy(() => plainForward(request, weights));
  const [short, long, output] = await Promise.all([
    tensors.short.data<"float32">(),
    tensors.long.data<"float32">(),
    tensors.output.data<"float32">(),
  ]);
  tf.dispose(tensors);
  return { short, long, output };
}
