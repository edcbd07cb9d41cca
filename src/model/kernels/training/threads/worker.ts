import { startTrainingInstance } from "../instance";
import { createTrainer } from "../trainer";
import type { ToHelper } from "./protocol";
import { serveHelper } from "./serve";

const scope = self as unknown as DedicatedWorkerGlobalScope;

const receive = serveHelper(
  async (module, task) => createTrainer(await startTrainingInstance(module), task),
  (message) => scope.postMessage(message),
);

scope.onmessage = ({ data }: MessageEvent<ToHelper>) => receive(data);

// A rejected promise is as much of a crash as a thrown error; only the latter is told by itself.
scope.onunhandledrejection = (event) => reportError(event.reason);
