import type { Attention, AttentionRequest } from "../attention/attention";
import type { MapRegion, Survey } from "../attention/survey";
import type { EngineName } from "./engineName";
import type { Problem, ProblemKind, Result, ProblemOf } from "../result";

export const BACKENDS = ["webgpu", "wasm", "cpu"] as const;
export type BackendName = (typeof BACKENDS)[number];

/** Why a backend was chosen: one sentence. */
export type BackendReason = ProblemOf<Extract<ProblemKind, `chosen/${string}`>>;

export type EngineState =
  | { readonly status: "starting" }
  | {
      readonly status: "ready";
      readonly backend: BackendName;
      /** Who computes on it. */
      readonly engine: EngineName;
      /** The GPU's name, "" where no GPU is used, null where the browser does not name it. */
      readonly adapter: string | null;
      /** Why this backend was chosen. */
      readonly reason: BackendReason;
      /** What happened since and the person should know ("The GPU was lost …"), or null. */
      readonly notice: ProblemOf | null;
    }
  | { readonly status: "failed"; readonly problem: Problem };

export interface JobOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** A survey, and what computed it: by the time it is read, another backend may compute. */
export interface Surveyed {
  readonly survey: Survey;
  readonly backend: BackendName;
}

/** What the page sees of the worker that computes. Plain arrays go in and come out. */
export interface Engine {
  state(): EngineState;
  /** Calls the listener after each change of state; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /**
   * Runs the layer's forward pass. Within one channel the latest request wins: one request runs and
   * is answered, one waits; a newer one takes the place of the waiting one, which settles as the problem
   * `engine/aborted`. So does a request whose signal aborts, at once. Other kinds of problem: `attention/…` (the request does
   * not fit the layer, or its numbers leave single precision), `engine/…` (it does not fit the backend, or nothing can compute).
   * Arrays of the request are copied, never detached; weights are sent again only when the array that
   * holds them is another one.
   */
  attend(channel: string, request: AttentionRequest, options?: JobOptions): Promise<Result<Attention>>;
  /**
   * The same without whole maps, for series of any length up to 32,768 steps: overviews of at most `size` cells
   * a side, measures, outputs and Z, in memory that grows with T. Takes turns with `attend` in a channel.
   */
  survey(channel: string, request: AttentionRequest, size: number, options?: JobOptions): Promise<Result<Surveyed>>;
  /**
   * Exact weights of a part of one map, `(rows, columns)`; a row is a region of one row and all columns. Soon there
   * for the very request that was surveyed last. The latest wins among the regions of a channel; surveys go their own way.
   */
  region(channel: string, request: AttentionRequest, region: MapRegion, options?: JobOptions): Promise<Result<Float32Array>>;
  /**
   * Lets go of all that was kept for an owner: its channel and those called `owner/…`. What they wait for settles as `aborted`.
   * An owner that asks again is served as if it were new.
   */
  release(owner: string): void;
  dispose(): void;
}
