import type { FoldedBranch } from "../../attention/fold";
import type { BranchKernel } from "../attenders/branches";
import type { Pause } from "../attender";
import { buffersOf } from "../jobs";
import { nextTask } from "../../nextTask";
import type { FromThread, ThreadFailure, ThreadJob, ToThread } from "./protocol";

type Post = (message: FromThread, transfer: Transferable[]) => void;

/** The thread's side: computes one branch on a kernel that `start` makes, and gives all arrays of an answer away. */
export function serveThread(start: (module: WebAssembly.Module) => Promise<BranchKernel>, post: Post): (message: ToThread) => void {
  let kernel: BranchKernel | null = null;
  let folded: FoldedBranch | null = null;
  /** What loading failed of: told to whoever asks for what was to be loaded. */
  let unloaded: unknown = null;
  let calledOff = 0;
  let tail: Promise<void> = Promise.resolve();

  const running = (): BranchKernel => {
    if (kernel === null) throw new Error("The thread was not started.");
    return kernel;
  };

  async function load({ task, folded: fresh }: Extract<ToThread, { type: "load" }>): Promise<void> {
    try {
      folded = fresh ?? folded;
      if (folded === null) throw new Error("No weights were sent.");
      await running().load({ ...task, folded });
      unloaded = null;
    } catch (error) {
      unloaded = error;
    }
  }

  async function work(job: ThreadJob): Promise<void> {
    const pause: Pause = async (fraction) => {
      post({ type: "progress", id: job.id, fraction }, []);
      await nextTask();
      if (calledOff === job.id) throw new Error("called off");
    };
    try {
      if (unloaded !== null) throw unloaded;
      const value = job.type === "attend" ? await running().attend(job.wanted, pause) : await running().region(job.part, pause);
      post({ type: "done", id: job.id, value }, buffersOf(value));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      post({ type: "failed", id: job.id, message, failure: failureOf(error) }, []);
    }
    tellHeld();
  }

  const tellHeld = () => post({ type: "held", bytes: running().memory().bytes }, []);

  const enqueue = (job: () => Promise<void> | void) => {
    tail = tail.then(job);
  };

  return (message) => {
    switch (message.type) {
      case "abort":
        calledOff = message.id;
        return;
      case "start":
        return enqueue(async () => {
          kernel = await start(message.module);
          post({ type: "ready" }, []);
        });
      case "load":
        return enqueue(() => load(message));
      case "attend":
      case "region":
        return enqueue(() => work(message));
      case "rest":
        return enqueue(() => {
          running().rest();
          tellHeld();
        });
    }
  };
}

function failureOf(error: unknown): ThreadFailure {
  if (error instanceof WebAssembly.RuntimeError) return "trap";
  return error instanceof RangeError ? "memory" : "other";
}
