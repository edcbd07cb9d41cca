import { findBackendFactory, getBackend, registerBackend, removeBackend, setBackend } from "@tensorflow/tfjs-core";
import type { KernelBackend } from "@tensorflow/tfjs-core";
import type { BackendName } from "../engine";

/** Makes `backend` the one that TensorFlow.js computes on, in place of any of that name. */
export async function activate(name: BackendName, backend: KernelBackend): Promise<boolean> {
  retire(name);
  registerBackend(name, () => backend);
  // `setBackend` may resolve false while `getBackend` already says the new name: both must agree.
  return (await setBackend(name)) && getBackend() === name;
}

export function retire(name: BackendName): void {
  if (findBackendFactory(name)) removeBackend(name);
}
