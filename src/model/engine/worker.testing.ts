import type { EngineWorker } from "./workerEngine";
import type { Starters } from "./choose";
import { createHost } from "./host";
import type { FromWorker, ToWorker } from "./protocol";
import { PLAIN } from "./machine.testing";

/** A worker for tests in Node: the true host, in plain JavaScript unless told otherwise, with every message copied and delayed as between threads. */
export interface TestWorker extends EngineWorker {
  readonly received: ToWorker[];
  /** Dies as a worker does that throws. */
  crash(): void;
}

export function testWorker(starters: Starters = PLAIN): TestWorker {
  let alive = true;
  const later = (deliver: () => void) => setTimeout(() => alive && deliver(), 0);
  const deliver = (message: FromWorker, transfer: Transferable[]) => {
    const data = structuredClone(message, { transfer });
    later(() => worker.onmessage?.({ data } as MessageEvent<FromWorker>));
  };
  // It never warms up by itself: on a busy machine that would come amid a test that counts what is held.
  const receive = createHost(starters, deliver, null);
  const worker: TestWorker = {
    received: [],
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      const data = structuredClone(message);
      worker.received.push(data);
      later(() => receive(data));
    },
    terminate: () => {
      alive = false;
    },
    crash: () => worker.onerror?.({ message: "out of memory" } as ErrorEvent),
  };
  return worker;
}
