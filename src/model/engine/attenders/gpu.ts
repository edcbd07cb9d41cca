import { createGpu, type GpuOptions } from "../../kernels/webgpu/gpu";
import { createGpuKernel, type GpuKernel } from "../../kernels/webgpu/kernel";
import { LARGEST_BLOCKS, LARGEST_TENSOR } from "../backend";
import { branchAttender, type BranchKernel } from "./branches";

/** Computes on a GPU, or on what imitates one, on shaders of our own. The device is the caller's. */
export function gpuAttender(device: GPUDevice, options: GpuOptions) {
  const gpu = createGpu(device, options);
  const largest = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  const room = { maps: Math.min(LARGEST_TENSOR, largest), survey: Math.min(LARGEST_BLOCKS, largest) };
  return branchAttender("webgpu", async () => onGpu(createGpuKernel(gpu)), room);
}

function onGpu(kernel: GpuKernel): BranchKernel {
  return {
    load: kernel.load,
    async attend(wanted, pause) {
      // Most runs are one block: this is where they can be called off.
      await pause(0);
      return kernel.attend(wanted, pause);
    },
    region: (part) => kernel.region(part),
    // Its answers come in memory that the driver maps.
    rest: () => {},
    memory: () => ({ tensors: 0, bytes: kernel.memory().bytes }),
    destroy: kernel.destroy,
  };
}
