import type { Branch } from "../../../attention/branch";
import { arraysOf, endOf, frontName } from "../arrays";
import { judgedFrom, outputsOf, widthOf, type TrainingTask } from "../task";
import type { Batch } from "../batch";
import { attend, type AttentionMatrices, type Sees } from "./attention";
import { apply, applyBack, type Dense } from "./dense";
import { front, rowOf, type FrontWeights } from "./front";
import { lossOf } from "./loss";

export interface ReferenceStep {
  readonly loss: number;
  /** Of all arrays, end to end. */
  readonly gradients: Float64Array;
  /** By the layer's inputs, `(B, T, D)`. */
  readonly inputSlopes: Readonly<Record<Branch, Float64Array>>;
  /** Z, `(B, T, U)` */
  readonly mixed: Float64Array;
  /** What is read out, `(B, rows, outputs)`, without the base. */
  readonly predicted: Float64Array;
}

const BRANCHES = ["short", "long"] as const;

/**
 * Loss and gradients of a batch in double precision, written out as loops from the model's definition: nothing is folded,
 * shared between windows, or left out. Slow, and the measure that the kernels are held against.
 */
export function referenceStep(task: TrainingTask, weights: ArrayLike<number>, batch: Batch): ReferenceStep {
  const { steps, units, readOut } = task;
  const arrays = arraysOf(task);
  const own = Float64Array.from(weights);
  const gradients = new Float64Array(own.length);
  const namedIn = (all: Float64Array) => (name: string) => {
    const place = arrays.find((array) => array.name === name)!;
    return all.subarray(place.at, endOf(place));
  };
  const model = modelOf(task, namedIn(own));
  const slopes = modelOf(task, namedIn(gradients));
  const count = batch.windows.length;
  const perWindow = readOut === null || readOut.kind === "every" ? steps : 1;
  const outputs = outputsOf(task);
  const inputSlopes = {
    short: new Float64Array(count * steps * widthOf(task.short)),
    long: new Float64Array(count * steps * widthOf(task.long)),
  };
  const mixed = new Float64Array(count * steps * units);
  const predicted = new Float64Array(count * perWindow * outputs);
  let loss = 0;

  Array.from(batch.windows).forEach((index, slot) => {
    const branches = BRANCHES.map((branch) => {
      const [from, to] = batch.spans?.[branch]?.[slot] ?? [0, steps];
      const real = (step: number) => step >= from && step < to;
      const sees: Sees = (q, k) => real(q) && real(k) && (!task.causal || k <= q);
      const parts = task[branch].map((columns, i) => front(columns, model[branch].front[i]!, index, steps));
      const input = sideBySide(parts, steps);
      const hidden = apply(input, model[branch].dense);
      return { branch, parts, input, attended: attend(hidden, model[branch].attention, task, sees) };
    });
    const z = branches[0]!.attended.output.map((value, i) => value + branches[1]!.attended.output[i]!);
    mixed.set(z, slot * steps * units);

    const read = readRows(task, z);
    const y = model.readOut === null ? read : apply(read, model.readOut);
    predicted.set(y, slot * perWindow * outputs);
    const ySlopes = new Float64Array(y.length);
    const judged = steps - judgedFrom(task);
    for (let row = perWindow - judged; row < perWindow; row++) {
      const wanted = wantedOf(task, index, steps - perWindow + row);
      for (let o = 0; o < outputs; o++) {
        const level = task.loss.kind === "pinball" ? task.loss.levels[Math.floor(o / wanted.length)]! : 0;
        const each = lossOf(task.loss, y[row * outputs + o]!, wanted[o % wanted.length]!, level);
        loss += each.value / (count * judged * outputs);
        ySlopes[row * outputs + o] = each.slope / (count * judged * outputs);
      }
    }
    const readSlopes = model.readOut === null ? ySlopes : applyBack(read, model.readOut, ySlopes, slopes.readOut!);
    const zSlopes = unreadRows(task, readSlopes);
    for (const { branch, parts, input, attended } of branches) {
      const hiddenSlopes = attended.back(zSlopes, slopes[branch].attention);
      const given = applyBack(input, model[branch].dense, hiddenSlopes, slopes[branch].dense);
      inputSlopes[branch].set(given, slot * given.length);
      let column = 0;
      parts.forEach(({ width, back }, i) => {
        back(columnsOf(given, steps, column, width), slopes[branch].front[i]!);
        column += width;
      });
    }
  });
  return { loss, gradients, inputSlopes, mixed, predicted };
}

function modelOf(task: TrainingTask, named: (name: string) => Float64Array) {
  const dense = (name: string): Dense => ({ kernel: named(`${name}/kernel`), bias: named(`${name}/bias`) });
  const branch = (name: Branch) => ({
    front: task[name].map(
      ({ normalised, embedded }, i): FrontWeights => ({
        ...(normalised && {
          mean: named(frontName(name, i, "normalisation/mean")),
          spread: named(frontName(name, i, "normalisation/stddev")),
        }),
        ...(embedded !== undefined && {
          embedding: {
            kernel: named(frontName(name, i, "embedding/kernel")),
            bias: named(frontName(name, i, "embedding/bias")),
          },
        }),
      }),
    ),
    dense: dense(`${name}_term_dense`),
    attention: {
      query: dense(`${name}_term_attention/query`),
      key: dense(`${name}_term_attention/key`),
      value: dense(`${name}_term_attention/value`),
      output: dense(`${name}_term_attention/attention_output`),
    } satisfies AttentionMatrices,
  });
  return { short: branch("short"), long: branch("long"), readOut: task.readOut === null ? null : dense("read_out") };
}

function sideBySide(parts: readonly { readonly width: number; readonly values: Float64Array }[], steps: number): Float64Array {
  const rows = Array.from({ length: steps }, (_, t) =>
    parts.flatMap(({ width, values }) => Array.from(values.subarray(t * width, (t + 1) * width))),
  );
  return Float64Array.from(rows.flat());
}

function columnsOf(values: Float64Array, steps: number, column: number, width: number): Float64Array {
  const all = values.length / steps;
  return Float64Array.from({ length: steps * width }, (_, i) => values[Math.floor(i / width) * all + column + (i % width)]!);
}

/** The rows of Z that are read out: all, the last, or the mean of all. */
function readRows({ readOut, steps, units }: TrainingTask, z: Float64Array): Float64Array {
  if (readOut?.kind === "last") return z.slice((steps - 1) * units);
  if (readOut?.kind !== "mean") return z;
  return Float64Array.from({ length: units }, (_, u) => {
    let sum = 0;
    for (let t = 0; t < steps; t++) sum += z[t * units + u]!;
    return sum / steps;
  });
}

function unreadRows({ readOut, steps, units }: TrainingTask, slopes: Float64Array): Float64Array {
  if (readOut === null || readOut.kind === "every") return slopes;
  const all = new Float64Array(steps * units);
  if (readOut.kind === "last") all.set(slopes, (steps - 1) * units);
  else for (let i = 0; i < all.length; i++) all[i] = slopes[i % units]! / steps;
  return all;
}

/** What a row of outputs should be, less the base; the same for each quantile. */
export function wantedOf({ target, base, readOut, units }: TrainingTask, index: number, t: number): Float64Array {
  const targets = readOut?.targets ?? units;
  const lines = readOut?.horizon ?? 1;
  const wanted = rowOf(target, index, t, lines * targets);
  if (base === undefined) return wanted;
  return wanted.map((value, i) => {
    const line = Math.floor(i / targets) % (base.lines || Infinity);
    const { values, width, first, window, step } = base.view;
    return value - values[(first + index * window + t * step + line * base.line) * width + (i % targets)]!;
  });
}
