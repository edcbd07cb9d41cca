import { fail, ok } from "../../result";
import { isSoftwareRenderer, LARGEST_TENSOR, type Starter } from "../backend";
import { activate, retire } from "./register";

/** A GPU through WebGPU. */
export const webgpu: Starter = {
  async probe() {
    const adapter = await requestAdapter();
    if (adapter === null) return { found: "nothing", why: "this browser offers no GPU through it" };
    const name = nameOf(adapter.info);
    return { found: adapter.info.isFallbackAdapter || isSoftwareRenderer(name) ? "software" : "hardware", adapter: name };
  },
  async start() {
    const adapter = await requestAdapter();
    if (adapter === null) return fail("this browser offers no GPU through it");
    const { WebGPUBackend } = await import("@tensorflow/tfjs-backend-webgpu");
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
    return ok({
      name: "webgpu",
      adapter: nameOf(adapter.info),
      // Beyond this a tensor reads as zeros with no more than a warning.
      largestTensor: Math.min(LARGEST_TENSOR, device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize),
      lost: gone,
      isLost: () => lost,
      lose: () => device.destroy(),
      stop() {
        retire("webgpu");
        device.destroy();
      },
    });
  },
};

async function requestAdapter(): Promise<GPUAdapter | null> {
  // Not there in older browsers, whatever the types say.
  const gpu: GPU | undefined = navigator.gpu;
  return (await gpu?.requestAdapter({ powerPreference: "high-performance" })) ?? null;
}

function nameOf({ description, vendor, architecture }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(" ") || "unnamed GPU";
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
