import { readSafetensors } from "../../weights/safetensors";
import { floatsOf } from "../../weights/stored";
import { batchView, layerTask } from "./samples.testing";
import type { TrainingTask } from "./task";
import { ADAM, type Optimiser } from "./optimiser";
import type { Trainer } from "./trainer";

/** A run of real Keras: what it was trained on, from which weights, and its losses (`tools/keras/make_training.py`). */
export interface KerasRun {
  readonly name: string;
  readonly task: TrainingTask;
  readonly weights: Float32Array;
  readonly optimiser: Optimiser;
  readonly losses: Float32Array;
}

const SIZES = { batch: 12, steps: 10, short: 3, long: 4, units: 8, heads: 2 };

const OPTIMISERS: Readonly<Record<string, Optimiser>> = {
  adam: { ...ADAM, rate: 0.001 },
  adam_fast: { ...ADAM, rate: 0.01 },
  adam_clipped: { ...ADAM, rate: 0.001, clip: 0.05, decay: 0.1 },
  momentum: { kind: "sgd", rate: 0.03, momentum: 0.9, clip: 0, decay: 0 },
};

/** The windows of a run's batch `i`. */
export const kerasBatch = (i: number) => ({ windows: Array.from({ length: 6 }, (_, j) => (5 * i + 3 * j) % 12) });

/** Tests only: the runs in the bytes of `fixtures/training.safetensors`. */
export function readKerasRuns(bytes: Uint8Array): KerasRun[] {
  const { arrays } = readSafetensors(bytes);
  const floats = (key: string) => floatsOf(arrays.find(({ name }) => name === key)!);
  return ["layer", "model"].flatMap((model) => {
    const task = taskOf(model, floats);
    return Object.entries(OPTIMISERS).map(([name, optimiser]) => ({
      name: `${model}, ${name}`, task, weights: floats(`${model}/weights`), optimiser, losses: floats(`${model}/${name}`),
    }));
  });
}

function taskOf(model: string, floats: (key: string) => Float32Array): TrainingTask {
  const { steps, units } = SIZES;
  const [short, long, target] = ["short", "long", "target"].map((name) => floats(`${model}/${name}`)) as [Float32Array, Float32Array, Float32Array];
  if (model === "layer") {
    return layerTask(SIZES, {
      short: [{ view: batchView(short, steps, 3) }],
      long: [{ view: batchView(long, steps, 4) }],
      target: batchView(target, steps, units),
    });
  }
  const columns = (from: number, to: number) => short.filter((_, i) => i % 6 >= from && i % 6 < to);
  return layerTask({ ...SIZES, short: 5, long: 3 }, {
    short: [
      { view: batchView(columns(0, 4), steps, 4), normalised: true, embedded: 3 },
      { view: batchView(columns(4, 6), steps, 2) },
    ],
    long: [{ view: batchView(long, steps, 3), normalised: true }],
    readOut: { kind: "last", horizon: 3, targets: 1 },
    target: { values: target, width: 3, first: 0, window: 1, step: 0 },
  });
}

/** How far the losses of a run are from Keras', of themselves, at most. */
export async function apartFromKeras(
  trainer: Pick<Trainer, "setWeights"> & { step(...given: Parameters<Trainer["step"]>): ReturnType<Trainer["step"]> | Promise<ReturnType<Trainer["step"]>> },
  { weights, optimiser, losses }: KerasRun,
): Promise<number> {
  trainer.setWeights(weights);
  let most = 0;
  for (let i = 0; i < losses.length; i++) {
    const { loss, taken } = await trainer.step(kerasBatch(i), optimiser);
    const gap = Math.abs(loss - losses[i]!) / losses[i]!;
    if (!taken || Number.isNaN(gap)) return Infinity;
    most = Math.max(most, gap);
  }
  return most;
}

