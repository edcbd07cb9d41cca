import type { Attention, AttentionRequest } from "../attention/attention";
import type { Result } from "../result";

export const BACKENDS = ["webgpu", "webgl", "wasm", "cpu"] as const;
export type BackendName = (typeof BACKENDS)[number];

export type EngineState =
  | { readonly status: "starting" }
  | {
      readonly status: "ready";
      readonly backend: BackendName;
      /** The GPU's name, or "" where no GPU is used. */
      readonly adapter: string;
      /** One sentence: why this backend was chosen. */
      readonly reason: string;
      /** What happened since and the person should know ("The GPU was lost …"), or null. */
      readonly notice: string | null;
    }
  | { readonly status: "failed"; readonly message: string };

export interface JobOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** What the page sees of the worker that owns TensorFlow.js. Plain arrays go in and come out. */
export interface Engine {
  state(): EngineState;
  /** Calls the listener after each change of state; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /**
   * Runs the layer's forward pass. Within one channel the latest request wins: one that is
   * overtaken, or whose signal aborts, settles as the problem `aborted`.
   * Arrays of the request are copied, never detached.
   */
  attend(channel: string, request: AttentionRequest, options?: JobOptions): Promise<Result<Attention>>;
  dispose(): void;
}
