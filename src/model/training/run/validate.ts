import { outputsOf, rowsOf, type TrainingTask } from "../../kernels/training/task";
import type { Learner } from "../learner/learner";

/** Windows in as many batches as it takes. */
const batchesOf = (windows: Int32Array, capacity: number) =>
  Array.from({ length: Math.ceil(windows.length / capacity) }, (_, i) => ({ windows: windows.subarray(i * capacity, (i + 1) * capacity) }));

/** The mean loss over any number of windows. */
export async function lossOver(learner: Learner, { capacity }: TrainingTask, windows: Int32Array): Promise<number> {
  const batches = batchesOf(windows, capacity);
  const losses = await learner.losses(batches);
  return losses.reduce((sum, loss, i) => sum + loss * batches[i]!.windows.length, 0) / windows.length;
}

/** What is read out of the last step of any number of windows, `(windows, outputs)`, without the base. */
export async function readOuts(learner: Learner, task: TrainingTask, windows: Int32Array): Promise<Float32Array> {
  const outputs = outputsOf(task);
  const rows = rowsOf(task);
  const read = new Float32Array(windows.length * outputs);
  let at = 0;
  for (const batch of batchesOf(windows, task.capacity)) {
    const { predicted } = await learner.evaluate(batch);
    for (let row = rows; row <= batch.windows.length * rows; row += rows) {
      read.set(predicted.subarray((row - 1) * outputs, row * outputs), at);
      at += outputs;
    }
  }
  return read;
}
