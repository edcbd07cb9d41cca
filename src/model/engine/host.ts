import { dispose, engine as tensorflow, memory, type Tensor } from "@tensorflow/tfjs-core";
import type { Attention } from "../attention/attention";
import type { LayerWeights } from "../weights/names";
import { fail, ok, problem, type Problem, type Result } from "../result";
import { BACKEND_LABELS, type RunningBackend } from "./backend";
import { chooseBackend, type Starters } from "./choose";
import { computeAttention, uploadWeights } from "./compute";
import { checkFits } from "./limits";
import { ABORTED, type FromWorker, type ToWorker } from "./protocol";

type Post = (message: FromWorker, transfer: Transferable[]) => void;
type AttendMessage = Extract<ToWorker, { type: "attend" }>;

interface StoredWeights {
  readonly weights: LayerWeights;
  /** On the backend; null until first used there. */
  tensors: Tensor[] | null;
}

/** After so many losses in a row a GPU is not worth another try. */
const MOST_TRIES = 3;

/** What TensorFlow.js holds without a backend, where it cannot be asked. */
const NOTHING = { numTensors: 0, numBytes: 0 };

/**
 * The worker's side of the engine: takes one message after another, computes on the backend that it
 * owns, and builds that anew when the GPU is lost. All that it needs for this is kept as plain arrays.
 */
export function createHost(starters: Starters, post: Post): (message: ToWorker) => void {
  const stored = new Map<number, StoredWeights>();
  const pending = new Set<number>();
  const calledOff = new Set<number>();
  let asked: string | null = null;
  let backend: RunningBackend | null = null;
  let failure = "The engine has not been started.";
  let tail: Promise<void> = Promise.resolve();

  const enqueue = (job: () => Promise<void> | void) => {
    tail = tail.then(job);
  };

  async function start(notice: string | null): Promise<void> {
    const choice = await chooseBackend(starters, asked);
    if (!choice.ok) {
      failure = choice.error;
      post({ type: "state", state: { status: "failed", message: failure } }, []);
      return;
    }
    const running = choice.value.backend;
    backend = running;
    void running.lost.then(() => enqueue(() => rebuildAfter(running)));
    const { name, adapter } = running;
    post({ type: "state", state: { status: "ready", backend: name, adapter, reason: choice.value.reason, notice } }, []);
  }

  /** Does nothing when `gone` has been replaced already. */
  async function rebuildAfter(gone: RunningBackend): Promise<void> {
    if (backend !== gone) return;
    for (const entry of stored.values()) release(entry);
    backend = null;
    gone.stop();
    await start(`The GPU was lost and ${BACKEND_LABELS[gone.name]} had to be started anew; your work is still here.`);
  }

  async function attend(message: AttendMessage): Promise<void> {
    const result = await attempt(message);
    if (result.ok) {
      const { short, long, output } = result.value;
      const transfer = [short.maps, short.output, long.maps, long.output, output].map((array) => array.buffer);
      post({ type: "done", id: message.id, value: result.value }, transfer as ArrayBuffer[]);
    } else {
      post({ type: "failed", id: message.id, problem: result.error }, []);
    }
    pending.delete(message.id);
    calledOff.delete(message.id);
  }

  /** Computes, again on a new device each time that one was lost on the way. */
  async function attempt(message: AttendMessage): Promise<Result<Attention>> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (backend === null) return problem("engine", failure);
      const current = backend;
      const tooLarge = checkFits(message.request, current);
      if (tooLarge !== null) return fail(tooLarge);
      const result = await computeOn(current, message);
      if (result !== "lost") return result;
      await rebuildAfter(current);
    }
    return problem("engine", "The GPU failed again and again. Open the page with “?backend=wasm” to do without it.");
  }

  async function computeOn(current: RunningBackend, message: AttendMessage): Promise<Result<Attention> | "lost"> {
    const entry = stored.get(message.weightsId);
    if (entry === undefined) throw new Error(`Weights ${message.weightsId} were never sent.`);
    entry.tensors ??= uploadWeights(entry.weights);
    // Only one job runs at a time, so the scope holds what this one makes, across its awaits too.
    tensorflow().startScope();
    try {
      const pause = (fraction: number) => breathe(current, message.id, fraction);
      // A read from a lost WebGL context never ends.
      const value = await Promise.race([computeAttention(message.request, entry.tensors, pause), current.lost]);
      return value === undefined || current.isLost() ? "lost" : ok(value);
    } catch (error) {
      if (calledOff.has(message.id)) return fail(ABORTED);
      // The word that a GPU is gone can come long after the read that fails of it: any failure there counts as a loss.
      if (current.isLost() || current.adapter !== "") return "lost";
      // WebAssembly cannot be used after a trap: let the worker die, the page starts another.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      return fail(unexpected(error));
    } finally {
      tensorflow().endScope();
    }
  }

  /** Tells the progress and lets messages in; throws when the job is not to go on. */
  async function breathe(current: RunningBackend, id: number, fraction: number): Promise<void> {
    post({ type: "progress", id, fraction }, []);
    await nextTask();
    if (calledOff.has(id) || current.isLost()) throw new Error("not to go on");
  }

  return (message) => {
    switch (message.type) {
      case "abort":
        if (pending.has(message.id)) calledOff.add(message.id);
        return;
      case "attend":
        pending.add(message.id);
        return enqueue(() => attend(message));
      case "start":
        return enqueue(() => {
          asked = message.backend;
          return start(message.notice);
        });
      case "weights":
        return enqueue(() => {
          stored.set(message.weightsId, { weights: message.weights, tensors: null });
        });
      case "forget":
        return enqueue(() => {
          const entry = stored.get(message.weightsId);
          if (entry !== undefined) release(entry);
          stored.delete(message.weightsId);
        });
      case "measure":
        return enqueue(() => {
          const { numTensors: tensors, numBytes: bytes } = backend === null ? NOTHING : memory();
          post({ type: "measured", id: message.id, memory: { tensors, bytes } }, []);
        });
      case "loseDevice":
        // At once, also amid a job, as real losses come.
        return backend?.lose();
    }
  };
}

function release(entry: StoredWeights): void {
  if (entry.tensors !== null) dispose(entry.tensors);
  entry.tensors = null;
}

function unexpected(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "engine", message: `The computation failed (${detail}). Change a setting to try again, or reload the page.` };
}

/** A whole turn of the event loop, without the delay that browsers put on nested timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
