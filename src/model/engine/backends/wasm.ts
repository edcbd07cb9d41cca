import { env } from "@tensorflow/tfjs-core";
import plainUrl from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simdUrl from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import { fail, ok } from "../../result";
import { LARGEST_TENSOR, UNLOSABLE, type Starter } from "../backend";
import { retire, select } from "./register";

/** WebAssembly on one thread, with SIMD where the browser has it. */
export const wasm: Starter = {
  async probe() {
    return typeof WebAssembly === "object"
      ? { found: "hardware", adapter: "" }
      : { found: "nothing", why: "this browser has no WebAssembly" };
  },
  async start() {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    // The threaded binary of 4.22 computes on one thread all the same (tfjs issue 8513), so it is never asked for.
    env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    setWasmPaths({
      "tfjs-backend-wasm.wasm": plainUrl,
      "tfjs-backend-wasm-simd.wasm": simdUrl,
      "tfjs-backend-wasm-threaded-simd.wasm": simdUrl,
    });
    if (!(await select("wasm"))) return fail("its code could not be loaded; reload the page to try again");
    return ok({ ...UNLOSABLE, name: "wasm", largestTensor: LARGEST_TENSOR, stop: () => retire("wasm") });
  },
};
