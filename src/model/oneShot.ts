import { errorOf, failureOf, type Failure } from "./failure";
import { startWorker } from "./startWorker";

/** What a worker says that answers one question; `done` is how much of it is, 0 to 1, and `bug` what was thrown. */
export type Reply<Answer> = { readonly done: number } | { readonly answer: Answer } | { readonly bug: Failure };

/**
 * Asks a fresh worker its one question and ends it, whatever comes of it. What is in `transfer` is moved, not copied; `onDone` is told
 * how much is done, where the worker says so.
 * @throws what the worker threw, and the signal's reason when that aborts
 */
export async function askOnce<Answer>(
  make: () => Worker,
  question: unknown,
  signal?: AbortSignal,
  transfer: Transferable[] = [],
  onDone: (share: number) => void = () => {},
): Promise<Answer> {
  signal?.throwIfAborted();
  let worker: Worker | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker = startWorker<Reply<Answer>>(make, {
        onMessage(reply) {
          if ("done" in reply) onDone(reply.done);
          else if ("answer" in reply) resolve(reply.answer);
          else reject(errorOf(reply.bug));
        },
        onFailure: reject,
      });
      worker.postMessage(question, transfer);
    });
  } finally {
    worker?.terminate();
  }
}

/** The worker's side: answers each question; the buffers that are its own to give away are moved, not copied. */
export function answerWith<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  buffersOf: (answer: Answer) => readonly ArrayBufferLike[],
): void {
  const reply = replyWith(answer, buffersOf);
  addEventListener("message", ({ data }: MessageEvent<Question>) => reply(data));
  failOnUnreadable();
}

/** The same for a worker that is asked for other things as well: what answers one question. */
export function replyWith<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  buffersOf: (answer: Answer) => readonly ArrayBufferLike[],
): (question: Question) => void {
  const reply = async (question: Question) => {
    const given = await answer(question);
    postMessage({ answer: given } satisfies Reply<Answer>, { transfer: [...new Set(buffersOf(given))] as ArrayBuffer[] });
  };
  return (question) => {
    reply(question).catch((error: unknown) => postMessage({ bug: failureOf(error) } satisfies Reply<Answer>));
  };
}

/** A question that cannot be read is told to the page as a failure of the worker: it would wait for its answer for ever. */
export function failOnUnreadable(): void {
  addEventListener("messageerror", () => reportError(new Error("a message to a worker could not be read")));
}
