import { referenceStep } from "./reference/step";
import { drawnWeights } from "./samples.testing";
import type { TrainingTask } from "./task";
import type { Batch } from "./batch";
import type { Trainer } from "./trainer";

/** What `Trainer` and its twin on a GPU have in common. */
type AnyTrainer = Pick<Trainer, "arrays" | "setWeights"> & {
  readonly [Name in "differentiate" | "gradients" | "inputSlopes" | "evaluate"]: (
    ...given: Parameters<Trainer[Name]>
  ) => ReturnType<Trainer[Name]> | Promise<ReturnType<Trainer[Name]>>;
};

/**
 * Tests only: how far loss, outputs, all gradients and slopes of a batch are from the float64 reference at drawn weights, of each
 * array's largest number, or of the part `least` of the largest gradient of all where an array's are smaller: those are
 * what is left where larger terms cancel. Infinite where a number is none, a key's bias has a gradient, or the loss is not the
 * same when it is asked for alone.
 */
export async function disagreement(trainer: AnyTrainer, task: TrainingTask, batch: Batch, least: number): Promise<Record<string, number>> {
  const weights = drawnWeights(task);
  trainer.setWeights(weights);
  const { loss } = await trainer.differentiate(batch);
  const reference = referenceStep(task, weights, batch);
  const gaps: Record<string, number> = { loss: apart([loss], [reference.loss]) };
  const gradients = await trainer.gradients();
  const floor = least * largest(reference.gradients);
  for (const { name, shape, at } of trainer.arrays) {
    const end = at + shape.reduce((a, b) => a * b, 1);
    const got = gradients.subarray(at, end);
    gaps[name] = name.endsWith("key/bias")
      ? got.every((value) => value === 0) ? 0 : Infinity
      : apart(got, reference.gradients.subarray(at, end), floor);
  }
  if (task.inputSlopes) {
    for (const branch of ["short", "long"] as const) gaps[branch] = apart(await trainer.inputSlopes(branch), reference.inputSlopes[branch]);
  }
  const { loss: again, mixed, predicted } = await trainer.evaluate(batch);
  gaps["the loss alone"] = again === loss ? 0 : Infinity;
  gaps["what is read out"] = apart(predicted, reference.predicted);
  // The last step's read-out computes no other rows.
  if (task.readOut?.kind !== "last") gaps["Z"] = apart(mixed, reference.mixed);
  return gaps;
}

const largest = (values: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
};

/** The largest difference, of the largest of what is expected or of `floor`; infinite where one is no number. */
function apart(values: ArrayLike<number>, expected: ArrayLike<number>, floor = 0): number {
  if (values.length !== expected.length) return Infinity;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const each = Math.abs(values[i]! - expected[i]!);
    if (Number.isNaN(each)) return Infinity;
    most = Math.max(most, each);
  }
  return most === 0 ? 0 : most / Math.max(floor, largest(expected));
}
