import type { Branch } from "../../attention/branch";
import type { ArrayPlace } from "./arrays";
import type { TrainingInstance } from "./instance";
import { placeTask } from "./place";
import { windowRange, type WindowRange } from "./range";
import { outputsOf, rowsOf, widthOf, type TrainingTask } from "./task";

/** How weights follow gradients, with Keras' names and formulas; `rate` may differ from step to step. */
export type Optimiser = {
  readonly rate: number;
  /** The gradient is shortened to this length over all weights; 0 for never. */
  readonly clip: number;
  /** Each step takes `rate · decay` of every weight away. */
  readonly decay: number;
} & (
  | { readonly kind: "adam"; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  | { readonly kind: "sgd"; readonly momentum: number }
);

/** Keras' Adam, but for the rate. */
export const ADAM = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-7, clip: 0, decay: 0 } as const;

/** For each window the first step that is no padding, and the one behind the last. */
export type Spans = readonly (readonly [from: number, to: number])[];

/** Windows of a batch, by their index in the task's views. */
export interface Batch {
  readonly windows: readonly number[] | Int32Array;
  /** Where windows are padded. A padded step is looked at by none, and as a query looks evenly at all. */
  readonly spans?: Readonly<Partial<Record<Branch, Spans>>>;
}

export interface Step {
  /** The mean over the batch, before the step. */
  readonly loss: number;
  /** The gradient's length over all weights, before clipping. */
  readonly norm: number;
  /** False where loss or gradient were no numbers; weights and moments are then as before. */
  readonly taken: boolean;
}

export interface Evaluation {
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

/** Training of one task on one kernel. Every array that it gives is the caller's. */
export interface Trainer {
  readonly arrays: readonly ArrayPlace[];
  /** Takes new weights and begins anew: no moments, no steps. Throws unless there are as many as all arrays have. */
  setWeights(weights: Float32Array): void;
  state(): TrainerState;
  restore(state: TrainerState): void;
  /** Forward, loss, backward and the optimiser's step, on at most `capacity` windows. */
  step(batch: Batch, optimiser: Optimiser): Step;
  /** Loss and gradients, and no step. */
  differentiate(batch: Batch): { readonly loss: number; readonly norm: number };
  /** Gradients of the last step or `differentiate`, before clipping. */
  gradients(): Float32Array;
  /** The loss's slopes by the input of a branch, `(B, T, D)`, of the last step or `differentiate`, where the task asks for them. */
  inputSlopes(branch: Branch): Float32Array;
  evaluate(batch: Batch): Evaluation;
}

/** Takes over an instance: what was trained on it before is gone. */
export function createTrainer(instance: TrainingInstance, task: TrainingTask): Trainer {
  const placed = { ...placeTask(instance, task), range: windowRange(task) };
  let steps = 0;
  let portions = 0;
  let windows = 0;

  const region = (at: number, length: number) => instance.floats().subarray(at / 4, at / 4 + length);
  const flat = (field: "weights" | "gradients" | "moments" | "squares") => region(instance.get(field), placed.count);

  /** All windows, in two halves: a second thread may take one of them without changing a bit of the sums. */
  const work = (batch: Batch, backward: boolean) => {
    windows = batch.windows.length;
    writeBatch(instance, task, placed, batch);
    instance.fold();
    const half = Math.ceil(windows / 2);
    instance.rows(0, half, 0, backward ? 1 : 0);
    if (windows > half) instance.rows(half, windows - half, 1, backward ? 1 : 0);
    portions = windows > half ? 2 : 1;
    return instance.totalLoss(portions);
  };
  const differentiate = (batch: Batch) => {
    const loss = work(batch, true);
    instance.chain(portions);
    const norm = instance.gradientNorm();
    if (!Number.isFinite(loss + norm)) instance.clear();
    return { loss, norm };
  };

  const restore = (state: TrainerState) => {
    for (const field of ["weights", "moments", "squares"] as const) {
      if (state[field].length !== placed.count) {
        throw new Error(`There are ${placed.count} ${field}; got ${state[field].length}.`);
      }
    }
    for (const field of ["weights", "moments", "squares"] as const) flat(field).set(state[field]);
    steps = state.steps;
  };

  return {
    arrays: placed.arrays,
    setWeights(weights) {
      const none = new Float32Array(placed.count);
      restore({ weights, moments: none, squares: none, steps: 0 });
    },
    state: () => ({ weights: flat("weights").slice(), moments: flat("moments").slice(), squares: flat("squares").slice(), steps }),
    restore,
    step(batch, optimiser) {
      const { loss, norm } = differentiate(batch);
      const taken = Number.isFinite(loss + norm);
      if (taken) follow(instance, optimiser, norm, ++steps);
      return { loss, norm, taken };
    },
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
  };
}

function writeBatch(
  instance: TrainingInstance,
  { capacity, steps }: TrainingTask,
  { range, ...placed }: { readonly windows: number; readonly spans: Readonly<Record<Branch, number>>; readonly range: WindowRange },
  { windows, spans }: Batch,
): void {
  if (windows.length < 1 || windows.length > capacity) {
    throw new Error(`A batch has 1 to ${capacity} windows; got ${windows.length}.`);
  }
  const outside = windows.find((window) => !(window >= range.from && window <= range.to));
  if (outside !== undefined) throw new Error(`Windows go from ${range.from} to ${range.to}; got ${outside}.`);
  const writeSpans = (branch: Branch): number => {
    const given = spans?.[branch];
    if (given === undefined) return 0;
    const wrong = given.find(([from, to]) => !(from >= 0 && from <= to && to <= steps));
    if (wrong !== undefined) throw new Error(`A span lies within ${steps} steps; got ${wrong.join(" to ")}.`);
    if (given.length !== windows.length) throw new Error(`There are ${windows.length} windows; got ${given.length} spans.`);
    instance.words().set(given.flat(), placed.spans[branch] / 4);
    return placed.spans[branch];
  };
  instance.words().set(windows, placed.windows / 4);
  instance.set({ batch: windows.length, shortSpans: writeSpans("short"), longSpans: writeSpans("long") });
}

/** The optimiser's step by gradients that stand in memory. */
function follow(instance: TrainingInstance, optimiser: Optimiser, norm: number, step: number): void {
  const { rate, clip, decay } = optimiser;
  const scale = clip > 0 && norm > clip ? clip / norm : 1;
  const keep = 1 - rate * decay;
  if (optimiser.kind === "sgd") {
    instance.descent(rate, optimiser.momentum, keep, scale);
    return;
  }
  const { beta1, beta2, epsilon } = optimiser;
  const corrected = (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
  instance.adam(corrected, 1 - beta1, 1 - beta2, epsilon, keep, scale);
}
