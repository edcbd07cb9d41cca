import fc from "fast-check";
import { beforeAll, describe, test } from "vitest";
import { expectAgreement } from "./agreement.testing";
import { BUILDS } from "./builds.testing";
import type { TrainingInstance } from "./instance";
import { drawnModel, modelBatch, modelTask } from "./models.testing";
import { createTrainer } from "./trainer";

describe.each(BUILDS)("in $name", ({ start }) => {
  let instance: TrainingInstance;
  beforeAll(async () => {
    instance = await start();
  });

  test("any model on views of a series has the loss and the gradients of float64", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnModel, async (model) => {
        const task = modelTask(model);
        await expectAgreement(createTrainer(instance, task), task, modelBatch(model), { most: 1e-4, least: 0.1 });
      }),
      { numRuns: 40 },
    );
  });
});
