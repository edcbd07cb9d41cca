import { registerKernel, unregisterKernel } from "@tensorflow/tfjs-core";
// Registers TensorFlow.js' own kernels: they must not come after ours.
import "@tensorflow/tfjs-backend-wasm";
import { batchMatMulKernel } from "./batchMatMul";
import { identityKernel } from "./identity";
import { setOwnKernels } from "./inUse";

/**
 * Puts kernels of our own in the place of those of TensorFlow.js' WASM backend, started or not, on which training spends
 * nearly all of its time. `module` is `kernels/batchMatMul.wasm`. There is no way back.
 * The backend must run without threads (`WASM_HAS_MULTITHREAD_SUPPORT` false; nothing is lost, since they do not compute):
 * with them, the first product throws a `LinkError`.
 */
export function registerOwnKernels(module: WebAssembly.Module): void {
  for (const kernel of [batchMatMulKernel(module), identityKernel]) {
    unregisterKernel(kernel.kernelName, kernel.backendName);
    registerKernel(kernel);
  }
  setOwnKernels();
}
