import product from "../../src/model/kernels/batchMatMul.wasm?url&inline";
import { registerOwnKernels } from "../../src/model/layers/wasm/register";

/**
 * Puts kernels of our own in the place of those of TensorFlow.js' WASM backend on which training spends nearly all of its time;
 * see `registerOwnKernels`. Their code comes along, so that there is no file to serve. Call it once, before or after the
 * backend was started: `await loadOwnKernels(); await tf.setBackend("wasm")`.
 */
export async function loadOwnKernels(): Promise<void> {
  const text = atob(product.slice(product.indexOf(",") + 1));
  registerOwnKernels(await WebAssembly.compile(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
}

export { registerOwnKernels };
