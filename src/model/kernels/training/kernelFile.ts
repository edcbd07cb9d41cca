import { relaxedSimd } from "wasm-feature-detect";
import relaxedUrl from "./training.relaxed.wasm?url";
import plainUrl from "./training.wasm?url";

/**
 * Loads the kernel, in the build with relaxed SIMD (a fifth faster) where the browser knows it. Throws where it cannot be had, or
 * where the browser knows no SIMD.
 */
export async function compileTrainingKernel(relaxed?: boolean): Promise<WebAssembly.Module> {
  const response = await fetch((relaxed ?? (await relaxedSimd())) ? relaxedUrl : plainUrl);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not while streaming: plain file hosts may call it by another type than application/wasm.
  return WebAssembly.compile(await response.arrayBuffer());
}
