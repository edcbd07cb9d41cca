import { ok, type Result } from "../../result";
import { gpuAttender } from "../attenders/gpu";
import type { RunningBackend, Why } from "../backend";
import { createPace } from "../../kernels/webgpu/pace";
import { openDevice } from "../../kernels/webgpu/device";

/** WebGPU on shaders of our own: TensorFlow.js is not loaded at all. After a failure its blocks are smaller, for it may have been taken away for the time of one. */
export async function startWebgpu(failures: number): Promise<Result<RunningBackend, Why>> {
  // Subgroups are what our shaders use where they are offered; the limits, what large maps need beyond the least that every GPU has.
  const opened = await openDevice(["subgroups"], ["maxStorageBufferBindingSize", "maxBufferSize"]);
  if (!opened.ok) return opened;
  const { device, software, facts } = opened.value;
  return ok({ ...facts, engine: "own", name: "webgpu", attender: gpuAttender(device, software ? { software } : { pace: createPace(failures) }), stop: () => device.destroy() });
}
