import { createGpuKernel, type GpuKernel } from "../../../src/model/kernels/webgpu/kernel";
import { medianCall, perRun, together, type Measured } from "./measured";
import type { Place } from "./place";
import { repeated } from "./repeated";

/**
 * Times `compute` on a kernel that has loaded: by the GPU's clock with the load in it, in a row (of `times` runs, two at
 * least), and as a call.
 */
export async function timed(
  place: Place, work: string, times: number, load: (kernel: GpuKernel) => Promise<void>, compute: (kernel: GpuKernel) => Promise<unknown>,
): Promise<Measured> {
  const { gpu, stamps } = place;
  const often = repeated(place, times);
  const [inRow, alone] = [createGpuKernel(often.gpu), createGpuKernel(gpu)];
  try {
    // So that shaders are there, and blocks as large as this GPU takes them.
    await load(alone);
    await compute(alone);
    await load(inRow);
    const before = often.spent();
    await compute(inRow);
    const inARow = often.spent() - before;
    const passes = perRun(
      await stamps.during(async () => {
        await load(inRow);
        await compute(inRow);
      }),
      times,
    );
    const call = await medianCall(callsFor(times), () => compute(alone));
    return { work, subgroups: gpu.subgroups, passes, gpu: together(passes), inARow, call, layer: null };
  } finally {
    for (const kernel of [inRow, alone]) kernel.destroy();
  }
}

/** Calls of which the median is taken: long ones vary less. */
export const callsFor = (times: number) => Math.min(21, 1 + 2 * Math.floor(times / 10));
