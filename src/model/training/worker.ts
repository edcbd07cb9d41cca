import { compileTrainingKernel } from "../kernels/training/kernelFile";
import { startTrainingInstance } from "../kernels/training/instance";
import { nextTask } from "../nextTask";
import { failOnUnreadable } from "../oneShot";
import type { ToTrainer } from "./protocol";
import { serveTrainer } from "./serve";

const scope = self as unknown as DedicatedWorkerGlobalScope;

const receive = serveTrainer({
  start: async () => startTrainingInstance(await compileTrainingKernel()),
  post: (message, transfer) => scope.postMessage(message, transfer),
  now: () => performance.now(),
  rest: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : nextTask()),
});

scope.onmessage = ({ data }: MessageEvent<ToTrainer>) => receive(data);
failOnUnreadable();
