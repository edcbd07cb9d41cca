import { compileTrainingKernel } from "../../../kernels/training/kernelFile";
import { startTrainingInstance } from "../../../kernels/training/instance";
import { createTrainer } from "../../../kernels/training/trainer";
import { ok, type Result } from "../../../result";
import { batchesOf } from "../../../training/run/batches";
import { prepare } from "../../../training/task/prepare";
import type { Why } from "../../backend";
import { farthest } from "./farthest";
import { startChecking } from "./start";
import type { StepAnswer, StepQuestion } from "./stepQuestion";
import { tfjsStep } from "./tfjsStep";

/** The worker's side of a check of one step: the kernel's gradients of a batch, and TensorFlow.js' own. */
export async function answerStep({ backend, series, settings, weights, step }: StepQuestion): Promise<Result<StepAnswer, Why>> {
  const ready = prepare(series, settings);
  if (!ready.ok) throw new Error(`What was trained is refused: ${ready.error.kind}`);
  const { task, parts } = ready.value;
  const started = await startChecking(backend);
  if (!started.ok) return started;
  const guard = started.value;
  const windows = batchesOf(parts.train.windows, settings.batch, settings.seed)(step);

  const trainer = createTrainer(await startTrainingInstance(await compileTrainingKernel()), task);
  trainer.setWeights(weights);
  trainer.differentiate({ windows });
  const [own, ownTook] = await timed(async () => ({ loss: trainer.differentiate({ windows }).loss, gradients: trainer.gradients() }));
  // The first one makes ready what each shape needs.
  await guard(() => tfjsStep(task, weights, windows));
  const [found, tfjsTook] = await timed(() => guard(() => tfjsStep(task, weights, windows)));
  return ok({
    backend,
    loss: { own: own.loss, tfjs: found.loss },
    gradient: farthest(trainer.arrays, own.gradients, found.gradients),
    arrays: trainer.arrays.length,
    numbers: weights.length,
    milliseconds: { own: ownTook, tfjs: tfjsTook },
  });
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const made = await work();
  return [made, performance.now() - began];
}
