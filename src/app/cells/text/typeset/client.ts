import type { Root } from "hast";
import { errorOf, type Failure } from "../../../../model/failure";
import { startWorker } from "../../../../model/startWorker";

/** A tree to draw, or null where a text is too intricate to be set. */
export type Typeset = Root | null;

interface Ask {
  readonly markdown: string;
  readonly settle: (tree: Typeset) => void;
  readonly crash: (error: Error) => void;
}

type Reply = { readonly answer: Typeset } | { readonly bug: Failure };

/** ms that one text may take, and ms without any after which the worker ends. */
const MOST_TIME = 3000;
const IDLE = 10_000;

const waiting: Ask[] = [];
let running: Ask | null = null;
let worker: Worker | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sets a text off the page, one after the other. A text that takes too long takes its worker with it. @throws what the worker threw */
export function typesetText(markdown: string, signal: AbortSignal): Promise<Typeset> {
  return new Promise((settle, crash) => {
    const ask: Ask = { markdown, settle, crash };
    waiting.push(ask);
    signal.addEventListener("abort", () => forget(ask), { once: true });
    if (running === null) startNext();
  });
}

/** What nobody waits for any more is not begun. */
function forget(ask: Ask): void {
  const at = waiting.indexOf(ask);
  if (at >= 0) waiting.splice(at, 1);
}

function startNext(): void {
  clearTimeout(timer);
  running = waiting.shift() ?? null;
  if (running === null) {
    timer = setTimeout(end, IDLE);
    return;
  }
  try {
    worker ??= startSetter();
  } catch (error) {
    return finish((ask) => ask.crash(error as Error));
  }
  worker.postMessage(running.markdown);
  timer = setTimeout(() => {
    end();
    finish(({ settle }) => settle(null));
  }, MOST_TIME);
}

function finish(tell: (ask: Ask) => void): void {
  const done = running;
  if (done !== null) tell(done);
  startNext();
}

function end(): void {
  worker?.terminate();
  worker = null;
}

function startSetter(): Worker {
  return startWorker<Reply>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "typeset" }), {
    onMessage: (reply) => finish(({ settle, crash }) => ("answer" in reply ? settle(reply.answer) : crash(errorOf(reply.bug)))),
    onFailure(error) {
      worker = null;
      finish(({ crash }) => crash(error));
    },
  });
}
