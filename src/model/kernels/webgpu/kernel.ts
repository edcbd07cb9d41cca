import type { Rectangle } from "../../attention/survey";
import type { KernelResult } from "../kernel";
import type { Wanted } from "../layout";
import type { BranchTask } from "../load";
import type { Gpu } from "./gpu";
import { loadBranch, type LoadedBranch } from "./load";
import { attendRegion, regionPipeline } from "./region";
import { attendBlocks } from "./run";
import { createBuffers } from "./buffers";

/**
 * One branch of the layer on a GPU: what `Kernel` is on WebAssembly. Every array that it gives is the caller's. One method
 * runs at a time, except `region`, which may run in the pauses of `attend`. All reject when the device is
 * lost, and when it refuses its work (which WebGPU itself would only warn of).
 */
export interface GpuKernel {
  /** Takes a branch's weights and input in place of what was loaded before. */
  load(task: BranchTask): Promise<void>;
  /**
   * Attends for all that was loaded, block by block, with a `pause` after each that hears the fraction done and ends the
   * run by throwing.
   */
  attend(wanted: Wanted, pause: (fraction: number) => Promise<void>): Promise<KernelResult>;
  /** Exact weights of a part of one map, `(rows, columns)`. */
  region(region: Rectangle): Promise<Float32Array>;
  /** Buffers in GPU memory between calls, and their bytes. */
  memory(): { readonly buffers: number; readonly bytes: number };
  destroy(): void;
}

export function createGpuKernel(gpu: Gpu): GpuKernel {
  const buffers = createBuffers(gpu);
  let branch: LoadedBranch | null = null;

  const loaded = (): LoadedBranch => {
    if (branch === null) throw new Error("Load a branch first.");
    return branch;
  };

  return {
    async load(task) {
      const previous = branch;
      // What a failure leaves in the buffers is not to be trusted.
      branch = null;
      branch = await loadBranch(gpu, buffers, task, previous);
    },
    async attend(wanted, pause) {
      const current = loaded();
      const result = await attendBlocks(gpu, buffers, current, wanted, pause);
      // Who has an overview looks closer next. What fails here fails again there, and is told there.
      if (wanted.overview !== undefined) regionPipeline(gpu, current.inner).catch(() => {});
      return result;
    },
    region: async (region) => attendRegion(gpu, buffers, loaded(), region),
    memory: () => ({ buffers: buffers.count(), bytes: buffers.bytes() }),
    destroy: () => buffers.destroy(),
  };
}
