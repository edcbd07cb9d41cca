import { relaxedSimd } from "wasm-feature-detect";
import { compileFrom } from "../wasm";
import relaxedUrl from "./training.relaxed.wasm?url";
import plainUrl from "./training.wasm?url";

/**
 * Loads the kernel, in the build with relaxed SIMD (a fifth faster) where the browser knows it. Throws where it cannot be had, or
 * where the browser knows no SIMD.
 */
export const compileTrainingKernel = async (relaxed?: boolean): Promise<WebAssembly.Module> =>
  compileFrom((relaxed ?? (await relaxedSimd())) ? relaxedUrl : plainUrl);
