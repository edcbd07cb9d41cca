import type { Listened } from "../startWorker";
import type { Engine } from "./engine";
import type { EngineMemory, ToWorker } from "./protocol";

export interface EngineOptions {
  /** Asks for one backend, as the person wrote it; when it is none, cannot start or fails too often, the engine's state is `failed`. */
  readonly backend?: string | undefined;
  /** Asks for `tfjs` instead of kernels of our own, as the person wrote it; a name that is neither fails as above. */
  readonly engine?: string | undefined;
}

/** An engine in a worker, with what tests and a "restart the engine" command need beside it. */
export interface WorkerEngine extends Engine {
  /** How many queues have a job, and how many layers' weights and inputs the worker was sent and still holds. */
  held(): { readonly queues: number; readonly weights: number; readonly inputs: number };
  /** What the worker holds once all that was asked for before is done. */
  measure(): Promise<EngineMemory>;
  /** Takes the GPU away as a crash of its driver would; the engine then starts it anew. */
  loseDevice(): void;
}

/** The part of a `Worker` that is used here. */
export interface EngineWorker extends Listened {
  postMessage(message: ToWorker): void;
}
