import { createGpu, type GpuOptions } from "../../kernels/webgpu/gpu";
import { createGpuKernel, type GpuKernel } from "../../kernels/webgpu/kernel";
import { LARGEST_BLOCKS, LARGEST_TENSOR } from "../backend";
import { branchAttender, type BranchKernel } from "./branches";
import { createSpare } from "./spare";

/** Computes on a GPU, or on what imitates one, on shaders of our own. The device is the caller's. */
export function gpuAttender(device: GPUDevice, options: GpuOptions) {
  const gpu = createGpu(device, options);
  const largest = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  const room = { maps: Math.min(LARGEST_TENSOR, largest), survey: Math.min(LARGEST_BLOCKS, largest) };
  return branchAttender("webgpu", async () => onGpu(createGpuKernel(gpu)), room, { together: options.software !== true });
}

function onGpu(kernel: GpuKernel): BranchKernel {
  const spare = createSpare();
  let weights = 0;
  return {
    async load(task) {
      weights = task.batch * task.folded.heads * task.steps ** 2;
      await kernel.load(task);
    },
    async attend(wanted, pause) {
      // Most runs are one block: this is where they can be called off.
      await pause(0);
      if (!wanted.maps) {
        spare.drop();
        return kernel.attend(wanted, pause);
      }
      return kernel.attend({ ...wanted, maps: spare.take(weights) }, pause);
    },
    region: (part) => kernel.region(part),
    rest: spare.prepare,
    memory: () => ({ tensors: 0, bytes: kernel.memory().bytes + spare.bytes() }),
    destroy: kernel.destroy,
  };
}
