import "@tensorflow/tfjs";
import { memory } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { drawnModel, modelTask } from "../../../kernels/training/models.testing";
import { referenceStep } from "../../../kernels/training/reference/step";
import { drawnWeights } from "../../../kernels/training/samples.testing";
import { arraysOf } from "../../../kernels/training/arrays";
import { startBackend } from "../../../layers/layers.testing";
import { farthest } from "./farthest";
import { tfjsStep } from "./tfjsStep";

it("finds the gradients of any model that is trained, as loops in double precision do, and leaves no tensor behind", { timeout: 120_000 }, async () => {
  await startBackend("cpu");
  await fc.assert(
    fc.asyncProperty(drawnModel, async (drawn) => {
      const task = modelTask({ ...drawn, steps: Math.min(drawn.steps, 13) });
      const weights = Float32Array.from(drawnWeights(task));
      const before = memory().numTensors;
      const found = await tfjsStep(task, weights, drawn.windows);
      expect(memory().numTensors).toBe(before);
      const { loss, gradients } = referenceStep(task, weights, { windows: drawn.windows });
      expect(Math.abs(found.loss - loss)).toBeLessThan(1e-5 * Math.max(1, loss));
      expect(farthest(arraysOf(task), Float32Array.from(gradients), found.gradients).relative).toBeLessThan(2e-4);
    }),
    { numRuns: 25 },
  );
});

it("names the array that is farthest, and a number that is none", () => {
  const arrays = [{ name: "a", shape: [2], at: 0 }, { name: "b", shape: [2], at: 2 }];
  expect(farthest(arrays, Float32Array.of(1, 2, 0.5, 0), Float32Array.of(1, 2.5, 0.5, 0))).toEqual({ array: "a", relative: 0.2 });
  // Zeros are measured by what else there is.
  expect(farthest(arrays, Float32Array.of(1, 2, 0.001, 0), Float32Array.of(1, 2, 0, 0)).relative).toBeCloseTo(0.05, 5);
  expect(farthest(arrays, Float32Array.of(1, NaN, 1, 1), Float32Array.of(1, 2, 1, 1))).toEqual({ array: "a", relative: NaN });
});
