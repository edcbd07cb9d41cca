import { expect, test } from "vitest";
import { adapterName, isSoftware } from "./gpuNames";

const info = (known: Partial<GPUAdapterInfo>) => ({ description: "", vendor: "", architecture: "", device: "", ...known }) as GPUAdapterInfo;

test("a GPU is called what the browser tells of it; Firefox tells nothing", () => {
  expect(adapterName(info({ description: "NVIDIA H100", vendor: "nvidia" }))).toBe("NVIDIA H100");
  expect(adapterName(info({ vendor: "apple", architecture: "metal-3" }))).toBe("apple metal-3");
  expect(adapterName(info({}))).toBe(null);
});

test("a GPU in software is known as such without a name, too", () => {
  expect(isSoftware({ info: info({ isFallbackAdapter: true }) } as GPUAdapter)).toBe(true);
  expect(isSoftware({ info: info({ isFallbackAdapter: false, description: "llvmpipe (LLVM 15)" }) } as GPUAdapter)).toBe(true);
  expect(isSoftware({ info: info({ isFallbackAdapter: false }) } as GPUAdapter)).toBe(false);
});
