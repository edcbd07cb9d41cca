import { describeError } from "./describeError";

/** What a worker says that answers one question; `bug` is what was thrown. */
type Reply<Answer> = { readonly answer: Answer } | { readonly bug: string };

/**
 * Asks a fresh worker its one question and ends it, whatever comes of it. What is in `transfer` is moved, not copied.
 * @throws what the worker threw, and the signal's reason when that aborts
 */
export function askOnce<Answer>(worker: Worker, question: unknown, signal?: AbortSignal, transfer: Transferable[] = []): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) =>
      "answer" in data ? resolve(data.answer) : reject(new Error(data.bug));
    worker.onerror = (event) => reject(new Error(`The worker failed: ${event.message}`));
    worker.postMessage(question, transfer);
  }).finally(() => worker.terminate());
}

/** The worker's side: answers each question; the buffers that are its own to give away are moved, not copied. */
export function answerWith<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  buffersOf: (answer: Answer) => readonly ArrayBufferLike[],
): void {
  addEventListener("message", async ({ data }: MessageEvent<Question>) => {
    try {
      const given = await answer(data);
      postMessage({ answer: given } satisfies Reply<Answer>, { transfer: [...new Set(buffersOf(given))] as ArrayBuffer[] });
    } catch (error) {
      postMessage({ bug: describeError(error) } satisfies Reply<Answer>);
    }
  });
}
