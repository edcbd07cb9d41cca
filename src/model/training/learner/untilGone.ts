import { GpuFailure } from "../../kernels/webgpu/failure";
import { untilLost } from "../../untilLost";
import type { Learner } from "./learner";

/** A learner on a device, which fails as soon as that is lost: what is read from it then may never come. */
export function untilGone(learner: Learner, lost: Promise<void>): Learner {
  const orLost = untilLost(lost);
  const there = async <T>(answer: Promise<T>): Promise<T> => {
    const come = await orLost(answer);
    if (come === undefined) throw new GpuFailure("lost", "untold");
    return come;
  };
  return {
    ...learner,
    steps: (batches, optimisers) => there(learner.steps(batches, optimisers)),
    losses: (batches) => there(learner.losses(batches)),
    evaluate: (batch) => there(learner.evaluate(batch)),
  };
}
