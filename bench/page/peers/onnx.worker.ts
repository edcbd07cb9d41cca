import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import glue from "../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url";
import binary from "../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url";
import type { AttentionRequest, BranchInput } from "../../../src/model/attention/attention";
import { onnxLayer } from "../../../tools/kernels/onnx.mjs";
import { serveContender } from "../workers";

let prepared: { readonly session: InferenceSession; readonly request: AttentionRequest } | null = null;

/** onnxruntime-web on the same graph, weights and all. */
serveContender({
  async prepare(request, { threads }) {
    env.wasm.numThreads = threads;
    env.wasm.wasmPaths = { mjs: new URL(glue, import.meta.url).href, wasm: new URL(binary, import.meta.url).href };
    prepared = { session: await InferenceSession.create(onnxLayer(request), { executionProviders: ["wasm"] }), request };
  },
  async run() {
    if (prepared === null) throw new Error("run before prepare");
    const { session, request } = prepared;
    const feed = ({ values, width }: BranchInput) => new Tensor("float32", values, [request.batch, request.steps, width]);
    const { short_maps, long_maps, output } = await session.run({ short: feed(request.short), long: feed(request.long) });
    return { short: floats(short_maps), long: floats(long_maps), output: floats(output) };
  },
});

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("The session gave no floats.");
  return tensor.data;
}
