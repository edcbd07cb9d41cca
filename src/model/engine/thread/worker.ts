import { createKernel } from "../../kernels/kernel";
import { startInstance } from "../../kernels/instance";
import { onProcessor } from "../attenders/onProcessor";
import type { ToThread } from "./protocol";
import { serveThread } from "./serve";

const scope = self as unknown as DedicatedWorkerGlobalScope;

const receive = serveThread(
  async (module) => onProcessor(createKernel(await startInstance(module))),
  (message, transfer) => scope.postMessage(message, transfer),
);

scope.onmessage = ({ data }: MessageEvent<ToThread>) => receive(data);

// A rejected promise is as much of a crash as a thrown error; only the latter is told by itself.
scope.onunhandledrejection = (event) => reportError(event.reason);
