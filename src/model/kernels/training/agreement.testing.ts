import { expect } from "vitest";
import { referenceStep } from "./reference/step";
import { drawnWeights } from "./samples.testing";
import type { TrainingInstance } from "./instance";
import type { TrainingTask } from "./task";
import { createTrainer, type Batch } from "./trainer";

/**
 * Tests only: holds loss, outputs, all gradients and slopes of a batch against the float64 reference. They may be `most` apart, of
 * each array's largest number, or of the part `least` of the largest gradient of all where an array's are smaller: those are
 * what is left where larger terms cancel.
 */
export function expectAgreement(
  instance: TrainingInstance, task: TrainingTask, batch: Batch, { most, least } = { most: 1e-5, least: 0.02 },
): void {
  const weights = drawnWeights(task);
  const trainer = createTrainer(instance, task);
  trainer.setWeights(weights);
  const { loss } = trainer.differentiate(batch);
  const reference = referenceStep(task, weights, batch);
  expect(Math.abs(loss - reference.loss) / reference.loss, "loss").toBeLessThan(most);
  const gradients = trainer.gradients();
  const floor = least * largest(reference.gradients);
  for (const { name, shape, at } of trainer.arrays) {
    const end = at + shape.reduce((a, b) => a * b, 1);
    const got = gradients.subarray(at, end);
    if (name.endsWith("key/bias")) expect(got.every((value) => value === 0), name).toBe(true);
    else expect(apart(got, reference.gradients.subarray(at, end), floor), name).toBeLessThan(most);
  }
  if (task.inputSlopes) {
    for (const branch of ["short", "long"] as const) {
      expect(apart(trainer.inputSlopes(branch), reference.inputSlopes[branch], 0), branch).toBeLessThan(most);
    }
  }
  const { loss: again, mixed, predicted } = trainer.evaluate(batch);
  expect(again).toBe(loss);
  expect(apart(predicted, reference.predicted, 0), "predicted").toBeLessThan(most);
  if (task.readOut?.kind !== "last") expect(apart(mixed, reference.mixed, 0), "Z").toBeLessThan(most);
}

const largest = (values: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
};

/** The largest difference, of the largest of what is expected or of `floor`; infinite where one is no number. */
function apart(values: ArrayLike<number>, expected: ArrayLike<number>, floor: number): number {
  if (values.length !== expected.length) return Infinity;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const each = Math.abs(values[i]! - expected[i]!);
    if (Number.isNaN(each)) return Infinity;
    most = Math.max(most, each);
  }
  return most === 0 ? 0 : most / Math.max(floor, largest(expected));
}
