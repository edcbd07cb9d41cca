import { startInstance } from "../../kernels/instance";
import type { MakeNeighbour } from "../../neighbour/neighbour";
import { ok, problem } from "../../result";
import { kernelAttender } from "../attenders/kernels";
import { UNLOSABLE, type Starter } from "../backend";
import { compileKernel, threadFor } from "./kernelFile";
import { probes } from "./probes";

/** WebAssembly with SIMD, on kernels of our own: TensorFlow.js is not loaded at all; a second thread is one that `neighbour` makes. */
export const wasmWith = (neighbour: MakeNeighbour): Starter => ({
  probe: probes.wasm,
  async start() {
    try {
      const module = await compileKernel();
      const attender = kernelAttender("wasm", () => startInstance(module), threadFor(module, neighbour));
      return ok({ ...UNLOSABLE, engine: "own", name: "wasm", attender });
    } catch (error) {
      return problem("backend/not-loaded", { error: String(error) });
    }
  },
});
