import { startTrainingInstance } from "../../../src/model/kernels/training/instance";
import { compileTrainingKernel } from "../../../src/model/kernels/training/kernelFile";
import { createTrainer } from "../../../src/model/kernels/training/trainer";
import { initialiseArrays } from "../../../src/model/weights/initialise";
import { serveContender } from "../workers";
import { adamOf, layerTask, modelTask, MODELS, startOf } from "./task";
import { COMPARED } from "./adam";

/** A worker of this name takes the build that every browser with SIMD runs; one with a model's name trains that. */
const PLAIN = "plain";

let step: (() => number) | null = null;
const losses: number[] = [];

/** Training with the fused step. */
serveContender<number[]>({
  async prepare(request) {
    const module = await compileTrainingKernel(self.name === PLAIN ? false : undefined);
    const around = Object.entries(MODELS).find(([name]) => name === self.name)?.[1];
    const trainer = createTrainer(await startTrainingInstance(module), around ? modelTask(request, around) : layerTask(request));
    trainer.setWeights(startOf(around ? { weights: initialiseArrays(trainer.arrays, 1) } : request));
    const windows = Int32Array.from({ length: request.batch }, (_, i) => i);
    let steps = 0;
    step = () => trainer.step({ windows }, adamOf(++steps)).loss;
  },
  async run() {
    const loss = step?.();
    if (loss === undefined) throw new Error("run before prepare");
    if (losses.length < COMPARED) losses.push(loss);
    return losses;
  },
});
