import { outputsOf, type Base, type TrainingTask } from "../../kernels/training/task";
import type { Prepared } from "../task/prepare";
import type { Learner } from "../learner/learner";
import { readOuts } from "../run/validate";

/** Forecasts of some windows, `(windows, quantiles, horizon, targets)`, in spreads of the train part from its mean. */
export interface Forecasts {
  readonly origins: Int32Array;
  /** 1, or as many as the pinball loss has levels. */
  readonly quantiles: number;
  readonly horizon: number;
  readonly targets: number;
  readonly values: Float32Array;
}

/** What the learner's weights forecast for windows that end in these rows. */
export async function forecast(learner: Learner, { task }: Prepared, origins: Int32Array): Promise<Forecasts> {
  const predicted = await readOuts(learner, task, origins);
  const { horizon, targets } = task.readOut!;
  const quantiles = outputsOf(task) / (horizon * targets);
  const bases = basesOf(task, task.base, origins);
  const size = horizon * targets;
  const values = predicted.map((value, i) => value + bases[Math.floor(i / (quantiles * size)) * size + (i % size)]!);
  return { origins, quantiles, horizon, targets, values };
}

/** What the output is added to, `(windows, horizon · targets)`; zeros where there is no base. */
export function basesOf(task: TrainingTask, base: Base | undefined, origins: Int32Array): Float64Array {
  const { horizon, targets } = task.readOut!;
  const size = horizon * targets;
  const { steps } = task;
  if (base === undefined) return new Float64Array(origins.length * size);
  const { values, width, first, window, step } = base.view;
  return Float64Array.from({ length: origins.length * size }, (_, i) => {
    const ahead = Math.floor((i % size) / targets);
    const line = base.lines > 0 ? ahead % base.lines : ahead;
    const row = first + origins[Math.floor(i / size)]! * window + (steps - 1) * step + line * base.line;
    return values[row * width + (i % targets)]!;
  });
}

/** What came to pass, in the same places as a forecast of one quantile. */
export function truthOf({ task }: Prepared, origins: Int32Array): Forecasts {
  const { horizon, targets } = task.readOut!;
  const { values, width, first, window, step } = task.target;
  const size = horizon * targets;
  const truth = new Float32Array(origins.length * size);
  origins.forEach((origin, w) => {
    const from = (first + origin * window + (task.steps - 1) * step) * width;
    truth.set(values.subarray(from, from + size), w * size);
  });
  return { origins, quantiles: 1, horizon, targets, values: truth };
}

/** One quantile alone: by itself a forecast of one number. */
export function quantileOf(forecasts: Forecasts, index: number): Forecasts {
  const { quantiles, horizon, targets, values, origins } = forecasts;
  if (quantiles === 1) return forecasts;
  const size = horizon * targets;
  const own = new Float32Array(origins.length * size);
  origins.forEach((_, w) => {
    const from = (w * quantiles + index) * size;
    own.set(values.subarray(from, from + size), w * size);
  });
  return { ...forecasts, quantiles: 1, values: own };
}

/** The middle of the quantiles. */
export const middleOf = (forecasts: Forecasts): Forecasts => quantileOf(forecasts, forecasts.quantiles >> 1);
