import type { Starters } from "./choose";
import { createHost } from "./host";
import type { ToWorker } from "./protocol";

const scope = self as unknown as DedicatedWorkerGlobalScope;

/** An engine in the worker that this runs in; it computes on what `starters` start. Returns what takes the page's messages. */
export function serveEngine(starters: Starters): (message: ToWorker) => void {
  // A rejected promise is as much of a crash as a thrown error; only the latter reaches the page by itself.
  scope.onunhandledrejection = (event) => reportError(event.reason);
  return createHost(starters, (message, transfer) => scope.postMessage(message, transfer));
}
