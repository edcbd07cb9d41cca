import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Answer } from "../contender";
import { serveContender } from "../workers";
import { plainForward } from "./plain";

interface Prepared {
  readonly request: AttentionRequest;
  readonly weights: readonly tf.Tensor[];
}

let prepared: Prepared | null = null;

serveContender({
  async prepare(request, { backend }) {
    // Its threads compute nothing (tfjs issue 8513), and do not start from a bundle that is minified.
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    setWasmPaths({
      "tfjs-backend-wasm.wasm": plain,
      "tfjs-backend-wasm-simd.wasm": simd,
      "tfjs-backend-wasm-threaded-simd.wasm": simd,
    });
    if (!(await tf.setBackend(backend))) throw new Error(`${backend} does not start`);
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
