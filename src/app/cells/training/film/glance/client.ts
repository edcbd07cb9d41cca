import { errorOf } from "../../../../../model/failure";
import { workerOnDemand } from "../../../../../model/workerOnDemand";
import { madeOnce } from "../../../../base/handedDown";
import type { FromGlancer, GlanceAnswers, GlanceAsk, ToGlancer } from "./glanceProtocol";

/** Makes maps of moments in a worker, so that neither the page nor the engine waits for them. */
export interface Glancer {
  readonly ask: <Kind extends keyof GlanceAnswers>(asked: Extract<GlanceAsk, { readonly ask: Kind }>) => Promise<GlanceAnswers[Kind]>;
}

export const useGlancer = madeOnce(() => createGlancer());

/** ms without a question after which the worker ends. */
const IDLE = 10_000;

export function createGlancer(make = spawnGlancer): Glancer {
  const asked = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (error: unknown) => void }>();
  let last = 0;
  const worker = workerOnDemand<ToGlancer, FromGlancer>(make, IDLE, {
    onMessage(message) {
      const one = asked.get(message.id);
      asked.delete(message.id);
      if (asked.size === 0) worker.rest();
      if ("failure" in message) one?.reject(errorOf(message.failure));
      else one?.resolve(message.answer as never);
    },
    onFailure(error) {
      for (const { reject } of asked.values()) reject(error);
      asked.clear();
    },
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        asked.set(id, { resolve, reject });
        try {
          worker.post({ id, ...question });
        } catch (error) {
          asked.delete(id);
          reject(error);
        }
      }),
  };
}

const spawnGlancer = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "glancer" });
