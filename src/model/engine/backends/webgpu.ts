import { messageOf } from "../../failure";
import { problem } from "../../result";
import type { Starter } from "../backend";
import { probes } from "./probes";

/** A GPU through WebGPU. */
export const webgpu: Starter = {
  probe: probes.webgpu,
  async start(failures = 0) {
    try {
      const { startWebgpu } = await import("./startWebgpu");
      return await startWebgpu(failures);
    } catch (error) {
      return problem("backend/not-run", { error: messageOf(error) });
    }
  },
};
