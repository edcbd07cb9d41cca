import type { Rectangle } from "../../attention/survey";
import type { KernelResult } from "../kernel";
import type { Wanted } from "../layout";
import type { BranchTask } from "../load";
import type { Gpu } from "./gpu";
import { describeBranch, placeBranch, projection, type LoadedBranch } from "./load";
import { attendRegion, regionPipelines } from "./region";
import { attendBlocks } from "./run";
import { createBuffers } from "./buffers";
import type { Stretch, Turn } from "./turn";

/**
 * One branch of the layer on a GPU: what `Kernel` is on WebAssembly. Every array that it gives is the caller's. One method
 * runs at a time, except `region`, which may run in the pauses of `attend`. All reject when the device is
 * lost, and when it refuses its work (which WebGPU itself would only warn of).
 */
export interface GpuKernel {
  /** Takes a branch's weights and input in place of what was loaded before. They get to the GPU with what is asked for next. */
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

export function createGpuKernel(given: Gpu): GpuKernel {
  const buffers = createBuffers(given);
  let branch: LoadedBranch | null = null;
  /** What stands in the buffers. */
  let placed: LoadedBranch | null = null;

  const loaded = (): LoadedBranch => {
    if (branch === null) throw new Error("Load a branch first.");
    return branch;
  };
  /** The GPU, on which each read finds the branch in the buffers: it gets there with the first one, in the same submission. */
  async function placing(): Promise<Gpu> {
    const project = await projection(given);
    const read: Gpu["read"] = async <T>(encode: (turn: Turn) => readonly Stretch[], take?: (floats: Float32Array[]) => T) => {
      const withBranch = (turn: Turn) => {
        const wanted = loaded();
        const previous = placed;
        // What a failure leaves in the buffers is not to be trusted.
        placed = null;
        if (previous !== wanted) placeBranch(turn, project, buffers, wanted, previous);
        placed = wanted;
        return encode(turn);
      };
      try {
        return (await (take ? given.read(withBranch, take) : given.read(withBranch))) as T & Float32Array[];
      } catch (error) {
        placed = null;
        throw error;
      }
    };
    return { ...given, read };
  }

  return {
    async load(task) {
      branch = describeBranch(task);
    },
    async attend(wanted, pause) {
      const current = loaded();
      const gpu = await placing();
      const result = await attendBlocks(gpu, buffers, current, wanted, pause);
      // Who has an overview looks closer next. What fails here fails again there, and is told there.
      if (wanted.overview !== undefined) regionPipelines(gpu, current).catch(() => {});
      return result;
    },
    region: async (region) => attendRegion(await placing(), buffers, loaded(), region),
    memory: () => ({ buffers: buffers.count(), bytes: buffers.bytes() }),
    destroy: () => buffers.destroy(),
  };
}
