import type { Gpu } from "../../../src/model/kernels/webgpu/gpu";
import type { Turn } from "../../../src/model/kernels/webgpu/turn";
import type { Place } from "./place";

/**
 * A GPU on which every turn is done `times` times (two at least), straight after each other, and read once: what the shaders take on
 * a GPU that is at work. `spent` tells the time, ms, of one of each of the turns that were read, without what the reading costs.
 */
export function repeated({ gpu, awake: { awake, worked } }: Place, times: number): { readonly gpu: Gpu; spent(): number } {
  let spent = 0;
  let before: Promise<unknown> = Promise.resolve();
  /** One after the other, also what was asked for at once: none is to be timed while another runs. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const own = before.then(work);
    before = own.catch(() => {});
    return own;
  };
  const often = async (encode: (turn: Turn) => void, count: number) => {
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
      run: (encode) => inTurn(async () => void (await often(encode, times))),
      read: (encode) =>
        inTurn(async () => {
          spent += await often((turn) => void encode(turn), times - 1);
          return gpu.read(encode);
        }),
    },
    spent: () => spent,
  };
}
