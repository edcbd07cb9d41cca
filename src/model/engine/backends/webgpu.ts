import { isSoftwareRenderer, type Starter } from "../backend";
import { adapterName, requestAdapter } from "./gpuNames";

/** A GPU through WebGPU. */
export const webgpu: Starter = {
  async probe() {
    const adapter = await requestAdapter();
    if (adapter === null) return { found: "nothing", why: "this browser offers no GPU through it" };
    const name = adapterName(adapter.info);
    return { found: adapter.info.isFallbackAdapter || isSoftwareRenderer(name) ? "software" : "hardware", adapter: name };
  },
  start: async () => (await import("./startWebgpu")).startWebgpu(),
};
