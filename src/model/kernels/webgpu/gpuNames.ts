/** Whether a GPU's name is that of a renderer on the processor. */
export const isSoftwareRenderer = (name: string): boolean => /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(name);

/** Whether WebGPU is imitated on the processor. */
export const isSoftware = ({ info }: GPUAdapter): boolean => info.isFallbackAdapter || isSoftwareRenderer(adapterName(info) ?? "");

/** Null where the browser tells no name of its GPU through WebGPU, as Firefox. */
export function adapterName({ description, vendor, architecture }: GPUAdapterInfo): string | null {
  return description || [vendor, architecture].filter(Boolean).join(" ") || null;
}

export async function requestAdapter(): Promise<GPUAdapter | null> {
  // Not there in older browsers, whatever the types say.
  const gpu: GPU | undefined = navigator.gpu;
  return (await gpu?.requestAdapter({ powerPreference: "high-performance" })) ?? null;
}
