import type { EngineWorker } from "./client";
import { cpu } from "./backends/cpu";
import type { Starters } from "./choose";
import { createHost } from "./host";
import type { FromWorker, ToWorker } from "./protocol";

/** A worker for tests in Node: the true host on the CPU backend, with every message copied and delayed as between threads. */
export interface TestWorker extends EngineWorker {
  readonly received: ToWorker[];
  /** Dies as a worker does that throws. */
  crash(): void;
}

const absent = { probe: async () => ({ found: "nothing", why: "absent" }) as const, start: cpu.start };
const CPU_ONLY: Starters = { webgpu: absent, webgl: absent, wasm: absent, cpu };

export function testWorker(starters: Starters = CPU_ONLY): TestWorker {
  let alive = true;
  const later = (deliver: () => void) => setTimeout(() => alive && deliver(), 0);
  const receive = createHost(starters, (message, transfer) => {
    const data = structuredClone<FromWorker>(message, { transfer });
    later(() => worker.onmessage?.({ data } as MessageEvent<FromWorker>));
  });
  const worker: TestWorker = {
    received: [],
    onmessage: null,
    onerror: null,
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
