import type { AttentionRequest } from "../../src/model/attention/attention";
import type { Answer, Contender, Means } from "./contender";

/** One way to compute the layer, inside its worker. */
export interface Local {
  readonly prepare: (request: AttentionRequest, means: Means) => Promise<void>;
  readonly run: () => Promise<Answer>;
}

type Message = { type: "prepare"; request: AttentionRequest; means: Means } | { type: "run" } | { type: "answer" };

/** Called in a worker: computes when the page asks, and times only that. */
export function serveContender(local: Local): void {
  let last: Answer | null = null;
  const respond = async (message: Message): Promise<unknown> => {
    switch (message.type) {
      case "prepare":
        return local.prepare(message.request, message.means);
      case "run": {
        last = null;
        const began = performance.now();
        last = await local.run();
        return performance.now() - began;
      }
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

/** Called on the page: the contender that computes in `worker`. */
export function contenderIn(worker: Worker, means: Means): Contender {
  const ask = <T>(message: object): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error === undefined ? resolve(data.value as T) : reject(new Error(data.error as string)));
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(message);
    });
  return {
    prepare: (request) => ask({ type: "prepare", request, means }),
    run: () => ask({ type: "run" }),
    answer: () => ask({ type: "answer" }),
    dispose: () => worker.terminate(),
  };
}
