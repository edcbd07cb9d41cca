import { random } from "../../random";
import { glorotLimit } from "../../weights/initialise";
import { arraysOf } from "./arrays";
import type { Columns, TrainingTask, View } from "./task";

/** Sizes of a drawn task, with inputs as one batch. */
export interface Sizes {
  readonly batch: number;
  readonly steps: number;
  readonly short: number;
  readonly long: number;
  readonly units: number;
  readonly heads: number;
}

export function drawnValues(length: number, seed: number, spread = 3.5): Float32Array {
  const draw = random(seed);
  return Float32Array.from({ length }, () => (draw() - 0.5) * spread);
}

/** A batch `(B, T, D)` as the view of a series in which one window ends where the next begins. */
export function batchView(values: Float32Array, steps: number, width: number): View {
  return { values, width, first: 0, window: steps, step: 1 };
}

/** The layer alone, with the mean square of what Z lacks to drawn numbers. */
export function layerTask({ batch, steps, short, long, units, heads }: Sizes, more: Partial<TrainingTask> = {}): TrainingTask {
  const input = (width: number, seed: number): Columns[] => [{ view: batchView(drawnValues(batch * steps * width, seed), steps, width) }];
  return {
    steps,
    units,
    heads,
    causal: false,
    short: input(short, 1),
    long: input(long, 2),
    readOut: null,
    loss: { kind: "square" },
    target: batchView(drawnValues(batch * steps * units, 3, 2), steps, units),
    capacity: batch,
    ...more,
  };
}

/** Weights of about the size that training begins with, and biases that are not zero. */
export function drawnWeights(task: TrainingTask, seed = 4): Float32Array {
  const draw = random(seed);
  return Float32Array.from(
    arraysOf(task).flatMap(({ name, shape }) => {
      const limit = name.endsWith("/kernel") ? glorotLimit(shape) : 0.5;
      const middle = name.endsWith("/stddev") ? 1.5 : 0;
      return Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => middle + (2 * draw() - 1) * limit);
    }),
  );
}

/** All windows of a batch. */
export const allOf = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
