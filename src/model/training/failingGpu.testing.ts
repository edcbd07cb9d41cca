import { vi } from "vitest";
import { createTrainer } from "../kernels/training/trainer";
import { GpuFailure } from "../kernels/webgpu/failure";
import { ok } from "../result";
import type { Machine } from "./begin";
import { learnerOnProcessor } from "./learner/onProcessor";
import { startKernel } from "./training.testing";

/** A GPU on which the block with so many a step fails as often as it is said to: on the kernel of the processor, so that bits can be compared. */
export function failingGpu(atStep: number, times: number) {
  let failed = 0;
  const started = vi.fn<Machine["gpu"]>(async (task) => {
    const learner = learnerOnProcessor(createTrainer(await startKernel(), task));
    let steps = 0;
    return ok({
      ...learner,
      backend: "webgpu",
      restore(state) {
        steps = state.steps;
        learner.restore(state);
      },
      async steps(batches, optimisers) {
        steps += batches.length;
        // The device has gone on, and is then lost with what it had done.
        const done = await learner.steps(batches, optimisers);
        if (steps < atStep || failed === times) return done;
        failed++;
        throw new GpuFailure("lost", "taken away");
      },
    });
  });
  return started;
}
