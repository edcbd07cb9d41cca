import type { BackendName } from "../engine";
import type { Probe } from "../backend";
import { adapterName, isSoftware, requestAdapter } from "../../kernels/webgpu/gpuNames";

/** Looks at the machine for each backend, whoever is to compute on it. */
export const probes: Readonly<Record<BackendName, () => Promise<Probe>>> = {
  async webgpu() {
    const adapter = await requestAdapter();
    if (adapter === null) return { found: "nothing", why: { kind: "backend/no-gpu", params: {} } };
    return { found: isSoftware(adapter) ? "software" : "hardware", adapter: adapterName(adapter.info) };
  },
  wasm: async () =>
    typeof WebAssembly === "object"
      ? { found: "hardware", adapter: "" }
      : { found: "nothing", why: { kind: "backend/no-wasm", params: {} } },
  cpu: async () => ({ found: "hardware", adapter: "" }),
};
