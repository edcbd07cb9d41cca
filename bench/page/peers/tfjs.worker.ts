import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import threaded from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url";
import type { AttentionRequest, BranchInput } from "../../../src/model/attention/attention";

interface Prepared {
  readonly request: AttentionRequest;
  readonly weights: readonly tf.Tensor[];
}

type Message = { type: "prepare"; backend: string; request: AttentionRequest } | { type: "run" };

const scope = self as unknown as DedicatedWorkerGlobalScope;
let prepared: Prepared | null = null;

scope.onmessage = async ({ data }: MessageEvent<Message>) => {
  if (data.type === "prepare") {
    setWasmPaths({
      "tfjs-backend-wasm.wasm": plain,
      "tfjs-backend-wasm-simd.wasm": simd,
      "tfjs-backend-wasm-threaded-simd.wasm": threaded,
    });
    if (!(await tf.setBackend(data.backend))) throw new Error(`${data.backend} does not start`);
    const { request } = data;
    prepared = { request, weights: request.weights.map(({ values, shape }) => tf.tensor(values, [...shape])) };
    scope.postMessage("prepared");
    return;
  }
  if (prepared === null) throw new Error("run before prepare");
  const answer = await forward(prepared);
  scope.postMessage(answer, [answer.short.buffer, answer.long.buffer, answer.output.buffer]);
};

scope.onunhandledrejection = (event) => reportError(event.reason);

/** The layer as its definition reads: projections, batched products, softmax. */
async function forward({ request, weights }: Prepared) {
  const tensors = tf.tidy(() => {
    const short = branch(request, request.short, weights, 0, 4);
    const long = branch(request, request.long, weights, 2, 12);
    return { short: short.maps, long: long.maps, output: tf.add(short.output, long.output) };
  });
  const [short, long, output] = await Promise.all([tensors.short.data(), tensors.long.data(), tensors.output.data()]);
  tf.dispose(tensors);
  return { short: short as Float32Array<ArrayBuffer>, long: long as Float32Array<ArrayBuffer>, output: output as Float32Array<ArrayBuffer> };
}

function branch(request: AttentionRequest, input: BranchInput, weights: readonly tf.Tensor[], dense: number, attention: number) {
  const { batch, steps, units, heads } = request;
  const at = (index: number) => weights[index] as tf.Tensor;
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
