import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import type { BackendName } from "../../../src/model/engine/engine";

/** Starts TensorFlow.js on a backend, and throws unless it is the one in use afterwards. */
export async function startTfjs(backend: BackendName): Promise<void> {
  // Its threads compute nothing (tfjs issue 8513), and do not start from a bundle that is minified.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths({
    "tfjs-backend-wasm.wasm": plain,
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": simd,
  });
  if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend) throw new Error(`${backend} does not start`);
}
