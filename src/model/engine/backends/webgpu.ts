import { messageOf } from "../../failure";
import { fail } from "../../result";
import type { Starter } from "../backend";
import { adapterName, isSoftware, requestAdapter } from "./gpuNames";

/** A GPU through WebGPU. */
export const webgpu: Starter = {
  async probe() {
    const adapter = await requestAdapter();
    if (adapter === null) return { found: "nothing", why: "this browser offers no GPU through it" };
    return { found: isSoftware(adapter) ? "software" : "hardware", adapter: adapterName(adapter.info) };
  },
  async start() {
    try {
      const { startWebgpu } = await import("./startWebgpu");
      return await startWebgpu();
    } catch (error) {
      return fail(`its code could not be run (${messageOf(error)})`);
    }
  },
};
