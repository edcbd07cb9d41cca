/*
 * Whether our own kernels compute on WASM. Apart from them, since they bring TensorFlow.js' backend with them, and the layer
 * asks on every backend.
 */
let inUse = false;

export const hasOwnKernels = (): boolean => inUse;

export function setOwnKernels(): void {
  inUse = true;
}
