import type { PairedTrainer } from "../../kernels/training/threads/trainer";
import type { Batch } from "../../kernels/training/batch";
import type { Optimiser } from "../../kernels/training/optimiser";
import type { Step, Trainer } from "../../kernels/training/trainer";
import type { Learner } from "./learner";

/** Learns on WebAssembly, in this thread and in a second one where there is a `pair`: the same bits. */
export function learnerOnProcessor(trainer: Trainer, pair: PairedTrainer | null = null): Learner {
  let threads: 1 | 2 = 1;

  function alone(batches: readonly Batch[], optimisers: readonly Optimiser[]): readonly Step[] {
    const answers: Step[] = [];
    for (const [i, batch] of batches.entries()) {
      answers.push(trainer.step(batch, optimisers[i]!));
      if (!answers[i]!.taken) break;
    }
    return answers;
  }

  return {
    backend: "wasm",
    arrays: trainer.arrays,
    async steps(batches, optimisers) {
      threads = 1;
      // One step would only wait for a second thread.
      if (pair === null || batches.length === 1) return alone(batches, optimisers);
      return pair.steps(batches, optimisers, async () => {
        if (pair.threads() === 2) threads = 2;
      });
    },
    losses: async (batches) => batches.map((batch) => trainer.evaluate(batch).loss),
    evaluate: async (batch) => trainer.evaluate(batch),
    state: trainer.state,
    setWeights: trainer.setWeights,
    restore: trainer.restore,
    threads: () => threads,
    destroy: () => pair?.destroy(),
  };
}
