import { starters } from "./backends/all";
import { createHost } from "./host";
import type { ToWorker } from "./protocol";

const scope = self as unknown as DedicatedWorkerGlobalScope;

const receive = createHost(starters, (message, transfer) => scope.postMessage(message, transfer));

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);

// A rejected promise is as much of a crash as a thrown error; only the latter reaches the page by itself.
scope.onunhandledrejection = (event) => reportError(event.reason);
