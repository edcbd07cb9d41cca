import type { AttentionRequest } from "../../../src/model/attention/attention";
import { startTrainingInstance } from "../../../src/model/kernels/training/instance";
import { compileTrainingKernel } from "../../../src/model/kernels/training/kernelFile";
import { pairTrainer } from "../../../src/model/kernels/training/threads/trainer";
import type { Batch } from "../../../src/model/kernels/training/batch";
import type { Optimiser } from "../../../src/model/kernels/training/optimiser";
import { createTrainer, type Step } from "../../../src/model/kernels/training/trainer";
import { createGpuTrainer } from "../../../src/model/kernels/training/webgpu/trainer";
import { createGpu } from "../../../src/model/kernels/webgpu/gpu";
import { isSoftware } from "../../../src/model/kernels/webgpu/gpuNames";
import { neighboursOf } from "../../../src/model/neighbour/neighbour";
import { serveContender } from "../workers";
import { adamOf, layerTask, startOf } from "./task";
import { COMPARED } from "./adam";

const neighbour = neighboursOf(self);

/** Steps of a run: what is told only after a block of them. */
const BLOCK = 32;

type Steps = (batches: readonly Batch[], optimisers: readonly Optimiser[]) => Promise<Step[]>;

/** By two threads, where those are faster; by one, in blocks as long, since a busy machine treats short work better. */
async function onThreads(request: AttentionRequest, threads: 1 | 2): Promise<Steps> {
  const task = layerTask(request);
  const module = await compileTrainingKernel();
  const trainer = createTrainer(await startTrainingInstance(module), task);
  trainer.setWeights(startOf(request));
  if (threads === 1) return async (batches, optimisers) => batches.map((each, i) => trainer.step(each, optimisers[i]!));
  const pair = pairTrainer(trainer, module, task, neighbour);
  return (batches, optimisers) => pair.steps(batches, optimisers, async () => {});
}

async function onWebgpu(request: AttentionRequest): Promise<Steps> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error("There is no GPU, not even in software.");
  const trainer = await createGpuTrainer(createGpu(await adapter.requestDevice(), { software: isSoftware(adapter) }), layerTask(request));
  trainer.setWeights(startOf(request));
  return trainer.steps;
}

let run: Steps | null = null;
let batch: Batch = { windows: [] };
let taken = 0;
const losses: number[] = [];

/** Training whose steps are handed over in blocks; the worker's name says how. */
serveContender<number[]>({
  perRun: BLOCK,
  async prepare(request) {
    run = await (self.name === "webgpu" ? onWebgpu(request) : onThreads(request, self.name === "two" ? 2 : 1));
    batch = { windows: Array.from({ length: request.batch }, (_, i) => i) };
  },
  async run() {
    if (run === null) throw new Error("run before prepare");
    const optimisers = Array.from({ length: BLOCK }, () => adamOf(++taken));
    const steps = await run(optimisers.map(() => batch), optimisers);
    losses.push(...steps.slice(0, COMPARED - losses.length).map(({ loss }) => loss));
    return losses;
  },
});
