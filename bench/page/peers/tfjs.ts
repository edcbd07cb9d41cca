import type { BackendName } from "../../../src/model/engine/engine";
import type { Answer, Contender } from "../contender";

/** Plain TensorFlow.js operations in a worker. */
export function tfjs(backend: BackendName): Contender {
  const worker = new Worker(new URL("./tfjs.worker.ts", import.meta.url), { type: "module" });
  const ask = <T>(message: object): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as T);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(message);
    });
  return {
    prepare: (request) => ask({ type: "prepare", backend, request }),
    run: () => ask<Answer>({ type: "run" }),
    dispose: () => worker.terminate(),
  };
}
