import { Identity, type KernelConfig, type TensorInfo } from "@tensorflow/tfjs-core";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";

/**
 * A second name for the same numbers, as on all other backends: TensorFlow.js copies them on WASM, and keeps such a second
 * of all that a gradient will need. No kernel writes to what it was given, so nobody can tell.
 */
export const identityKernel: KernelConfig = {
  kernelName: Identity,
  backendName: "wasm",
  kernelFunc({ inputs, backend }) {
    const { dataId, shape, dtype } = (inputs as { x: TensorInfo }).x;
    (backend as BackendWasm).incRef(dataId);
    return { dataId, shape, dtype };
  },
};
