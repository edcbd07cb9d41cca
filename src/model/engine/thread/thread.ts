import type { FoldedBranch } from "../../attention/fold";
import type { KernelResult } from "../../kernels/kernel";
import type { Neighbour } from "../../neighbour/neighbour";
import type { WorkerListener } from "../../startWorker";
import type { BranchKernel, SecondThread } from "../attenders/branches";
import type { Pause } from "../attender";
import type { FromThread, ThreadFailure, ThreadJob, ToThread } from "./protocol";

/** Makes the worker. @throws Error where there is none to be had */
type MakeThread = (listener: WorkerListener<FromThread>) => Neighbour<ToThread>;

/** What is thrown here for a failure there. */
const ERRORS: Readonly<Record<ThreadFailure, new (message: string) => Error>> = {
  trap: WebAssembly.RuntimeError,
  memory: RangeError,
  other: Error,
};

interface Waiting {
  readonly pause: Pause;
  readonly resolve: (value: KernelResult | Float32Array) => void;
  readonly reject: (reason: unknown) => void;
  /** Why the caller called it off. */
  calledOff: { readonly reason: unknown } | null;
}

/**
 * A second thread beside the engine's worker, that computes with `module`. It needs no shared memory: it has a branch of its own
 * and gives its arrays away.
 */
export function secondThread(module: WebAssembly.Module, make: MakeThread): SecondThread {
  const waiting = new Map<number, Waiting>();
  let worker: Neighbour<ToThread> | null = null;
  let state: "none" | "starting" | "ready" | "gone" = "none";
  /** Why it is there no longer. */
  let ended: Error | null = null;
  let lastId = 0;
  let held = 0;
  let sent: FoldedBranch | null = null;

  function start(): void {
    try {
      worker = make({
        onMessage: receive,
        // As after a trap: the engine's worker is to end, and the page to start another.
        onFailure: ({ message }) => end(new WebAssembly.RuntimeError(message)),
      });
    } catch {
      // Without the thread, the engine computes as before.
      state = "gone";
      return;
    }
    state = "starting";
    post({ type: "start", module });
  }

  function end(reason: Error): void {
    state = "gone";
    ended = reason;
    worker?.end();
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
  }

  const post = (message: ToThread) => worker?.post(message);

  function receive(message: FromThread): void {
    switch (message.type) {
      case "ready":
        // Not once it was ended meanwhile.
        if (state === "starting") state = "ready";
        return;
      case "held":
        held = message.bytes;
        return;
      case "progress":
        return tellProgress(message.id, message.fraction);
      case "done":
        return settle(message.id, ({ resolve }) => resolve(message.value));
      case "failed":
        return settle(message.id, ({ reject }) => reject(new ERRORS[message.failure](message.message)));
    }
  }

  function settle(id: number, how: (job: Waiting) => void): void {
    const job = waiting.get(id);
    waiting.delete(id);
    if (job === undefined) return;
    if (job.calledOff === null) how(job);
    else job.reject(job.calledOff.reason);
  }

  function tellProgress(id: number, fraction: number): void {
    const job = waiting.get(id);
    job?.pause(fraction).catch((reason: unknown) => {
      job.calledOff = { reason };
      post({ type: "abort", id });
    });
  }

  /** Settles when the thread has really stopped, also when `pause` throws. */
  function ask<T extends KernelResult | Float32Array>(pause: Pause, message: (id: number) => ThreadJob): Promise<T> {
    const id = ++lastId;
    // It would never answer.
    if (ended !== null) return Promise.reject(ended);
    return new Promise<T>((resolve, reject) => {
      // The thread answers each kind of job in kind.
      waiting.set(id, { pause, resolve: (value) => resolve(value as T), reject, calledOff: null });
      post(message(id));
    });
  }

  const kernel: BranchKernel = {
    // What it fails of is told by the job that follows.
    async load({ folded, ...task }) {
      post({ type: "load", task, folded: folded === sent ? null : folded });
      sent = folded;
    },
    attend: (wanted, pause) => ask<KernelResult>(pause, (id) => ({ type: "attend", id, wanted })),
    region: (part, pause) => ask<Float32Array>(pause, (id) => ({ type: "region", id, part })),
    rest: () => post({ type: "rest" }),
    memory: () => ({ tensors: 0, bytes: held }),
    destroy: () => end(new Error("The second thread was ended.")),
  };

  return {
    kernel() {
      if (state === "none") start();
      return state === "ready" ? kernel : null;
    },
    end: kernel.destroy,
  };
}
