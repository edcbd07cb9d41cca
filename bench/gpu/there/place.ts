import { createGpu, type Gpu, type GpuOptions } from "../../../src/model/kernels/webgpu/gpu";
import { isSoftwareRenderer } from "../../../src/model/kernels/webgpu/gpuNames";
import { createAwake } from "./awake";
import { createStamps, type Stamps } from "./stamps";

/** Where it is measured: a device of a GPU, and what else the kernels are told of it. */
export interface Place {
  readonly device: GPUDevice;
  /** One for all kernels, so that each shader is compiled once, and the times of its passes. */
  readonly gpu: Gpu;
  readonly stamps: Stamps;
  readonly awake: ReturnType<typeof createAwake>;
  /** For those who make a `Gpu` of their own. */
  readonly options: GpuOptions;
  /** Whether the GPU is imitated on the processor. */
  readonly software: boolean;
  /** What the GPU is called. */
  readonly adapter: string;
}

/**
 * A device with all that the kernels can use. Throws where there is no GPU, and where it lacks what is measured by.
 * @param subgroups whether they are used where the GPU has them
 */
export async function openPlace(gpu: GPU, subgroups = true): Promise<Place> {
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (adapter === null) throw new Error("No GPU was found, not even in software: is a Vulkan driver named (VK_DRIVER_FILES)?");
  if (!adapter.features.has("timestamp-query")) throw new Error("The GPU does not tell the time of passes (timestamp-query).");
  const wanted = subgroups && adapter.features.has("subgroups");
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const device = await adapter.requestDevice({
    requiredFeatures: ["timestamp-query", ...(wanted ? ["subgroups" as const] : [])],
    requiredLimits: { maxStorageBufferBindingSize, maxBufferSize },
  });
  const { vendor, architecture, device: model, description } = adapter.info;
  const names = [...new Set([`${vendor} ${architecture}`.trim(), model, description])].filter((name) => name !== "");
  const software = isSoftwareRenderer(names.join(" "));
  const options: GpuOptions = { language: gpu.wgslLanguageFeatures };
  const stamps = createStamps(device);
  return {
    device,
    gpu: createGpu(device, { ...options, clock: stamps.clock }),
    stamps,
    awake: createAwake(device, software),
    options,
    software,
    adapter: names.join(", "),
  };
}
