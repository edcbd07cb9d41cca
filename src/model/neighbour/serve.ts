/** The second worker's side: `serve` gives what takes the first one's messages. */
export function serveNeighbour<ToNeighbour, FromNeighbour>(
  scope: Pick<DedicatedWorkerGlobalScope, "addEventListener">,
  serve: (post: (message: FromNeighbour, transfer?: Transferable[]) => void) => (message: ToNeighbour) => void,
): void {
  scope.addEventListener(
    "message",
    ({ ports: [port] }) => {
      if (port === undefined) throw new Error("A worker was handed no port.");
      const receive = serve((message, transfer = []) => port.postMessage(message, transfer));
      port.onmessage = ({ data }: MessageEvent<ToNeighbour>) => receive(data);
      port.onmessageerror = () => reportError(new Error("a message to a worker could not be read"));
    },
    { once: true },
  );
  // A rejected promise is as much of a crash as a thrown error; only the latter is told by itself.
  scope.addEventListener("unhandledrejection", (event) => reportError(event.reason));
}
