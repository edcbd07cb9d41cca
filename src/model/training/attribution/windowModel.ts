import type { Branch } from "../../attention/branch";
import { arraysOf } from "../../kernels/training/arrays";
import type { TrainingInstance } from "../../kernels/training/instance";
import { front } from "../../kernels/training/reference/front";
import { outputsOf, widthOf, type TrainingTask } from "../../kernels/training/task";
import { createTrainer } from "../../kernels/training/trainer";
import { LEVELS } from "../settings";
import { frontOf } from "../request";
import type { Prepared } from "../task/prepare";
import { addPastSlopes, kindsOfPast } from "./pastSlopes";
import { pastOf, supposed, type Past } from "./pasts";

/** One number of a forecast: of a target, at one step ahead or (null) on average over all of them; of quantiles the middle one. */
export interface ForecastNumber {
  readonly target: number;
  readonly ahead: number | null;
}

/**
 * One number of the forecast of one window, as a function of the window's past: what the layer adds to the base (all of the forecast
 * where there is none), in spreads of the train part.
 */
export interface WindowModel extends Past {
  readonly output: (pasts: readonly Float32Array[]) => Float64Array;
  /** The slopes of that number by each value of the past, `(rows, width)`, at each of these pasts. */
  readonly slopes: (pasts: readonly Float32Array[]) => Float64Array[];
}

const BRANCHES = ["short", "long"] as const;
/** Pasts that are computed at once. */
const AT_ONCE = 64;

/** Takes over the instance. `weights` are those of the task, end to end. */
export function windowModel(instance: TrainingInstance, prepared: Prepared, weights: Float32Array, origin: number, asked: ForecastNumber): WindowModel {
  const { settings, task } = prepared;
  const past = pastOf(prepared, origin);
  const own = withReadOut(task, weights, readOutOf(task, weights, asked));
  const only = { kind: task.readOut!.kind, horizon: 1, targets: 1, judgedFrom: task.steps - 1 } as const;

  const begin = (pasts: readonly Float32Array[], inputSlopes: boolean) => {
    const { ends, ...inputs } = supposed(prepared, origin, pasts);
    const { steps, units, heads, causal } = task;
    // Below any output, so that the slope of the absolute error is 1.
    const target = { values: Float32Array.of(-Infinity), width: 1, first: 0, window: 0, step: 0 };
    const now: TrainingTask = { steps, units, heads, causal, ...inputs, readOut: only, loss: { kind: "absolute" }, target, capacity: pasts.length, inputSlopes };
    const trainer = createTrainer(instance, now);
    trainer.setWeights(own);
    return { trainer, now, ends };
  };
  const inTurns = <T>(pasts: readonly Float32Array[], work: (some: readonly Float32Array[]) => Iterable<T>): T[] => {
    const all: T[] = [];
    for (let from = 0; from < pasts.length; from += AT_ONCE) all.push(...work(pasts.slice(from, from + AT_ONCE)));
    return all;
  };

  return {
    ...past,
    output: (pasts) =>
      Float64Array.from(
        inTurns(pasts, (some) => {
          const { trainer, ends } = begin(some, false);
          const { predicted } = trainer.evaluate({ windows: ends });
          const rows = predicted.length / some.length;
          return some.map((_, i) => predicted[(i + 1) * rows - 1]!);
        }),
      ),
    slopes: (pasts) =>
      inTurns(pasts, (some) => {
        const { trainer, now, ends } = begin(some, true);
        trainer.differentiate({ windows: ends });
        const given = { short: trainer.inputSlopes("short"), long: trainer.inputSlopes("long") };
        return some.map((_, i) => {
          const slopes = new Float64Array(past.rows * past.width);
          for (const branch of BRANCHES) {
            const size = now.steps * widthOf(now[branch]);
            // The loss is a mean over the batch.
            const each = Float64Array.from(given[branch].subarray(i * size, (i + 1) * size), (slope) => slope * some.length);
            addPastSlopes(slopes, columnSlopes(now, branch, own, ends[i]!, each, kindsOfPast(settings)), branch, past.width, settings);
          }
          return slopes;
        });
      }),
  };
}

/** How the number that is asked for is read out of Z's row, `(U,)` and a constant: the mean of the outputs that it is the mean of. */
export function readOutOf(task: TrainingTask, weights: Float32Array, { target, ahead }: ForecastNumber): Float64Array {
  const { horizon, targets } = task.readOut!;
  const outputs = outputsOf(task);
  const middle = task.loss.kind === "pinball" ? LEVELS.length >> 1 : 0;
  const wanted = Array.from({ length: horizon }, (_, h) => h)
    .filter((h) => ahead === null || h === ahead)
    .map((h) => (middle * horizon + h) * targets + target);
  // Kernel (U, outputs) and bias (outputs) lie behind each other, at the end.
  const from = weights.subarray(readOutAt(task));
  return Float64Array.from({ length: task.units + 1 }, (_, u) => wanted.reduce((sum, o) => sum + from[u * outputs + o]!, 0) / wanted.length);
}

function withReadOut(task: TrainingTask, weights: Float32Array, readOut: Float64Array): Float32Array {
  const at = readOutAt(task);
  const all = new Float32Array(at + readOut.length);
  all.set(weights.subarray(0, at));
  all.set(readOut, at);
  return all;
}

const readOutAt = (task: TrainingTask): number => arraysOf(task).find(({ name }) => name === "read_out/kernel")!.at;

/** From slopes by the layer's inputs to those by its columns before normalisation and embedding, of the kinds that are made of the past. */
function columnSlopes(task: TrainingTask, branch: Branch, weights: Float32Array, index: number, slopes: Float64Array, kinds: number) {
  const arrays = arraysOf(task);
  const all = widthOf(task[branch]);
  let column = 0;
  return task[branch].slice(0, kinds).map((columns, i) => {
    const own = frontOf(arrays, weights, branch, i);
    const { width, back } = front(columns, own, index, task.steps);
    const at = column;
    column += width;
    const mine = Float64Array.from({ length: task.steps * width }, (_, k) => slopes[Math.floor(k / width) * all + at + (k % width)]!);
    return back(mine, {
      ...(own.mean && { mean: new Float64Array(own.mean.length), spread: new Float64Array(own.mean.length) }),
      ...(own.embedding && { embedding: { kernel: new Float64Array(own.embedding.kernel.length), bias: new Float64Array(own.embedding.bias.length) } }),
    });
  });
}
