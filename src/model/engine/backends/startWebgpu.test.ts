import { afterEach, expect, test, vi } from "vitest";
import { createPace } from "../../kernels/webgpu/pace";
import { gpuAttender } from "../attenders/gpu";
import { startWebgpu } from "./startWebgpu";

vi.mock("../attenders/gpu", () => ({ gpuAttender: vi.fn() }));

afterEach(() => vi.unstubAllGlobals());

/** A GPU that offers what every GPU has, and tells nothing of itself. */
function plainGpu(info: Partial<GPUAdapterInfo> = {}) {
  const limits = { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 };
  const requestDevice = vi.fn(async (_: GPUDeviceDescriptor) => ({ limits, lost: new Promise<void>(() => {}), destroy() {} }));
  const named = { description: "", vendor: "", architecture: "", device: "", isFallbackAdapter: false, ...info };
  vi.stubGlobal("navigator", { gpu: { requestAdapter: async () => ({ info: named, features: new Set(), limits, requestDevice }) } });
  return { limits, requestDevice };
}

const optionsOfLast = () => vi.mocked(gpuAttender).mock.lastCall![1];

test("a GPU of the least limits, without subgroups and without a name, is asked for nothing more and computes", async () => {
  const { limits, requestDevice } = plainGpu();
  const started = await startWebgpu(0);
  expect(requestDevice).toHaveBeenCalledExactlyOnceWith({ requiredFeatures: [], requiredLimits: limits });
  expect(started).toMatchObject({ ok: true, value: { name: "webgpu", adapter: null } });
});

test("after each failure it begins with smaller blocks; one in software has blocks of its own", async () => {
  plainGpu();
  for (const failures of [0, 1, 2]) {
    await startWebgpu(failures);
    expect(optionsOfLast().pace!.weights()).toBe(createPace(failures).weights());
  }
  expect(createPace(2).weights()).toBeLessThan(createPace(1).weights());
  plainGpu({ isFallbackAdapter: true });
  await startWebgpu(1);
  expect(optionsOfLast()).toEqual({ software: true });
});
