import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { fail, ok, type Result } from "../../result";
import { tensorAttender } from "../attenders/tensors";
import { LARGEST_TENSOR, type RunningBackend } from "../backend";
import { adapterName, requestAdapter } from "./gpuNames";
import { blocksOnProcessor } from "./kernelFile";
import { activate, retire } from "./register";

export async function startWebgpu(): Promise<Result<RunningBackend, string>> {
  const adapter = await requestAdapter();
  if (adapter === null) return fail("this browser offers no GPU through it");
  let device: GPUDevice;
  try {
    device = await adapter.requestDevice({ requiredLimits: limitsOf(adapter) });
  } catch (error) {
    return fail(`the GPU does not answer (${String(error)})`);
  }
  let lost = false;
  const gone = device.lost.then(() => {
    lost = true;
  });
  if (!(await activate("webgpu", new WebGPUBackend(device, adapter.info)))) return fail("TensorFlow.js refused it");
  // Beyond this a tensor reads as zeros with no more than a warning.
  const largestTensor = Math.min(LARGEST_TENSOR, device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  return ok({
    name: "webgpu",
    adapter: adapterName(adapter.info),
    whole: tensorAttender("webgpu", largestTensor),
    blocks: blocksOnProcessor(),
    lost: gone,
    isLost: () => lost,
    lose: () => device.destroy(),
    stop() {
      retire("webgpu");
      device.destroy();
    },
  });
}

/** All that the adapter has of what TensorFlow.js and large maps need; the defaults are the least of any GPU. */
function limitsOf({ limits }: GPUAdapter): Record<string, number> {
  return {
    maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
    maxBufferSize: limits.maxBufferSize,
    maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
    maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
    maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
  };
}
