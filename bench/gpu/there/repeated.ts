import type { Gpu } from "../../../src/model/kernels/webgpu/gpu";
import { nextTask } from "../../../src/model/nextTask";
import type { Stretch, Turn } from "../../../src/model/kernels/webgpu/turn";
import type { Place } from "./place";

type Encode = (turn: Turn) => readonly Stretch[];

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
    const runs: Promise<void>[] = [];
    for (let i = 0; i < count; i++) {
      runs.push(gpu.run(encode));
      // What is asked for in one task goes in one submission.
      await nextTask();
    }
    await Promise.all(runs);
    await gpu.device.queue.onSubmittedWorkDone();
    worked();
    return (performance.now() - began) / count;
  };
  return {
    gpu: {
      ...gpu,
      // Turns that take so many times as long say nothing of how large they should be.
      pace: { weights: gpu.pace.weights, took: () => {}, failed: () => {} },
      run: (encode) => inTurn(async () => void (await often(encode, times))),
      read: <T>(encode: Encode, take?: (floats: Float32Array[]) => T) =>
        inTurn(async () => {
          spent += await often((turn) => void encode(turn), times - 1);
          return (take ? gpu.read(encode, take) : gpu.read(encode)) as Promise<T & Float32Array[]>;
        }),
    },
    spent: () => spent,
  };
}
