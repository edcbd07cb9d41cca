/*
 * Whether our own code multiplies stacks of matrices on WASM. Apart from that code, since that brings TensorFlow.js' backend
 * with it, and the layer asks on every backend.
 */
let inUse = false;

export const hasOwnProduct = (): boolean => inUse;

export function setOwnProduct(): void {
  inUse = true;
}
