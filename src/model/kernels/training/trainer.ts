import type { Branch } from "../../attention/branch";
import type { ArrayPlace } from "./arrays";
import { writeBatch, type Batch } from "./batch";
import { follow } from "./follow";
import type { TrainingInstance } from "./instance";
import type { Optimiser } from "./optimiser";
import { placeTask } from "./place";
import { refuseBatch, windowRange } from "./range";
import { outputsOf, rowsOf, widthOf, type TrainingTask } from "./task";

export interface Step {
  /** The mean over the batch, before the step. */
  readonly loss: number;
  /** The gradient's length over all weights, before clipping. */
  readonly norm: number;
  /** False where loss or gradient were no numbers; weights and moments are then as before. */
  readonly taken: boolean;
}

export interface BatchEvaluation {
  readonly loss: number;
  /** Z, `(B, T, U)`; rows that are not read out are zeros. */
  readonly mixed: Float32Array;
  /** What is read out, `(B, rows, outputs)`, without the base. */
  readonly predicted: Float32Array;
}

/** All that decides how training goes on. */
export interface TrainerState {
  /** Arrays laid end to end in the order of `arrays`. */
  readonly weights: Float32Array;
  /** Adam's first moments, or the momentum's steps. */
  readonly moments: Float32Array;
  /** Adam's second moments. */
  readonly squares: Float32Array;
  /** Steps that were taken. */
  readonly steps: number;
}

/** Throws unless there are as many weights and moments as all arrays have. */
export function refuseState(count: number, state: TrainerState): void {
  for (const field of ["weights", "moments", "squares"] as const) {
    if (state[field].length !== count) throw new Error(`There are ${count} ${field}; got ${state[field].length}.`);
  }
}

/** Training of one task on one kernel. Every array that it gives is the caller's. */
export interface Trainer {
  readonly arrays: readonly ArrayPlace[];
  /** Takes new weights and begins anew: no moments, no steps. Throws unless there are as many as all arrays have. */
  setWeights(weights: Float32Array): void;
  state(): TrainerState;
  restore(state: TrainerState): void;
  /** How often weights or moments have changed: the same number means the same ones. */
  changes(): number;
  /** Forward, loss, backward and the optimiser's step, on at most `capacity` windows. */
  step(batch: Batch, optimiser: Optimiser): Step;
  /** Loss and gradients, and no step. */
  differentiate(batch: Batch): { readonly loss: number; readonly norm: number };
  /** Gradients of the last step or `differentiate`, before clipping. */
  gradients(): Float32Array;
  /** The loss's slopes by the input of a branch, `(B, T, D)`, of the last step or `differentiate`, where the task asks for them. */
  inputSlopes(branch: Branch): Float32Array;
  evaluate(batch: Batch): BatchEvaluation;
  /**
   * The first (0) or second (1) half of a step's work, for two threads with a trainer of the same task and state each: what its
   * windows add up to, in `into` where that is given (of the same task, no longer used). Each is to give the other's to `finish`;
   * both then have the weights that `step` would have.
   */
  half(batch: Batch, which: 0 | 1, into?: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>;
  finish(other: Float32Array, which: 0 | 1, optimiser: Optimiser): Step;
}

/** Takes over an instance: what was trained on it before is gone. */
export function createTrainer(instance: TrainingInstance, task: TrainingTask): Trainer {
  const placed = placeTask(instance, task);
  const range = windowRange(task);
  let steps = 0;
  let changes = 0;
  let portions = 0;
  let windows = 0;

  const region = (at: number, length: number) => instance.floats().subarray(at / 4, at / 4 + length);
  const flat = (field: "weights" | "gradients" | "moments" | "squares") => region(instance.get(field), placed.count);

  const begin = (batch: Batch) => {
    refuseBatch(task, range, batch);
    windows = batch.windows.length;
    portions = windows > 1 ? 2 : 1;
    writeBatch(instance, placed, batch);
    instance.fold();
  };
  /** All windows are worked off in two halves, so that two threads find the same sums to the bit. */
  const workHalf = (which: 0 | 1, backward: boolean) => {
    const half = Math.ceil(windows / 2);
    if (which < portions) instance.rows(which * half, which === 0 ? half : windows - half, which, backward ? 1 : 0);
  };
  const work = (batch: Batch, backward: boolean) => {
    begin(batch);
    workHalf(0, backward);
    workHalf(1, backward);
    return instance.totalLoss(portions);
  };
  const chain = (loss: number) => {
    instance.chain(portions);
    const norm = instance.gradientNorm();
    if (!Number.isFinite(loss + norm)) instance.clear();
    return { loss, norm };
  };
  const take = ({ loss, norm }: ReturnType<typeof chain>, optimiser: Optimiser): Step => {
    const taken = Number.isFinite(loss + norm);
    if (taken) {
      follow(instance, optimiser, norm, ++steps);
      changes++;
    }
    return { loss, norm, taken };
  };
  const differentiate = (batch: Batch) => chain(work(batch, true));
  const sums = (which: 0 | 1) => {
    const bytes = instance.get("sumBytes");
    return region(instance.get("sums") + which * bytes, bytes / 4);
  };

  const restore = (state: TrainerState) => {
    refuseState(placed.count, state);
    for (const field of ["weights", "moments", "squares"] as const) flat(field).set(state[field]);
    steps = state.steps;
    changes++;
  };

  return {
    arrays: placed.arrays,
    setWeights(weights) {
      const none = new Float32Array(placed.count);
      restore({ weights, moments: none, squares: none, steps: 0 });
    },
    state: () => ({ weights: flat("weights").slice(), moments: flat("moments").slice(), squares: flat("squares").slice(), steps }),
    restore,
    changes: () => changes,
    step: (batch, optimiser) => take(differentiate(batch), optimiser),
    differentiate,
    gradients: () => flat("gradients").slice(),
    inputSlopes: (branch) => region(placed.slopes[branch], windows * task.steps * widthOf(task[branch])).slice(),
    evaluate(batch) {
      const mixed = region(placed.mixed, batch.windows.length * task.steps * task.units);
      mixed.fill(0);
      instance.set({ mixed: placed.mixed, predicted: placed.predicted });
      const loss = work(batch, false);
      instance.set({ mixed: 0, predicted: 0 });
      if (!Number.isFinite(loss)) instance.clear();
      const predicted = region(placed.predicted, windows * rowsOf(task) * outputsOf(task));
      return { loss, mixed: mixed.slice(), predicted: predicted.slice() };
    },
    half(batch, which, into) {
      begin(batch);
      workHalf(which, true);
      const own = sums(which);
      const answer = into ?? new Float32Array(own.length);
      answer.set(own);
      return answer;
    },
    finish(other, which, optimiser) {
      sums(which === 0 ? 1 : 0).set(other);
      return take(chain(instance.totalLoss(portions)), optimiser);
    },
  };
}
