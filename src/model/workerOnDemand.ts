import { startWorker, type WorkerListener } from "./startWorker";

/** A worker that is there while there is something to do. */
export interface WorkerOnDemand<Message> {
  /** Starts the worker where none runs. @throws ProblemError where the browser lets this page make no worker */
  readonly start: () => void;
  /** Sends, and starts the worker before where none runs. @throws what `start` and `postMessage` throw */
  readonly post: (message: Message, transfer?: Transferable[]) => void;
  /** Sends where a worker runs; another one has nothing to do with it. */
  readonly tell: (message: Message) => void;
  /** Nothing is to be done: the worker ends if that stays so for a while, and gives back what it holds. */
  readonly rest: () => void;
  /** Ends the worker at once, whatever it does. */
  readonly end: () => void;
}

/** What `make` makes ends after `idle` ms of rest; one that ended or failed is followed by another with the next message. */
export function workerOnDemand<ToWorker, FromWorker>(
  make: () => Worker,
  idle: number,
  { onMessage, onFailure }: WorkerListener<FromWorker>,
): WorkerOnDemand<ToWorker> {
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (): Worker => {
    clearTimeout(timer);
    worker ??= startWorker<FromWorker>(make, {
      onMessage,
      onFailure(error) {
        clearTimeout(timer);
        worker = null;
        onFailure(error);
      },
    });
    return worker;
  };
  const end = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  };
  return {
    start,
    post: (message, transfer = []) => start().postMessage(message, transfer),
    tell: (message) => worker?.postMessage(message),
    rest() {
      clearTimeout(timer);
      timer = setTimeout(end, idle);
    },
    end,
  };
}
