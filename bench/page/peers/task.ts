import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Columns, TrainingTask, View } from "../../../src/model/kernels/training/task";
import { ADAM, type Optimiser } from "../../../src/model/kernels/training/optimiser";
import { EPSILON, RATE } from "./adam";
import { targetFor } from "./target";

/** The layer alone, with the mean square of what Z lacks to drawn numbers. */
export function layerTask(request: AttentionRequest): TrainingTask {
  const { batch, steps, units, heads, causal } = request;
  const view = (values: Float32Array, width: number): View => ({ values, width, first: 0, window: steps, step: 1 });
  const input = ({ values, width }: AttentionRequest["short"]): Columns[] => [{ view: view(values, width) }];
  return {
    steps,
    units,
    heads,
    causal,
    short: input(request.short),
    long: input(request.long),
    readOut: null,
    loss: { kind: "square" },
    target: view(targetFor(request), units),
    capacity: batch,
  };
}

/** What stands around the layer in the app: a Dense on its rows, to the next 24 steps of one column; an embedding of as many columns before it. */
export const MODELS = {
  "model, last step": { readOut: "last", embedded: false },
  "model, every step": { readOut: "every", embedded: false },
  "embedded model, every step": { readOut: "every", embedded: true },
} as const;

/** The layer's task with a model around it. */
export function modelTask(request: AttentionRequest, { readOut, embedded }: (typeof MODELS)[keyof typeof MODELS]): TrainingTask {
  const layer = layerTask(request);
  const columns = (all: readonly Columns[]) => all.map((each) => (embedded ? { ...each, embedded: each.view.width } : each));
  return { ...layer, short: columns(layer.short), long: columns(layer.long), readOut: { kind: readOut, horizon: 24, targets: 1 } };
}

/** The weights that all sides start from. */
export const startOf = ({ weights }: Pick<AttentionRequest, "weights">) => Float32Array.from(weights.flatMap(({ values }) => Array.from(values)));

/** Others add ε to the corrected root of the second moment, Keras and we to the root as it is. */
export const adamOf = (step: number): Optimiser => ({ ...ADAM, rate: RATE, epsilon: EPSILON * Math.sqrt(1 - ADAM.beta2 ** step) });
