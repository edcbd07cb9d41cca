import { isSoftwareRenderer } from "../backend";

/** Firefox tells no name of a GPU through WebGPU. */
const UNNAMED = "GPU not named by this browser";

/** Whether WebGPU is imitated on the processor. */
export const isSoftware = ({ info }: GPUAdapter): boolean => info.isFallbackAdapter || isSoftwareRenderer(adapterName(info));

export function adapterName({ description, vendor, architecture }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(" ") || UNNAMED;
}

export async function requestAdapter(): Promise<GPUAdapter | null> {
  // Not there in older browsers, whatever the types say.
  const gpu: GPU | undefined = navigator.gpu;
  return (await gpu?.requestAdapter({ powerPreference: "high-performance" })) ?? null;
}
