import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { relaxedSimd } from "wasm-feature-detect";
import type { AttentionRequest } from "../attention/attention";
import type { Branch } from "../attention/branch";
import { difference } from "../attention/difference";
import { sampleRequest, type SampleSizes } from "../attention/samples.testing";
import { foldBranch } from "../attention/fold";
import { startInstance } from "./instance";
import { createKernel, type Kernel } from "./kernel";
import type { BranchTask } from "./load";
import { plainInstance } from "./plain/instance";

// Node 20 knows it, but leaves it off.
if (!(await relaxedSimd())) setFlagsFromString("--experimental-wasm-relaxed-simd");

/** Tests only: the kernel as it is kept beside its source, in the build that every browser with SIMD runs. */
export const startKernel = (): Promise<Kernel> => startBuild("attention.wasm");

const startBuild = async (file: string): Promise<Kernel> =>
  createKernel(await startInstance(readFileSync(new URL(file, import.meta.url))));

/** All kinds of kernel, which must agree. */
export const KERNELS = [
  { name: "WebAssembly", start: startKernel },
  { name: "WebAssembly with relaxed SIMD", start: () => startBuild("attention.relaxed.wasm") },
  { name: "plain JavaScript", start: async () => createKernel(plainInstance()) },
] as const;

/** One branch of a request, folded. */
export function taskOf({ weights, batch, steps, causal, ...inputs }: AttentionRequest, branch: Branch): BranchTask {
  const { values, mask } = inputs[branch];
  return { folded: foldBranch(weights, branch), batch, steps, values, mask, causal };
}

/** A drawn request with sizes for what is not said. */
export const drawn = (sizes: Partial<SampleSizes>, seed = 1): AttentionRequest =>
  sampleRequest(
    { batch: 1, steps: 10, shortWidth: 3, longWidth: 5, units: 8, heads: 2, causal: false, masked: false, ...sizes },
    seed,
  );

/** A pause in which nothing happens. */
export const goOn = async (): Promise<void> => {};

/** The largest absolute difference; infinite where one is not a number or the lengths differ. */
export const gap = (values: ArrayLike<number>, expected: ArrayLike<number>): number => difference([[values, expected]]).absolute;
