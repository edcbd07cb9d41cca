import { relaxedSimd } from "wasm-feature-detect";
import relaxedUrl from "../../kernels/attention.relaxed.wasm?url";
import kernelUrl from "../../kernels/attention.wasm?url";
import { refusalIn } from "../../files/refusal";
import { secondThread } from "../thread/thread";

/**
 * Loads the kernel, in the build with relaxed SIMD (a fifth faster) where the browser knows it. Throws where it cannot
 * be had, or where the browser knows no SIMD.
 */
export async function compileKernel(): Promise<WebAssembly.Module> {
  const response = await fetch((await relaxedSimd()) ? relaxedUrl : kernelUrl);
  const refusal = refusalIn(response);
  if (refusal !== null) throw new Error(refusal);
  // Not while streaming: plain file hosts may call it by another type than application/wasm.
  return WebAssembly.compile(await response.arrayBuffer());
}

/** What computes in a second thread, where the processor has a core for it. */
export const threadFor = (module: WebAssembly.Module) => (navigator.hardwareConcurrency > 1 ? secondThread(module) : undefined);
