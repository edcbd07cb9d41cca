import { compileTrainingKernel } from "../kernels/training/kernelFile";
import { startTrainingInstance } from "../kernels/training/instance";
import type { TrainingTask } from "../kernels/training/task";
import { pairTrainer } from "../kernels/training/threads/trainer";
import type { Trainer } from "../kernels/training/trainer";
import { neighboursOf } from "../neighbour/neighbour";
import { nextTask } from "../nextTask";
import { failOnUnreadable } from "../oneShot";
import { gpuWith } from "./learner/gpuWith";
import type { ToTrainer } from "./protocol";
import { serveTrainer } from "./serve";

const scope = self as unknown as DedicatedWorkerGlobalScope;

const neighbour = neighboursOf(scope);

const receive = serveTrainer({
  // Its shaders come only where a GPU is to learn.
  gpu: gpuWith(() => import("./learner/onGpu")),
  start: async () => {
    const module = await compileTrainingKernel();
    const pair = navigator.hardwareConcurrency > 1 ? (trainer: Trainer, task: TrainingTask) => pairTrainer(trainer, module, task, neighbour) : null;
    return { instance: await startTrainingInstance(module), pair };
  },
  post: (message, transfer) => scope.postMessage(message, transfer),
  now: () => performance.now(),
  rest: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : nextTask()),
});

scope.onmessage = ({ data }: MessageEvent<ToTrainer>) => receive(data);
failOnUnreadable();
