import { grads, mean, square, sub, tensor, tidy, type Tensor, type Tensor2D, type Tensor3D } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import { beforeAll, describe, expect, test } from "vitest";
import { relativeError } from "../attention/relativeError.testing";
import { createTrainer } from "../kernels/training/trainer";
import { BUILDS } from "../kernels/training/builds.testing";
import { allOf, drawnWeights, layerTask, type Sizes } from "../kernels/training/samples.testing";
import { forward } from "./forward";
import { startBackend } from "./layers.testing";

const CASES: readonly (Sizes & { readonly causal: boolean; readonly padding: number })[] = [
  { batch: 3, steps: 12, short: 3, long: 5, units: 8, heads: 2, causal: false, padding: 0 },
  { batch: 3, steps: 12, short: 11, long: 5, units: 8, heads: 2, causal: true, padding: 0 },
  { batch: 4, steps: 13, short: 4, long: 20, units: 16, heads: 3, causal: false, padding: 4 },
  { batch: 4, steps: 13, short: 4, long: 2, units: 5, heads: 4, causal: true, padding: 4 },
];

describe.each(BUILDS)("in $name", ({ start }) => {
  beforeAll(() => startBackend("cpu"));

  test.each(CASES)("gradients are those of TensorFlow.js: %o", async ({ causal, padding, ...sizes }) => {
    const { batch, steps } = sizes;
    const task = layerTask(sizes, { causal, inputSlopes: true });
    const trainer = createTrainer(await start(), task);
    const weights = drawnWeights(task);
    trainer.setWeights(weights);
    // Every other window begins with padding.
    const from = (window: number) => (window % 2 === 0 ? padding : 0);
    const spans = allOf(batch).map((window) => [from(window), steps] as const);
    trainer.differentiate({ windows: allOf(batch), spans: { short: spans, long: spans } });

    const expected = tidy(() => {
      const arrays = trainer.arrays.map(({ shape, at }) => {
        const size = shape.reduce((a, b) => a * b, 1);
        return tensor(weights.subarray(at, at + size), shape as number[]);
      });
      const [short, long] = [task.short, task.long].map(([columns]) =>
        tensor(columns!.view.values, [batch, steps, columns!.view.width]),
      ) as [Tensor3D, Tensor3D];
      const target = tensor(task.target.values, [batch, steps, task.units]);
      const marks = allOf(batch * steps).map((i) => (i % steps < from(Math.floor(i / steps)) ? 0 : 1));
      const mask = padding === 0 ? null : (tensor(marks, [batch, steps]) as Tensor2D);
      const loss = (...all: Tensor[]) => {
        const [x, y, ...kernels] = all as [Tensor3D, Tensor3D, ...Tensor[]];
        return mean(square(sub(forward(x, y, kernels, { causal, shortMask: mask, longMask: mask }).output, target)));
      };
      return grads(loss)([short, long, ...arrays]).map((gradient) => gradient.dataSync() as Float32Array);
    });

    expect(relativeError(trainer.inputSlopes("short"), expected[0]!)).toBeLessThan(1e-5);
    expect(relativeError(trainer.inputSlopes("long"), expected[1]!)).toBeLessThan(1e-5);
    const gradients = trainer.gradients();
    trainer.arrays.forEach(({ name, at }, i) => {
      // TensorFlow.js' own is rounding around zero.
      if (name.endsWith("key/bias")) return;
      const theirs = expected[i + 2]!;
      expect(relativeError(gradients.subarray(at, at + theirs.length), theirs), name).toBeLessThan(1e-5);
    });
  });
});
