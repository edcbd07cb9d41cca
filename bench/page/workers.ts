import type { AttentionRequest } from "../../src/model/attention/attention";
import type { Answer, Contender, Means } from "./contender";
import { turn } from "./turn";

/** One way to compute the layer, inside its worker. */
export interface Local<A = Answer> {
  readonly prepare: (request: AttentionRequest, means: Means) => Promise<void>;
  readonly run: () => Promise<A>;
  /** What it does between answers while nobody waits: not timed. */
  readonly rest?: () => void;
  /** How many of what is counted a run does; 1 where it is not said. */
  readonly perRun?: number;
}

type Message = { type: "prepare"; request: AttentionRequest; means: Means } | { type: "run" } | { type: "turn" } | { type: "answer" };

/** Called in a worker: computes when the page asks, and times only that. */
export function serveContender<A>(local: Local<A>): void {
  let last: A | null = null;
  const run = async () => {
    last = null;
    const began = performance.now();
    last = await local.run();
    const took = (performance.now() - began) / (local.perRun ?? 1);
    local.rest?.();
    return took;
  };
  const respond = async (message: Message): Promise<unknown> => {
    switch (message.type) {
      case "prepare":
        return local.prepare(message.request, message.means);
      case "run":
        return run();
      case "turn":
        return turn(run);
      case "answer":
        return last;
    }
  };
  self.onmessage = async ({ data }: MessageEvent<Message>) => {
    try {
      self.postMessage({ value: await respond(data) });
    } catch (error) {
      self.postMessage({ error: String(error) });
    }
  };
}

/** A contender in a worker; `run` computes once. */
export interface Remote<A = Answer> extends Contender<A> {
  readonly run: () => Promise<number>;
}

/** Called on the page: the contender that computes in `worker`. */
export function contenderIn<A = Answer>(worker: Worker, means: Means): Remote<A> {
  const ask = <T>(message: object): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error === undefined ? resolve(data.value as T) : reject(new Error(data.error as string)));
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(message);
    });
  return {
    prepare: (request) => ask({ type: "prepare", request, means }),
    run: () => ask({ type: "run" }),
    turn: () => ask({ type: "turn" }),
    answer: () => ask({ type: "answer" }),
    dispose: () => worker.terminate(),
  };
}
