/** Compiles each shader once; one that failed is tried anew when it is asked for again. */
export function createPipelines(device: GPUDevice) {
  const known = new Map<string, Promise<GPUComputePipeline>>();
  return (label: string, code: string, layout?: GPUPipelineLayout): Promise<GPUComputePipeline> => {
    const before = known.get(code);
    if (before) return before;
    const module = device.createShaderModule({ code });
    const made = device.createComputePipelineAsync({ label, layout: layout ?? "auto", compute: { module } });
    known.set(code, made);
    made.catch(() => known.delete(code));
    return made;
  };
}
