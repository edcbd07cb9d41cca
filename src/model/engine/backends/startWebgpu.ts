import { ok, type Result } from "../../result";
import { gpuAttender } from "../attenders/gpu";
import type { RunningBackend, Why } from "../backend";
import { openDevice } from "../../kernels/webgpu/device";

/** WebGPU on shaders of our own: TensorFlow.js is not loaded at all. */
export async function startWebgpu(): Promise<Result<RunningBackend, Why>> {
  // Subgroups are what our shaders use where they are offered; the limits, what large maps need beyond the least that every GPU has.
  const opened = await openDevice(["subgroups"], ["maxStorageBufferBindingSize", "maxBufferSize"]);
  if (!opened.ok) return opened;
  const { device, software, facts } = opened.value;
  return ok({ ...facts, engine: "own", name: "webgpu", attender: gpuAttender(device, { software }), stop: () => device.destroy() });
}
