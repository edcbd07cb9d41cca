import type { Neighbour } from "../../../neighbour/neighbour";
import type { WorkerListener } from "../../../startWorker";
import type { TrainingTask } from "../task";
import type { Batch } from "../batch";
import type { Optimiser } from "../optimiser";
import type { Step, Trainer } from "../trainer";
import { createPace } from "./pace";
import type { FromHelper, ToHelper } from "./protocol";
import { receiver, stepTogether } from "./together";

/** Makes the second thread's worker. @throws Error where there is none to be had */
export type MakeHelper = (listener: WorkerListener<FromHelper>) => Neighbour<ToHelper>;

/** Training in this thread and, where that is faster, in a second one beside it. */
export interface PairedTrainer {
  /**
   * A step for each batch, in blocks of about 50 ms with a `pause` after each, which ends the run by throwing. Ends with the first
   * step that is not taken. One run at a time, and no other step of the trainer meanwhile; between runs the trainer is the
   * caller's, who may set its weights.
   */
  steps(batches: readonly Batch[], optimisers: Optimiser | readonly Optimiser[], pause: () => Promise<void>): Promise<Step[]>;
  /** Threads that the last block took. */
  threads(): 1 | 2;
  /** Ends the second thread. */
  destroy(): void;
}

/** Steps of a block, and how many of them took so long. */
interface Block {
  readonly done: readonly Step[];
  readonly counted: number;
  readonly ms: number;
}

/**
 * @param trainer of `task`, on an instance of `module`; it has the weights after each run
 * @param now a clock in ms
 */
export function pairTrainer(
  trainer: Trainer, module: WebAssembly.Module, task: TrainingTask, make: MakeHelper, now = () => performance.now(),
): PairedTrainer {
  const pace = createPace();
  const channel = new MessageChannel();
  const sums = receiver(channel.port1);
  let helper: Neighbour<ToHelper> | null = null;
  let state: "starting" | "ready" | "gone" = "starting";
  let threads: 1 | 2 = 1;
  /** The trainer's changes when the helper last had all that it has. */
  let level = -1;

  const end = (reason: unknown) => {
    state = "gone";
    helper?.end();
    sums.end(reason);
    channel.port1.close();
  };
  try {
    helper = make({
      onMessage({ type }) {
        if (type === "ready") state = "ready";
      },
      // Without it, this thread trains alone.
      onFailure: end,
    });
    helper.post({ type: "start", module, task, port: channel.port2 }, [channel.port2]);
  } catch {
    state = "gone";
  }

  /** Steps of a block by both threads; fewer where the helper went. */
  async function together(batches: readonly Batch[], optimisers: readonly Optimiser[]): Promise<Block> {
    const done: Step[] = [];
    const handsOver = trainer.changes() !== level;
    let [from, began] = [0, now()];
    helper?.post({ type: "run", state: handsOver ? trainer.state() : null, batches, optimisers });
    const told = (step: Step) => {
      if (done.push(step) > 1 || !handsOver || batches.length === 1) return;
      // The helper came late to the first one, and will have all it needs in the blocks that follow.
      [from, began] = [1, now()];
    };
    await stepTogether(trainer, 0, batches, optimisers, channel.port1, sums.next, told).catch((error: unknown) => {
      // A step that lacks its other half has changed nothing.
      if (state !== "gone") throw error;
    });
    level = trainer.changes();
    return { done, counted: done.length - from, ms: now() - began };
  }

  function alone(batches: readonly Batch[], optimisers: readonly Optimiser[]): Block {
    const began = now();
    const done: Step[] = [];
    for (const [i, batch] of batches.entries()) {
      done.push(trainer.step(batch, optimisers[i]!));
      if (done.at(-1)?.taken === false) break;
    }
    return { done, counted: done.length, ms: now() - began };
  }

  return {
    async steps(batches, optimisers, pause) {
      const each = Array.isArray(optimisers) ? (optimisers as readonly Optimiser[]) : batches.map(() => optimisers as Optimiser);
      const answers: Step[] = [];
      while (answers.length < batches.length) {
        const wanted = pace.next(state === "ready");
        threads = wanted.threads;
        const of = <T>(all: readonly T[]) => all.slice(answers.length, answers.length + wanted.steps);
        const { done, counted, ms } = await (threads === 2 ? together : alone)(of(batches), of(each));
        if (counted > 0) pace.took({ threads, steps: counted }, ms);
        answers.push(...done);
        if (answers.at(-1)?.taken === false) return answers;
        await pause();
      }
      return answers;
    },
    threads: () => threads,
    destroy: () => end(new Error("training was ended")),
  };
}
