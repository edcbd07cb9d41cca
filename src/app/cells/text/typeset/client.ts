import type { Root } from "hast";
import { errorOf, type Failure } from "../../../../model/failure";
import { workerOnDemand } from "../../../../model/workerOnDemand";
import { madeOnce } from "../../../base/handedDown";

/** A tree to draw, or null where a text is too intricate to be set. */
export type Typeset = Root | null;

export interface Typesetter {
  /** Sets a text off the page, one after the other. A text that takes too long takes its worker with it. @throws what the worker threw */
  readonly set: (markdown: string, signal: AbortSignal) => Promise<Typeset>;
}

export const useTypesetter = madeOnce(createTypesetter);

interface Job {
  readonly markdown: string;
  readonly settle: (tree: Typeset) => void;
  readonly crash: (error: Error) => void;
}

type Reply = { readonly done: number } | { readonly answer: Typeset } | { readonly bug: Failure };

/** ms that one text may take, ms that the worker may take to come and begin with it, and ms without any after which the worker ends. */
const MOST_TIME = 3000;
const MOST_WAIT = 30_000;
const IDLE = 10_000;

export function createTypesetter(): Typesetter {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const worker = workerOnDemand<string, Reply>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "typeset" }),
    IDLE,
    {
      onMessage(reply) {
        // It has begun: how long its code was on the way says nothing of the text.
        if ("done" in reply) within(MOST_TIME, ({ settle }) => settle(null));
        else finish(({ settle, crash }) => ("answer" in reply ? settle(reply.answer) : crash(errorOf(reply.bug))));
      },
      onFailure: (error) => finish(({ crash }) => crash(error)),
    },
  );

  const startNext = (): void => {
    running = waiting.shift() ?? null;
    if (running === null) return worker.rest();
    try {
      worker.post(running.markdown);
    } catch (error) {
      return finish(({ crash }) => crash(error as Error));
    }
    within(MOST_WAIT, ({ crash }) => crash(new Error("the worker that sets texts did not begin")));
  };

  /** Gives the text up with the worker where it is not set in time, ms. */
  const within = (time: number, tell: (job: Job) => void): void => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      worker.end();
      finish(tell);
    }, time);
  };

  const finish = (tell: (job: Job) => void): void => {
    clearTimeout(patience);
    if (running !== null) tell(running);
    startNext();
  };

  return {
    set: (markdown, signal) =>
      new Promise((settle, crash) => {
        const job: Job = { markdown, settle, crash };
        waiting.push(job);
        // What nobody waits for any more is not begun.
        signal.addEventListener("abort", () => waiting.includes(job) && waiting.splice(waiting.indexOf(job), 1), { once: true });
        if (running === null) startNext();
      }),
  };
}
