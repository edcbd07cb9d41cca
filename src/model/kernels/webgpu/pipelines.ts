import { GpuFailure } from "./failure";

/** Compiles each shader once; one that failed is a `GpuFailure` of "shader", and is tried anew when it is asked for again. */
export function createPipelines(device: GPUDevice) {
  const known = new Map<string, Promise<GPUComputePipeline>>();
  return (label: string, code: string, layout?: GPUPipelineLayout): Promise<GPUComputePipeline> => {
    const before = known.get(code);
    if (before) return before;
    const made = compile(device, label, code, layout);
    known.set(code, made);
    made.catch(() => known.delete(code));
    return made;
  };
}

async function compile(device: GPUDevice, label: string, code: string, layout: GPUPipelineLayout | undefined): Promise<GPUComputePipeline> {
  // What is wrong in the code is told of the module; its pipeline then says only that the module is not valid.
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code });
  const wrong = device.popErrorScope().catch(() => null);
  try {
    return await device.createComputePipelineAsync({ label, layout: layout ?? "auto", compute: { module } });
  } catch (error) {
    throw new GpuFailure("shader", (await wrong)?.message ?? String(error));
  }
}
