import { relativeError } from "../attention/relativeError.testing";
import type { BranchInput } from "../attention/attention";
import { allOf } from "../kernels/training/samples.testing";
import type { Columns, TrainingTask, View } from "../kernels/training/task";
import type { Batch, UnpaddedSteps } from "../kernels/training/batch";
import type { Trainer } from "../kernels/training/trainer";
import type { ParityCase } from "./parity.testing";

/** A case of real Keras whose masks are padding, and its batch. */
export interface PaddedCase {
  readonly name: string;
  readonly parity: ParityCase;
  readonly batch: Batch;
}

/** Where padding stands before or behind the steps of each window; null where a mask has holes, which windows never have. */
function spansOf({ mask }: BranchInput, batch: number, steps: number): UnpaddedSteps | null | undefined {
  if (mask === null) return undefined;
  const spans = allOf(batch).map((window) => {
    const marks = mask.subarray(window * steps, (window + 1) * steps);
    const from = marks.indexOf(1);
    const to = marks.lastIndexOf(1) + 1;
    return from < 0 ? ([0, 0] as const) : marks.subarray(from, to).includes(0) ? null : ([from, to] as const);
  });
  return spans.includes(null) ? null : (spans as UnpaddedSteps);
}

export function paddedCases(cases: readonly ParityCase[]): PaddedCase[] {
  return cases.flatMap((parity) => {
    const { short, long, batch, steps } = parity.request;
    const spans = { short: spansOf(short, batch, steps), long: spansOf(long, batch, steps) };
    if (spans.short === null || spans.long === null) return [];
    return [{ name: parity.name, parity, batch: { windows: allOf(batch), spans: { ...spans } as { short?: UnpaddedSteps; long?: UnpaddedSteps } } }];
  });
}

/** With the mean square whose slope by Z is the R of Keras' loss sum(Z · R): of what Z lacks to Z - R · n / 2, n numbers. */
export function parityTask({ request, output, lossSeed }: ParityCase): TrainingTask {
  const { batch, steps, units, heads, causal } = request;
  const view = (values: Float32Array, width: number): View => ({ values, width, first: 0, window: steps, step: 1 });
  const input = ({ values, width }: BranchInput): Columns[] => [{ view: view(values, width) }];
  const target = output.map((z, i) => z - (lossSeed[i]! * output.length) / 2);
  return {
    steps, units, heads, causal,
    short: input(request.short),
    long: input(request.long),
    readOut: null,
    loss: { kind: "square" },
    target: view(target, units),
    capacity: batch,
  };
}

type Given = Pick<Trainer, "arrays" | "setWeights"> & {
  readonly [Name in "differentiate" | "gradients" | "evaluate"]: (
    ...given: Parameters<Trainer[Name]>
  ) => ReturnType<Trainer[Name]> | Promise<ReturnType<Trainer[Name]>>;
};

/**
 * How far Z is from Keras', of its largest number, and the array of gradients that is farthest: of its own largest number, or of
 * a hundredth of the largest of all.
 */
export async function apartFromKeras(trainer: Given, { parity, batch }: PaddedCase): Promise<{ output: number; gradients: number }> {
  trainer.setWeights(Float32Array.from(parity.request.weights.flatMap(({ values }) => Array.from(values))));
  const { mixed } = await trainer.evaluate(batch);
  await trainer.differentiate(batch);
  const gradients = await trainer.gradients();
  const largest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const all = Math.max(...parity.gradients.map(({ values }) => largest(values)));
  const gaps = parity.gradients.map(({ values }, i) => {
    const { at } = trainer.arrays[i]!;
    return largest(values.map((value, k) => gradients[at + k]! - value)) / Math.max(largest(values), 1e-2 * all);
  });
  return { output: relativeError(mixed, parity.output), gradients: gaps.reduce((a, b) => (b <= a ? a : b)) };
}
