import { fail, ok, type Result } from "../../result";
import { gpuAttender } from "../attenders/gpu";
import type { RunningBackend } from "../backend";
import { adapterName, isSoftware, requestAdapter } from "./gpuNames";

/** What our shaders use where it is offered. */
const WANTED = ["subgroups"] as const;

/** WebGPU on shaders of our own: TensorFlow.js is not loaded at all. */
export async function startWebgpu(): Promise<Result<RunningBackend, string>> {
  const adapter = await requestAdapter();
  if (adapter === null) return fail("this browser offers no GPU through it");
  let device: GPUDevice;
  try {
    const requiredFeatures = WANTED.filter((each) => adapter.features.has(each));
    device = await adapter.requestDevice({ requiredFeatures, requiredLimits: limitsOf(adapter) });
  } catch (error) {
    return fail(`the GPU does not answer (${String(error)})`);
  }
  let lost = false;
  const gone = device.lost.then(() => {
    lost = true;
  });
  return ok({
    name: "webgpu",
    adapter: adapterName(adapter.info),
    attender: gpuAttender(device, isSoftware(adapter)),
    lost: gone,
    isLost: () => lost,
    lose: () => device.destroy(),
    stop: () => device.destroy(),
  });
}

/** What large maps need beyond the least that every GPU has: all that this one has. */
function limitsOf({ limits: { maxStorageBufferBindingSize, maxBufferSize } }: GPUAdapter) {
  return { maxStorageBufferBindingSize, maxBufferSize };
}
