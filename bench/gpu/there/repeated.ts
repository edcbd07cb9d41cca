import type { Place } from "./place";
import type { Gpu } from "../../../src/model/kernels/webgpu/gpu";

/**
 * A GPU on which every turn is done `times` times (two at least), straight after each other, and read once: what the shaders take on
 * a GPU that is at work. `spent` tells the time, ms, of one of each of the turns that were read, without what the reading costs.
 */
export function repeated({ gpu, awake: { awake, worked } }: Place, times: number): { readonly gpu: Gpu; spent(): number } {
  let spent = 0;
  const often = async (encode: Parameters<Gpu["run"]>[0], count: number) => {
    await awake();
    const began = performance.now();
    await Promise.all(Array.from({ length: count }, () => gpu.run(encode)));
    await gpu.device.queue.onSubmittedWorkDone();
    worked();
    return (performance.now() - began) / count;
  };
  return {
    gpu: {
      ...gpu,
      run: async (encode) => void (await often(encode, times)),
      async read(encode) {
        spent += await often((turn) => void encode(turn), times - 1);
        return gpu.read(encode);
      },
    },
    spent: () => spent,
  };
}
