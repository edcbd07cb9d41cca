import { startInstance } from "../../kernels/instance";
import { fail, ok } from "../../result";
import { kernelAttender } from "../attenders/kernels";
import { UNLOSABLE, type Starter } from "../backend";
import { compileKernel, threadFor } from "./kernelFile";

/** WebAssembly with SIMD, on kernels of our own: TensorFlow.js is not loaded at all. */
export const wasm: Starter = {
  async probe() {
    return typeof WebAssembly === "object"
      ? { found: "hardware", adapter: "" }
      : { found: "nothing", why: "this browser has no WebAssembly" };
  },
  async start() {
    try {
      const module = await compileKernel();
      const attender = kernelAttender("wasm", () => startInstance(module), threadFor(module));
      return ok({ ...UNLOSABLE, name: "wasm", attender });
    } catch (error) {
      return fail(`its code could not be loaded (${String(error)}); reload the page to try again`);
    }
  },
};
