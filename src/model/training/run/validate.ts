import type { Trainer } from "../../kernels/training/trainer";
import { outputsOf, rowsOf, type TrainingTask } from "../../kernels/training/task";

/** The mean loss over any number of windows, and what is read out of the last step of each, `(windows, outputs)`, without the base. */
export function evaluateAll(trainer: Trainer, task: TrainingTask, windows: Int32Array): { readonly loss: number; readonly predicted: Float32Array } {
  const outputs = outputsOf(task);
  const rows = rowsOf(task);
  const predicted = new Float32Array(windows.length * outputs);
  let sum = 0;
  for (let from = 0; from < windows.length; from += task.capacity) {
    const batch = windows.subarray(from, from + task.capacity);
    const evaluation = trainer.evaluate({ windows: batch });
    sum += evaluation.loss * batch.length;
    batch.forEach((_, i) => {
      const last = ((i + 1) * rows - 1) * outputs;
      predicted.set(evaluation.predicted.subarray(last, last + outputs), (from + i) * outputs);
    });
  }
  return { loss: sum / windows.length, predicted };
}
