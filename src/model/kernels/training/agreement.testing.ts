import { expect } from "vitest";
import { disagreement } from "./disagreement.testing";
import type { TrainingTask } from "./task";
import type { Batch } from "./batch";
import type { Trainer } from "./trainer";

/** Tests only: holds loss, outputs, all gradients and slopes of a batch against the float64 reference; see `disagreement`. */
export async function expectAgreement(
  trainer: Trainer, task: TrainingTask, batch: Batch, { most, least } = { most: 1e-5, least: 0.02 },
): Promise<void> {
  for (const [name, gap] of Object.entries(await disagreement(trainer, task, batch, least))) expect(gap, name).toBeLessThan(most);
}
