import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Local } from "../workers";
import { COMPARED, EPSILON, RATE } from "./adam";
import { targetFor } from "./target";

/** What is trained: its variables, and Z, `(B, T, U)`, as it is now. */
interface Trained {
  readonly variables: tf.Variable[];
  readonly output: () => tf.Tensor;
}

/**
 * Trains by Adam (rate 0.01, epsilon 1e-7) on the mean square of what Z lacks to drawn numbers, a batch a step;
 * a run is one step, to its loss as a number. Hands over the losses of the first steps.
 */
export function trainer(start: (request: AttentionRequest) => Promise<Trained>): Local<number[]> {
  let step: (() => tf.Scalar | null) | null = null;
  const losses: number[] = [];
  return {
    async prepare(request) {
      const { variables, output } = await start(request);
      const target = tf.tensor(targetFor(request), [request.batch, request.steps, request.units]);
      // Each backend's own epsilon would train differently.
      const optimiser = tf.train.adam(RATE, 0.9, 0.999, EPSILON);
      const loss = () => tf.tidy(() => tf.mean(tf.square(tf.sub(output(), target))) as tf.Scalar);
      step = () => optimiser.minimize(loss, true, variables);
    },
    async run() {
      const loss = step?.();
      if (loss == null) throw new Error("run before prepare");
      const [value] = await loss.data();
      loss.dispose();
      if (losses.length < COMPARED) losses.push(value!);
      return losses;
    },
  };
}
