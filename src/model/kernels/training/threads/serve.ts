import type { TrainingTask } from "../task";
import type { Trainer } from "../trainer";
import type { FromHelper, ToHelper } from "./protocol";
import { receiver, stepTogether, type HalfSums, type SumsPort } from "./together";

/** The helper's side: half of each step that it is told of, on a trainer that `start` makes. */
export function serveHelper(
  start: (module: WebAssembly.Module, task: TrainingTask) => Promise<Trainer>, post: (message: FromHelper) => void,
): (message: ToHelper) => void {
  let running: { trainer: Trainer; port: SumsPort; next: () => Promise<HalfSums> } | null = null;
  let tail: Promise<void> = Promise.resolve();
  const take = async (message: ToHelper): Promise<void> => {
    if (message.type === "start") {
      const { next } = receiver(message.port);
      running = { trainer: await start(message.module, message.task), port: message.port, next };
      post({ type: "ready" });
      return;
    }
    if (running === null) throw new Error("The helper was not started.");
    const { trainer, port, next } = running;
    if (message.state !== null) trainer.restore(message.state);
    await stepTogether(trainer, 1, message.batches, message.optimisers, port, next, () => {});
  };
  return (message) => {
    tail = tail.then(() => take(message));
  };
}
