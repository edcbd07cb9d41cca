import { nextTask } from "../nextTask";
import type { TrainerWorker } from "./client";
import type { FromTrainer, ToTrainer } from "./protocol";
import type { Machine, Started } from "./begin";
import { fail } from "../result";
import { serveTrainer } from "./serve";
import { startKernel } from "./training.testing";

/** Tests only: a worker in this thread; messages are cloned both ways, as between threads. Its clock stands still but for what rests ask for. */
export function testWorker(pair: Started["pair"] = null, gpu: Machine["gpu"] = async () => fail({ kind: "backend/no-gpu", params: {} })) {
  let time = 0;
  const rests: number[] = [];
  const worker: TrainerWorker & { rests: number[]; terminated: boolean } = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    rests,
    terminated: false,
    postMessage: (message) => void Promise.resolve().then(() => receive(structuredClone(message))),
    terminate() {
      worker.terminated = true;
    },
  };
  const receive: (message: ToTrainer) => void = serveTrainer({
    gpu,
    start: async () => ({ instance: await startKernel(), pair }),
    post: (message: FromTrainer, transfer) => {
      const data = structuredClone(message, { transfer });
      if (!worker.terminated) queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
    },
    now: () => time,
    async rest(ms) {
      rests.push(ms);
      time += ms;
      await nextTask();
    },
  });
  return worker;
}
