import { beforeAll, describe, test } from "vitest";
import { expectAgreement } from "./agreement.testing";
import { BUILDS } from "./builds.testing";
import type { TrainingInstance } from "./instance";
import { RAGGED, spansFor } from "./ragged.testing";
import { allOf, layerTask } from "./samples.testing";
import type { Batch } from "./batch";
import { createTrainer } from "./trainer";

describe.each(BUILDS)("in $name", ({ start }) => {
  let instance: TrainingInstance;
  beforeAll(async () => {
    instance = await start();
  });

  describe.each(RAGGED)("B $batch, T $steps, D $short and $long, U $units, H $heads", (sizes) => {
    const windows = allOf(sizes.batch);
    const spans = { short: spansFor(sizes.batch, sizes.steps), long: spansFor(sizes.batch, sizes.steps).toReversed() };

    const agree = async (causal: boolean, batch: Batch) => {
      for (const inputSlopes of [false, true]) {
        const task = layerTask(sizes, { causal, inputSlopes });
        await expectAgreement(createTrainer(instance, task), task, batch);
      }
    };

    test.each([false, true])("gradients of every array are those of float64, causal: %s", (causal) => agree(causal, { windows }));
    test.each([false, true])("the same with padded windows, causal: %s", (causal) => agree(causal, { windows, spans }));
  });
});
