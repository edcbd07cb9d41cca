import type { AttentionRequest } from "../../../src/model/attention/attention";
import { startTrainingInstance } from "../../../src/model/kernels/training/instance";
import { compileTrainingKernel } from "../../../src/model/kernels/training/kernelFile";
import type { Columns, TrainingTask, View } from "../../../src/model/kernels/training/task";
import { ADAM, createTrainer } from "../../../src/model/kernels/training/trainer";
import { serveContender } from "../workers";
import { targetFor } from "./target";
import { COMPARED, EPSILON, RATE } from "./trained";

/** A worker of this name takes the build that every browser with SIMD runs. */
const PLAIN = "plain";

let step: (() => number) | null = null;
const losses: number[] = [];

/** Training with the fused step. */
serveContender<number[]>({
  async prepare(request) {
    const module = await compileTrainingKernel(self.name === PLAIN ? false : undefined);
    const trainer = createTrainer(await startTrainingInstance(module), taskFor(request));
    trainer.setWeights(Float32Array.from(request.weights.flatMap(({ values }) => Array.from(values))));
    const windows = Int32Array.from({ length: request.batch }, (_, i) => i);
    let steps = 0;
    step = () => {
      // Others add ε to the corrected root of the second moment, Keras and we to the root as it is.
      const epsilon = EPSILON * Math.sqrt(1 - ADAM.beta2 ** ++steps);
      return trainer.step({ windows }, { ...ADAM, rate: RATE, epsilon }).loss;
    };
  },
  async run() {
    const loss = step?.();
    if (loss === undefined) throw new Error("run before prepare");
    if (losses.length < COMPARED) losses.push(loss);
    return losses;
  },
});

function taskFor(request: AttentionRequest): TrainingTask {
  const { batch, steps, units, heads, causal } = request;
  const view = (values: Float32Array, width: number): View => ({ values, width, first: 0, window: steps, step: 1 });
  const input = ({ values, width }: AttentionRequest["short"]): Columns[] => [{ view: view(values, width) }];
  return {
    steps,
    units,
    heads,
    causal,
    short: input(request.short),
    long: input(request.long),
    readOut: null,
    loss: { kind: "square" },
    target: view(targetFor(request), units),
    capacity: batch,
  };
}
