import type { ArrayPlace } from "../../kernels/training/arrays";
import type { Batch } from "../../kernels/training/batch";
import type { Optimiser } from "../../kernels/training/optimiser";
import type { BatchEvaluation, Step, TrainerState } from "../../kernels/training/trainer";

/** Where steps are taken. The same settings give the same bits on one of them, and almost the same numbers on the other. */
export const TRAINING_BACKENDS = ["wasm", "webgpu"] as const;
export type TrainingBackend = (typeof TRAINING_BACKENDS)[number];

/**
 * What holds the weights of a task and learns: threads of the processor, or a GPU. One method runs at a time; those that wait reject
 * with a `GpuFailure` where a GPU fails. Every array that it gives is the caller's.
 */
export interface Learner {
  readonly backend: TrainingBackend;
  readonly arrays: readonly ArrayPlace[];
  /** A step for each batch. Ends with the first that is not taken: there are then fewer answers than batches. */
  steps(batches: readonly Batch[], optimisers: readonly Optimiser[]): Promise<readonly Step[]>;
  /** The mean loss of each batch, and no step. */
  losses(batches: readonly Batch[]): Promise<readonly number[]>;
  evaluate(batch: Batch): Promise<BatchEvaluation>;
  /** As it is after the last steps that were answered: what a failure leaves to go on from. */
  state(): TrainerState;
  setWeights(weights: Float32Array): void;
  restore(state: TrainerState): void;
  /** The most threads that took one of the last steps. */
  threads(): 1 | 2;
  destroy(): void;
}
