import { relaxedSimd } from "wasm-feature-detect";
import relaxedUrl from "../../kernels/attention.relaxed.wasm?url";
import kernelUrl from "../../kernels/attention.wasm?url";
import { compileFrom } from "../../kernels/wasm";
import type { MakeNeighbour } from "../../neighbour/neighbour";
import { secondThread } from "../thread/thread";

/**
 * Loads the kernel, in the build with relaxed SIMD (a fifth faster) where the browser knows it. Throws where it cannot
 * be had, or where the browser knows no SIMD.
 */
export const compileKernel = async (): Promise<WebAssembly.Module> => compileFrom((await relaxedSimd()) ? relaxedUrl : kernelUrl);

/** What computes in a second thread, where the processor has a core for it. */
export const threadFor = (module: WebAssembly.Module, neighbour: MakeNeighbour) =>
  navigator.hardwareConcurrency > 1 ? secondThread(module, neighbour) : undefined;
