import { adamOf, layerTask, startOf } from "../../page/peers/task";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import { createGpuTrainer } from "../../../src/model/kernels/training/webgpu/trainer";
import { createGpu, type Gpu } from "../../../src/model/kernels/webgpu/gpu";
import { perRun, together, type Measured } from "./measured";
import type { Place } from "./place";
import { nameOf } from "../../sizes";
import { sizesOf } from "./requests";

/** Steps that are handed over together. */
const BLOCK = 64;

/** Steps of training the layer with Adam, in blocks as the app takes them, and each of their dispatches by the GPU's clock. */
export async function measureTraining(place: Place, request: AttentionRequest, blocks: number): Promise<{ measured: Measured; losses: number[] }> {
  const passes = await withTrainer(place.gpu, request, async (run) => {
    await run();
    await place.awake.awake();
    return perRun(await place.stamps.during(run), BLOCK);
  });
  // Without a clock all dispatches of a block are one pass.
  const gpu = createGpu(place.device, place.options);
  try {
    return await withTrainer(gpu, request, async (run) => {
      const losses = await run();
      await place.awake.awake();
      const began = performance.now();
      for (let i = 0; i < blocks; i++) await run();
      const inARow = (performance.now() - began) / (blocks * BLOCK);
      const one = performance.now();
      await run(1);
      const call = performance.now() - one;
      const work = `training step ${nameOf(sizesOf(request))}`;
      return { measured: { work, subgroups: false, passes, gpu: together(passes), inARow, call, layer: null }, losses };
    });
  } finally {
    gpu.destroy();
  }
}

/** `train` gets what takes so many steps and gives their losses. */
async function withTrainer<T>(gpu: Gpu, request: AttentionRequest, train: (run: (count?: number) => Promise<number[]>) => Promise<T>): Promise<T> {
  const trainer = await createGpuTrainer(gpu, layerTask(request));
  trainer.setWeights(startOf(request));
  const windows = Array.from({ length: request.batch }, (_, i) => i);
  let taken = 0;
  try {
    return await train(async (count = BLOCK) => {
      const optimisers = Array.from({ length: count }, () => adamOf(++taken));
      const steps = await trainer.steps(optimisers.map(() => ({ windows })), optimisers);
      if (!steps.every((step) => step.taken) || steps.length < count) throw new Error("A training step was no number.");
      return steps.map(({ loss }) => loss);
    });
  } finally {
    trainer.destroy();
  }
}
