import type { Batch } from "../batch";
import type { Optimiser } from "../optimiser";
import type { Step, Trainer } from "../trainer";

/** What the windows of half a batch add up to. */
export type HalfSums = Float32Array<ArrayBuffer>;

/** The part of a `MessagePort` that is used here. */
export interface SumsPort {
  onmessage: ((event: MessageEvent<HalfSums>) => void) | null;
  postMessage(sums: HalfSums, transfer: Transferable[]): void;
}

/** Gives the other thread's sums one after the other, also those that come before they are asked for. */
export function receiver(port: SumsPort) {
  const early: HalfSums[] = [];
  let waiting: { resolve: (sums: HalfSums) => void; reject: (reason: unknown) => void } | null = null;
  port.onmessage = ({ data }) => {
    if (waiting === null) early.push(data);
    else waiting.resolve(data);
    waiting = null;
  };
  return {
    next: (): Promise<HalfSums> => {
      const ready = early.shift();
      if (ready !== undefined) return Promise.resolve(ready);
      return new Promise((resolve, reject) => (waiting = { resolve, reject }));
    },
    /** Nothing more will come. */
    end(reason: unknown) {
      waiting?.reject(reason);
      waiting = null;
    },
  };
}

/**
 * Takes steps in step with another thread, which has a trainer of the same task and state and does the other halves. Neither sends
 * weights: both follow the same sums and have the same weights, to the bit. Ends with the first step that is not taken.
 */
export async function stepTogether(
  trainer: Pick<Trainer, "half" | "finish">, which: 0 | 1, batches: readonly Batch[], optimisers: readonly Optimiser[],
  port: SumsPort, next: () => Promise<HalfSums>, told: (step: Step) => void,
): Promise<void> {
  let spare: HalfSums | undefined;
  for (const [i, batch] of batches.entries()) {
    const own = trainer.half(batch, which, spare);
    port.postMessage(own, [own.buffer]);
    const other = await next();
    const step = trainer.finish(other, which, optimisers[i]!);
    // Two arrays go to and fro: for many weights, making new ones takes as long as a part of the step.
    spare = other;
    told(step);
    if (!step.taken) return;
  }
}
