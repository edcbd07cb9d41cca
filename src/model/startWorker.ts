import { MissingPartError, ProblemError } from "./failure";

/** The part of a `Worker` that is listened to. */
export interface Listened {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

export interface WorkerListener<Message> {
  readonly onMessage: (message: Message) => void;
  /** Called once; the worker has ended, and what was asked of it will not be answered. */
  readonly onFailure: (error: Error) => void;
}

/**
 * Starts a worker that fails in one way only, whether its script does not come, it throws, or a message cannot be read.
 * @throws ProblemError where the browser lets this page make no worker
 */
export function startWorker<Message, Made extends Listened = Worker>(
  make: () => Made,
  { onMessage, onFailure }: WorkerListener<Message>,
): Made {
  let worker: Made;
  try {
    worker = make();
  } catch (cause) {
    throw new ProblemError({ kind: "headlight/no-workers", params: {} }, { cause });
  }
  const fail = (error: Error) => {
    worker.terminate();
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    onFailure(error);
  };
  worker.onmessage = ({ data }: MessageEvent<Message>) => onMessage(data);
  // A script that did not come is told by an event without a message.
  worker.onerror = ({ message }) => fail(message ? new Error(message) : new MissingPartError());
  worker.onmessageerror = () => fail(new Error("a worker’s message could not be read"));
  return worker;
}
